/** What the page of a live room knows: as it was drawn, and as it is told from then on. One for the tab; it goes on while one browses the home. */
import type { Lang } from '#platform/i18n.ts'
import type { Somebody, ToldLine, ToldPoll, ToldQuestion, ToldRoom } from './told.ts'

/** What is this reader's own. */
export type Mine = {
  readonly votes: readonly number[]
  readonly choices: readonly number[]
  readonly hand: boolean
  readonly captions: boolean
  readonly removed: boolean
}

export type Scene = {
  readonly lang: Lang
  readonly zone: string
  readonly gathering: { readonly id: number; readonly title: string; readonly href: string; readonly starts: string }
  readonly reader: Somebody | null
  /** May lead whatever happens: a host, or whoever looks after the place. */
  readonly isHost: boolean
  readonly room: ToldRoom
  readonly questions: readonly ToldQuestion[]
  readonly polls: readonly ToldPoll[]
  readonly lines: readonly ToldLine[]
  readonly mine: Mine
  /** Where all that was said is read. */
  readonly talk: string | null
  /** The home has a relay for networks that let no UDP out. */
  readonly relayed: boolean
  /** Something was captioned. */
  readonly captioned: boolean
}

/** Said once and gone: a caption, a sign from somebody's seat. */
export type Passing =
  | { readonly is: 'caption'; readonly text: string }
  | { readonly is: 'sign'; readonly sign: string; readonly by: number }

export type Standing = {
  readonly leads: boolean
  readonly ofStage: boolean
  readonly takesPart: boolean
  readonly handAt: number
  readonly invited: boolean
}

/** As the rules of the room say it (`policy.ts`), of whoever reads; the server asks again. */
export function standingOf({
  room,
  reader,
  isHost,
  mine,
}: Pick<Scene, 'room' | 'reader' | 'isHost' | 'mine'>): Standing {
  const id = reader?.id
  if (id === undefined || mine.removed)
    return { leads: false, ofStage: false, takesPart: false, handAt: 0, invited: false }
  const leads = isHost || room.leader === id
  const invited = room.invited.includes(id)
  return {
    leads,
    invited,
    ofStage: room.phase !== 'ended' && (leads || room.speakers.includes(id) || invited),
    takesPart: room.phase === 'live',
    handAt: room.hands.indexOf(id) + 1,
  }
}

/** What was heard, put into what is known. */
export function heardInto(scene: Scene, is: string, data: Readonly<Record<string, unknown>>): Scene {
  // Told by our own server, in the shapes of `told.ts`.
  if (is === 'stage.room') return withRoom(scene, data['room'] as ToldRoom)
  if (is === 'stage.questions') return { ...scene, questions: data['questions'] as readonly ToldQuestion[] }
  if (is === 'stage.polls') return { ...scene, polls: withResults(data['polls'] as readonly ToldPoll[], scene.polls) }
  if (is === 'stage.results') return { ...scene, polls: withResults(scene.polls, [data['poll'] as ToldPoll]) }
  if (is === 'stage.lines') return { ...scene, lines: withLines(scene.lines, data['lines'] as readonly ToldLine[]) }
  return scene
}

/** A state that was read earlier and comes later is over: it would take somebody off the stage who has just come up. */
const withRoom = (scene: Scene, told: ToldRoom): Scene =>
  told.asOf.by === scene.room.asOf.by && told.asOf.nth < scene.room.asOf.nth ? scene : { ...scene, room: told }

/** Everybody is told without results; those who answered keep what they were shown, until they are told anew. */
const withResults = (polls: readonly ToldPoll[], known: readonly ToldPoll[]): ToldPoll[] =>
  withBeside(polls, known).map((poll) => {
    const seen = known.find(({ id }) => id === poll.id)
    if (poll.closed || !seen?.choices.some(({ votes }) => votes !== null)) return poll
    return { ...poll, voters: Math.max(poll.voters, seen.voters), choices: seen.choices }
  })

/** What was said beside a result stays there. */
export const withBeside = (polls: readonly ToldPoll[], known: readonly ToldPoll[]): ToldPoll[] =>
  polls.map((poll) => ({ ...poll, beside: poll.beside ?? known.find(({ id }) => id === poll.id)?.beside }))

/** As many as one scrolls back to; all of them stand in the conversation. */
const LINES_KEPT = 200

export function withLines(known: readonly ToldLine[], told: readonly ToldLine[]): ToldLine[] {
  const byId = new Map([...known, ...told].map((line) => [line.id, line]))
  return [...byId.values()].toSorted((a, b) => a.id - b.id).slice(-LINES_KEPT)
}
