/** What open pages of a live room are told. The state of it goes whole: whoever was cut off for a moment is right again with the next. */
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { inEvery, type Broadcast, type LiveMessage } from '#platform/live/index.ts'
import { postAdded, postEdited, postHidden, postRemoved, postRestored, postsByIds, postShown } from '#conversations'
import { pollFacts, questionFacts, roomFacts } from './facts.ts'
import { pollsOf, votersOf } from './polls-store.ts'
import type { Room } from './stage.ts'
import { roomsByIds, roomsOfConversations } from './store.ts'
import { linesOf, pollAsTold, toldPolls, toldQuestions, toldRoom } from './telling-read.ts'

const names = (kinds: readonly { readonly factName: string }[]) => kinds.map((kind) => kind.factName)

export const roomTold: Broadcast = {
  on: names(roomFacts),
  write: (home, facts) =>
    tellEach(
      home,
      facts.map((fact) => fact.subject),
      (id) => stateOf(home, id),
    ),
}

export const questionsTold: Broadcast = {
  on: names(questionFacts),
  write: (home, facts) =>
    tellEach(home, facts.flatMap(gatheringIn), async (id) => ({
      is: 'stage.questions',
      data: { questions: await toldQuestions(home, id) },
    })),
}

/** The results of an open one are for those who have answered it. */
export const pollsTold: Broadcast = {
  on: names(pollFacts),
  async write(home, facts) {
    const gatherings = [...new Set(facts.map((fact) => fact.subject))]
    const told = await tellEach(home, gatherings, async (id) => ({
      is: 'stage.polls',
      data: { polls: await toldPolls(home, id) },
    }))
    const rooms = await roomsByIds(home.db, gatherings)
    const results = await Promise.all(rooms.map((room) => resultsOf(home, room)))
    return [...told, ...results.flat()]
  },
}

async function resultsOf(home: Home, { gathering, audience }: Room): Promise<LiveMessage[]> {
  const open = (await pollsOf(home.db, gathering)).filter((poll) => poll.closedAt === null && poll.voters > 0)
  return Promise.all(
    open.map(async (poll) => ({
      is: 'stage.results',
      topic: `gathering:${gathering}` as const,
      audience,
      only: new Set(await votersOf(home.db, poll.id)),
      data: inEvery({ poll: pollAsTold(poll, true) }),
    })),
  )
}

const ofLines = [postAdded, postEdited, postHidden, postRemoved, postRestored, postShown]

/** What is said in the conversation of a gathering is said in its room. */
export const linesTold: Broadcast = {
  on: names(ofLines),
  async write(home, facts, heard) {
    const posts = await postsByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])
    const rooms = await roomsOfConversations(home.db, [...new Set(posts.map((post) => post.conversation))])
    const told = rooms.map(async ({ gathering, audience, conversation }): Promise<LiveMessage[]> => {
      if (!heard(`gathering:${gathering}`)) return []
      const lines = await linesOf(
        home,
        posts.filter((post) => post.conversation === conversation),
      )
      return lines.length === 0
        ? []
        : [{ is: 'stage.lines', topic: `gathering:${gathering}`, audience, data: inEvery({ lines }) }]
    })
    return (await Promise.all(told)).flat()
  },
}

type Saying = { readonly is: string; readonly data: unknown }

async function tellEach(
  home: Home,
  gatherings: readonly number[],
  say: (id: number) => Promise<Saying>,
): Promise<LiveMessage[]> {
  const rooms = await roomsByIds(home.db, [...new Set(gatherings)])
  return Promise.all(
    rooms.map(async ({ gathering, audience }) => {
      const { is, data } = await say(gathering)
      return { is, topic: `gathering:${gathering}` as const, audience, data: inEvery(data) }
    }),
  )
}

const stateOf = async (home: Home, id: number): Promise<Saying> => ({
  is: 'stage.room',
  data: { room: await toldRoom(home, id) },
})

const gatheringIn = ({ kind, subject, data }: Fact): number[] => {
  if (kind === 'gathering') return [subject]
  return typeof data === 'object' && data !== null && 'gathering' in data && typeof data.gathering === 'number'
    ? [data.gathering]
    : []
}

/** People come in one after the other: told together. */
const GATHERED_MS = 150

/** What no fact says: places, cameras and microphones, how many watch. */
export function tellRoom(home: Home, gathering: number): void {
  const tell = async () => {
    const { is, data } = await stateOf(home, gathering)
    await whisperTo(home, gathering, is, inEvery(data))
  }
  home.soon.in(GATHERED_MS, tell, { failing: 'a live room was not told', once: `stage.room ${gathering}` })
}

export async function whisperTo(home: Home, gathering: number, is: string, data: LiveMessage['data']): Promise<void> {
  const [room] = await roomsByIds(home.db, [gathering])
  if (room) home.live.whisper({ is, topic: `gathering:${gathering}`, audience: room.audience, data })
}
