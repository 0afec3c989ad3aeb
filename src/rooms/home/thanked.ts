/** Who was thanked this week, and who answered many different people: only who said yes, and never by how much. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards, type PersonCard } from '#people'
import { answeredMany } from '#pulse'
import { mayBeNamed, thankedLately } from '#recognition'
import type { Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'

export type ThankedWeek = { readonly words: readonly WordTold[]; readonly answerers: readonly Answerer[] }
export type WordTold = {
  readonly id: number
  readonly by: Face | undefined
  readonly to: Face
  readonly word: string
  readonly at: Date
  readonly about: { readonly title: string; readonly href: string; readonly lang: string | undefined } | undefined
}
export type Answerer = { readonly face: Face; readonly people: number; readonly group: string; readonly href: string }

const DAY = 86_400_000
const WEEK = 7 * DAY
/** A glance: whoever wants more goes to somebody's page. */
const WORDS_SHOWN = 3
const ANSWERERS_SHOWN = 2

export async function thankedThisWeek(visit: Visit, groups: readonly Group[]): Promise<ThankedWeek> {
  return { words: await wordsTold(visit), answerers: await answerersTold(visit, groups) }
}

async function wordsTold({ home, actor, now, lang }: Visit): Promise<WordTold[]> {
  const since = new Date(now.getTime() - WEEK)
  const told = await thankedLately(home.db, { house: home.house, actor }, { since, limit: 2 * WORDS_SHOWN })
  const cards = await peopleCards(
    home.db,
    told.flatMap(({ giver, receiver }) => [receiver, giver ?? receiver]),
    now,
  )
  const shown = told.filter(({ receiver }) => isHere(cardOf(cards, receiver)))
  return shown.slice(0, WORDS_SHOWN).map(({ id, giver, receiver, word, at, about }) => ({
    id,
    by: giver !== undefined && isHere(cardOf(cards, giver)) ? faceOf(cardOf(cards, giver)) : undefined,
    to: faceOf(cardOf(cards, receiver)),
    word,
    at,
    about: about && {
      title: about.title,
      href: about.url,
      lang: about.lang === lang || about.lang === 'und' ? undefined : about.lang,
    },
  }))
}

/** In the reader's own groups. Everybody who passed the mark has their turn, from week to week, in no order of merit. */
async function answerersTold({ home, actor, now }: Visit, groups: readonly Group[]): Promise<Answerer[]> {
  const mine = new Map(groups.map((group) => [group.id, group]))
  const all = (await answeredMany(home)).filter(({ group, person }) => mine.has(group) && person !== actor.person)
  const named = await mayBeNamed(
    home.db,
    all.map(({ person }) => person),
  )
  const cards = await peopleCards(home.db, [...named], now)
  const told = all.filter(({ person }) => named.has(person) && isCommunity(cardOf(cards, person)))
  const onceEach = told.filter(({ person }, at) => told.findIndex((one) => one.person === person) === at)
  const from = onceEach.length === 0 ? 0 : Math.floor(now.getTime() / WEEK) % onceEach.length
  const turned = [...onceEach.slice(from), ...onceEach.slice(0, from)]
  return turned.slice(0, ANSWERERS_SHOWN).map(({ person, people, group }) => ({
    face: faceOf(cardOf(cards, person)),
    people,
    group: mine.get(group)?.name ?? '',
    href: `/groups/${mine.get(group)?.slug ?? ''}`,
  }))
}

const isHere = ({ href, suspended, unclaimed }: PersonCard): boolean => href !== undefined && !suspended && !unclaimed
/** As they are today: whoever is staff by now is not put forward for what they did before. */
const isCommunity = (card: PersonCard): boolean => isHere(card) && card.mark === null
