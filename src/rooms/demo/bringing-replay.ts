/** What an evening left: it is played again, those who came are counted and thanked, one question goes on. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import type { Gathering } from '#gatherings'
import { sayThanks } from '#recognition'
import { bringReplay, greet, noteWhoCame } from '#replays'
import {
  agreeToRecording,
  answerQuestion,
  caption,
  endRoom,
  openRoom,
  questionsAsked,
  recordRoom,
  takeUp,
} from '#stage'
import type { People } from './bringing-neighbours.ts'
import { drawFace, type Recipe } from './face.ts'
import { faces } from './faces.ts'
import { answeredThere, chaptersTold, greetedThere, SECONDS, seenThere, spoken, thanked } from './replay-told.ts'

type As = (who: string, at: Date) => Promise<Ctx>
type Story = { readonly home: Home; readonly people: People; readonly by: As }

export async function bringReplayOf(gathering: Gathering, { home, people, by }: Story): Promise<void> {
  const { id, starts, ends } = gathering
  const at = (seconds: number) => new Date(starts.getTime() + seconds * 1000)
  await recordRoom(await by('maya', at(-600)), id, true)
  await openRoom(await by('maya', at(0)), id)
  for (const who of ['gerard', 'helene']) await agreeToRecording(await by(who, at(0)), id)
  for (const { by: who, from, text } of spoken) await caption(await by(who, at(from + 3)), id, frenchSpaces(text))
  await answerSome(id, (seconds) => by('maya', at(seconds)))
  await endRoom(await by('maya', ends), id)
  const after = new Date(ends.getTime() + 3_600_000)
  await bringReplay(await by('maya', after), home, {
    gathering: id, began: starts, chapters: chaptersTold, films: ['maya', 'gerard', 'helene'].map((who) => filmOf(who, people)),
  }) // prettier-ignore
  await noteWhoCame(await by('maya', after), id, seenThere.map((who) => people.get(who) ?? 0)) // prettier-ignore
  for (const who of greetedThere) await greet(await by(who, after), id, true)
  for (const [to, givers] of Object.entries(thanked))
    for (const who of givers)
      await sayThanks(await by(who, after), {
        to: people.get(to) ?? 0, subject: { kind: 'gathering', id }, word: '', openness: 'public',
      }) // prettier-ignore
}

async function answerSome(id: number, maya: (seconds: number) => Promise<Ctx>): Promise<void> {
  const asked = await questionsAsked((await maya(0)).tx, id)
  for (const [nth, begins] of answeredThere.entries()) {
    const question = asked.find(({ text }) => text.startsWith(begins))
    if (!question) continue
    await takeUp(await maya(16 + nth * 14), id, question.id)
    await answerQuestion(await maya(22 + nth * 14), id, question.id, '')
  }
}

/** Whoever speaks opens their mouth, every other second. */
function filmOf(who: string, people: People) {
  const heard = spoken
    .filter((one) => one.by === who)
    .map(({ from, until }) => ({ fromMs: from * 1000, untilMs: until * 1000 }))
  const speaks = (second: number) =>
    heard.some(({ fromMs, untilMs }) => fromMs <= second * 1000 && second * 1000 < untilMs)
  const face = faces[who]
  if (!face) throw new Error(`nobody drew ${who}`)
  const open: Recipe = { ...face, mouth: 'laugh' }
  const pictureAt = (second: number) => wide(drawFace(speaks(second) && second % 2 === 0 ? open : face))
  return { person: people.get(who) ?? 0, seconds: SECONDS, heard, pictureAt }
}

/** A face as a camera frames it: the square it is drawn on, in the middle of its own paper. */
function wide(face: string): string {
  const paper = /<rect width="200" height="200" fill="([^"]+)"/.exec(face)?.[1] ?? '#f4ede2'
  const inner = face.replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-78 0 356 200" width="480" height="270"><rect x="-78" width="356" height="200" fill="${paper}"/>${inner}</svg>`
}
