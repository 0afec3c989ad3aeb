/** Under each question that waits: three members who could answer, and why. */
import { whoSees } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import { taggedAlike, type Conversation } from '#conversations'
import { cardOf, faceOf, peopleCards, type PersonId } from '#people'
import { askedLately, helpersLent, writersLent, wroteSince } from '#pulse'
import { titlesAlike } from '#search'
import type { Face } from '#ui/avatar.tsx'
import { shareOut, whoFits, type ConversationId, type Proposed, type Question, type Why } from './ask.ts'
import { askableAmong } from './askable.ts'
import { asksAbout } from './asks-store.ts'

export type CouldAnswer = Why & { readonly face: Face }
export type Whom = { readonly could: readonly CouldAnswer[]; readonly asked: readonly string[] }
type Here = Pick<Visit, 'actor' | 'now'> & { readonly home: Pick<Visit['home'], 'db'> }

const DAY = 86_400_000
/** Whoever wrote nothing for a month is elsewhere these days. */
const LATELY_DAYS = 30
/** Half a year: what one knew then, one knows. */
const KNOWN_DAYS = 180
const MOST_ALIKE = 12
const MOST_THERE = 100
/** More than that are never proposed; whom one may ask is looked up for each. */
const MOST_LOOKED_AT = 60

export async function whoCouldAnswer(
  here: Here,
  questions: readonly Conversation[],
): Promise<ReadonlyMap<ConversationId, Whom>> {
  const { home, actor, now } = here
  const fitting = await fittingFor(here, questions)
  const people = [...new Set([...fitting.values()].flatMap((some) => some.map(({ person }) => person)))]
  const may = await mayBeAsked(here, questions, people)
  const shared = shareOut(fitting, (person, question) => person !== actor.person && may(person, question))
  const asks = await asksAbout(home.db, questions.map(({ id }) => id)) // prettier-ignore
  const named = [...shared.values()].flatMap((some) => some.map(({ person }) => person))
  const cards = await peopleCards(home.db, [...named, ...asks.map(({ person }) => person)], now)
  return new Map(
    questions.map(({ id }) => [
      id,
      {
        could: (shared.get(id) ?? []).map(({ person, ...why }) => ({ ...why, face: faceOf(cardOf(cards, person)) })),
        asked: asks.flatMap((ask) => (ask.conversation === id ? [cardOf(cards, ask.person).name] : [])),
      },
    ]),
  )
}

/** Whether somebody would be proposed under a question, were nobody else. */
export async function couldAnswer(here: Here, question: Conversation, person: PersonId): Promise<boolean> {
  const fitting = await fittingFor(here, [question])
  if (!fitting.get(question.id)?.some((one) => one.person === person)) return false
  return (await mayBeAsked(here, [question], [person]))(person, question.id)
}

async function fittingFor(
  here: Here,
  questions: readonly Conversation[],
): Promise<ReadonlyMap<ConversationId, readonly Proposed[]>> {
  const near = await nearTo(here, questions)
  const ids = [...new Set(near.flatMap(({ alike, tagged, there }) => [...alike, ...tagged, ...there]))]
  const helped = await helpersLent(here.home.db, ids)
  return new Map(near.map((one) => [one.id, whoFits(one, helped).slice(0, MOST_LOOKED_AT)]))
}

/** What else was asked that says who knows: in the same words, with the same tags, in the same group. */
async function nearTo({ home, actor, now }: Here, questions: readonly Conversation[]): Promise<Question[]> {
  const groups = [...new Set(questions.flatMap(({ groupId }) => groupId ?? []))]
  const since = new Date(now.getTime() - KNOWN_DAYS * DAY)
  const [tagged, there] = await Promise.all([
    taggedAlike(home.db, actor, questions.map(({ id }) => id)), // prettier-ignore
    askedLately(home, { groups, since, limit: MOST_THERE }),
  ])
  const found: Question[] = []
  for (const { id, author, groupId, title } of questions) {
    const alike = await titlesAlike(home.db, actor.sees, title, MOST_ALIKE)
    found.push({
      id,
      asker: author,
      alike: new Set(alike.map((one) => one.id)),
      tagged: new Set(tagged.get(id)),
      there: new Set(there.flatMap((one) => (one.group === groupId ? [one.conversation] : []))),
    })
  }
  return found
}

async function mayBeAsked(
  { home: { db }, now }: Here,
  questions: readonly Conversation[],
  people: readonly PersonId[],
): Promise<(person: PersonId, question: ConversationId) => boolean> {
  const [askable, lately, wrote] = await Promise.all([
    askableAmong(db, people, now),
    wroteSince(db, people, new Date(now.getTime() - LATELY_DAYS * DAY)),
    writersLent(db, questions.map(({ id }) => id)), // prettier-ignore
  ])
  const audiences = [...new Set(questions.map(({ audience }) => audience))]
  const seers = new Map(await Promise.all(audiences.map(async (one) => [one, await whoSees(db, one, people)] as const)))
  const inIt = new Set(wrote.map(({ conversation, person }) => `${conversation} ${person}`))
  const audienceOf = new Map(questions.map(({ id, audience }) => [id, audience]))
  return (person, question) =>
    askable.has(person) &&
    lately.has(person) &&
    !inIt.has(`${question} ${person}`) &&
    (seers.get(audienceOf.get(question) ?? 0)?.has(person) ?? false)
}
