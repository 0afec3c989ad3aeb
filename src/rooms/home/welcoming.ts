/** Who came in lately and has not been answered by this reader: somebody new is welcomed by people, not by a message. */
import type { Visit } from '#platform/http/visit.ts'
import { shorten } from '#platform/text/index.ts'
import { firstWordsOf, hrefOf, readMarks, type Conversation } from '#conversations'
import { cardOf, faceOf, newcomersSince, peopleCards, type Newcomer } from '#people'
import type { Face } from '#ui/avatar.tsx'
import { firstNameOf } from './talk.ts'

export type Arrival = {
  readonly id: number
  readonly at: Date
  readonly face: Face
  readonly first: string
  readonly invitedBy: string | undefined
  /** The first they said that this reader may read. */
  readonly words: { readonly href: string; readonly title: string; readonly lang: string | undefined; readonly text: string } | undefined
}

/** Beyond a week one is not new any more; without a word of theirs to answer, two days. */
const NEW_DAYS = 7
const SILENT_DAYS = 2
const DAY = 86_400_000
const LOOKED_AT = 12
const SHOWN = 3
const WORDS = 140

/** `asked`: the conversation the page already puts to the reader; nobody is put to them twice. */
export async function arrivalsFor(visit: Visit, asked?: number): Promise<readonly Arrival[]> {
  const { home, actor, now } = visit
  const came = await newcomersSince(home.db, actor, { since: new Date(now.getTime() - NEW_DAYS * DAY), limit: LOOKED_AT })
  if (came.length === 0) return []
  const words = await firstWordsOf(home.db, actor, came.map((one) => one.id))
  const marks = await readMarks(home.db, actor.person ?? 0, [...words.values()].map((one) => one.id))
  const waiting = came.filter((one) => {
    const said = words.get(one.id)
    return said ? said.id !== asked && !marks.has(said.id) : now.getTime() - one.at.getTime() < SILENT_DAYS * DAY
  })
  return arrivalsFrom(visit, waiting.slice(0, SHOWN), words)
}

async function arrivalsFrom({ home, now, lang }: Visit, came: readonly Newcomer[], words: ReadonlyMap<number, Conversation>): Promise<Arrival[]> {
  const cards = await peopleCards(home.db, came.flatMap((one) => [one.id, ...(one.invitedBy === null ? [] : [one.invitedBy])]), now)
  return came.map(({ id, at, invitedBy }) => {
    const card = cardOf(cards, id)
    const said = words.get(id)
    return {
      id, at, face: faceOf(card), first: firstNameOf(card),
      invitedBy: invitedBy === null ? undefined : firstNameOf(cardOf(cards, invitedBy)),
      words: said && { href: hrefOf(said), title: said.title, lang: said.lang === lang || said.lang === 'und' ? undefined : said.lang, text: shorten(said.excerpt, WORDS) },
    }
  })
}
