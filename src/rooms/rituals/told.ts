/** How somebody hears of what concerns them here: it is their turn, somebody asks to change places, it is open. */
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Note, NoteKind } from '#platform/notes.ts'
import { hrefOf as talkHref, conversationsByIds } from '#conversations'
import { facilitatorsIn } from '#gatherings'
import type { PersonId } from '#people'
import { sayTime } from '#ui/say-time.ts'
import { cameTo } from './came-store.ts'
import {
  accepted, declined, hostAsked, newcomerCame, opened, proposed, swapAsked, swapped, swapRefused, unhosted, welcomeOffered,
} from './facts.ts' // prettier-ignore
import { ritualWords } from './messages.en.ts'
import { newcomer } from './newcomers-store.ts'
import { occasionHref, type Occasion } from './occasion.ts'
import { occasionsByIds, openedBefore } from './occasions-store.ts'
import { canReadRitual } from './policy.ts'
import { hrefOf, stateOf, type Ritual } from './ritual.ts'
import { asksOf, rotaOf, type Ask } from './rota-store.ts'
import { ritualsByIds } from './store.ts'

type Whom = NoteKind['whom']
type Told = (typeof ritualWords)['fr']['told']
type Saying = Pick<Note, 'said'> & Partial<Pick<Note, 'href' | 'over'>>

/** Whom the fact names. */
const named = (kind: { read(fact: Fact): { readonly person: PersonId | null } | undefined }): Whom =>
  async (_, facts) => facts.map((fact) => [kind.read(fact)?.person ?? []].flat()) // prettier-ignore

const each = (people: (db: Db, fact: Fact) => Promise<readonly PersonId[]>): Whom =>
  (db, facts) => Promise.all(facts.map((fact) => people(db, fact))) // prettier-ignore

const noteOf = (ritual: Ritual, lang: Lang, href: string, saying: Saying): Note => ({
  title: ritual.title,
  titleLang: ritual.lang === 'und' || ritual.lang === lang ? undefined : ritual.lang,
  href,
  ...saying,
})

type OfRitual = { readonly db: Db; readonly ritual: Ritual; readonly reader: PersonId }

/** Undefined where it is no longer so. */
const aboutRitual = (
  on: NoteKind['on'],
  whom: Whom,
  say: (words: Told, of: OfRitual) => Promise<Saying | undefined> | Saying | undefined,
): NoteKind => ({
  on,
  whom,
  async say({ db, actor, lang }, told) {
    const rituals = new Map((await ritualsByIds(db, told.map((one) => one.subject))).map((one) => [one.id, one])) // prettier-ignore
    return Promise.all(
      told.map(async ({ subject }) => {
        const ritual = rituals.get(subject)
        if (!ritual || !canReadRitual(actor, ritual)) return undefined
        const saying = await say(ritualWords[lang].told, { db, ritual, reader: actor.person ?? 0 })
        return saying && noteOf(ritual, lang, hrefOf(ritual), saying)
      }),
    )
  },
})

type OfOccasion = OfRitual & { readonly occasion: Occasion; readonly ask: Ask | undefined; readonly when: string }

const aboutOccasion = (
  on: NoteKind['on'],
  whom: Whom,
  say: (words: Told, of: OfOccasion) => Promise<Saying | undefined> | Saying | undefined,
): NoteKind => ({
  on,
  whom,
  async say({ db, actor, lang }, told) {
    const occasions = new Map((await occasionsByIds(db, told.map((one) => one.subject))).map((one) => [one.id, one])) // prettier-ignore
    const rituals = new Map((await ritualsByIds(db, [...occasions.values()].map((one) => one.ritual))).map((one) => [one.id, one])) // prettier-ignore
    const asks = (await asksOf(db, [...occasions.keys()])).filter((one) => one.person === actor.person)
    return Promise.all(
      told.map(async ({ subject }) => {
        const occasion = occasions.get(subject)
        const ritual = rituals.get(occasion?.ritual ?? 0)
        if (!occasion || !ritual || !canReadRitual(actor, ritual)) return undefined
        const ask = asks.find((one) => one.occasion === occasion.id)
        const when = sayTime(occasion.starts, { now: occasion.starts, zone: ritual.zone, lang }, 'day')
        const saying = await say(ritualWords[lang].told, { db, ritual, occasion, ask, when, reader: actor.person ?? 0 })
        return saying && noteOf(ritual, lang, occasionHref(ritual.id, occasion), saying)
      }),
    )
  },
})

/** What was answered meanwhile is no news, and stays on the bell. */
const asked =
  (say: (words: Told, when: string) => (who: string) => string) =>
  (words: Told, { ask, when }: OfOccasion) => ({
    said: say(words, when),
    over: ask?.answer !== null,
  })

const whoAccepts = each(async (db, { subject }) => {
  const [ritual] = await ritualsByIds(db, [subject])
  if (!ritual || ritual.acceptedAt !== null) return []
  return (await facilitatorsIn(db, [ritual.audience])).get(ritual.audience) ?? []
})

const whoTakesTurns = each(async (db, fact) =>
  (await rotaOf(db, unhosted.read(fact)?.ritual ?? 0)).map(({ person }) => person),
)

/** As many as a letter is written to at once; the others find it where they look. */
const MOST_TOLD = 500

/** Whoever answered the last time; whoever hosts it knows. */
const whoAnswered = each(async (db, { subject }) => {
  const [occasion] = await occasionsByIds(db, [subject])
  const last = occasion && (await openedBefore(db, occasion))
  const came = last ? await cameTo(db, [last.id], MOST_TOLD) : []
  return came.map(({ person }) => person).filter((person) => person !== occasion?.host)
})

export const notes: readonly NoteKind[] = [
  aboutRitual(proposed, whoAccepts, (words, { ritual }) =>
    stateOf(ritual) === 'proposed' ? { said: (who) => words.proposed({ who }) } : undefined,
  ),
  aboutRitual(accepted, named(accepted), (words) => ({ said: (who) => words.accepted({ who }) })),
  aboutRitual(declined, named(declined), (words) => ({ said: (who) => words.declined({ who }) })),
  aboutRitual(welcomeOffered, named(welcomeOffered), async (words, { db, ritual, reader }) => ({
    said: () => words.welcome,
    href: `${hrefOf(ritual)}/welcome`,
    over: (await newcomer(db, ritual.id, reader))?.wishes !== null,
  })),
  aboutOccasion(
    hostAsked,
    named(hostAsked),
    asked((words, when) => () => words.turn({ when })),
  ),
  aboutOccasion(
    swapAsked,
    named(swapAsked),
    asked((words, when) => (who) => words.swap({ who, when })),
  ),
  aboutOccasion(swapped, named(swapped), (words, { when }) => ({ said: (who) => words.swapped({ who, when }) })),
  aboutOccasion(swapRefused, named(swapRefused), (words, { when }) => ({
    said: (who) => words.swapRefused({ who, when }),
  })),
  aboutOccasion(unhosted, whoTakesTurns, (words, { occasion, when }) =>
    occasion.host === null && occasion.cancelledAt === null ? { said: () => words.unhosted({ when }) } : undefined,
  ),
  aboutOccasion(opened, whoAnswered, async (words, { db, occasion }) => {
    const [talk] = occasion.conversation === null ? [] : await conversationsByIds(db, [occasion.conversation])
    return talk && { said: () => words.opened, href: talkHref(talk) }
  }),
  aboutOccasion(newcomerCame, named(newcomerCame), (words) => ({ said: () => words.newcomer })),
]
