/** Beside questions: newcomers whom nobody answered, who went quiet, who should meet, where it gets warm, what comes round. */
import { whoSees } from '#platform/audiences.ts'
import { conversationsListed, hrefOf, type Conversation } from '#conversations'
import { cardOf, faceOf, peopleCards, type PersonId } from '#people'
import { careLent, type Care } from '#pulse'
import { ritualsDue } from '#rituals'
import type { Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { sayTime } from '#ui/say-time.ts'
import { askableAmong, communityAmong } from './askable.ts'
import { careWords } from './care-messages.en.ts'
import { meetingsAmong } from './meetings-store.ts'
import { reportsHere } from './reports.ts'
import { sift, type Here, type Sifted } from './sifting.ts'
import type { Kind, Suggestion } from './suggestion.ts'

export type Item = {
  readonly suggestion: Suggestion
  readonly title: string
  readonly titleLang?: string | undefined
  readonly href?: string | undefined
  readonly face?: Face | undefined
  /** In words, what made it stand here. */
  readonly why: string
  readonly group: string
  /** Two whom one may ask whether they would like to meet. */
  readonly meet?: { readonly a: PersonId; readonly b: PersonId } | undefined
  /** Where one would write to them. */
  readonly thank?: string | undefined
}
export const careKinds = ['newcomer', 'heated', 'quiet', 'meeting', 'ritual'] as const
export type CareKind = (typeof careKinds)[number]
export type CareParts = Readonly<Record<CareKind, Sifted<Item>>>

/** As many as one reads in ten minutes; behind "more", as many as one reads at all. */
const SHOWN = 3
const MOST_SHOWN = 30
const DAY = 86_400_000
const AHEAD_DAYS = 7

type Looking = {
  readonly here: Here & Zoned
  readonly groups: ReadonlyMap<number, Group>
  readonly taken: ReadonlySet<number>
}
type Zoned = { readonly zone: string }

/** `taken`: conversations that stand on the page already. `all` is the one part of which more is asked. */
export async function careFor(
  here: Here & Zoned,
  groups: readonly Group[],
  asked: { readonly taken: ReadonlySet<number>; readonly all: string | undefined; readonly draws: boolean },
): Promise<CareParts> {
  const care = await careIn(here, groups)
  const looking = { here, groups: new Map(groups.map((one) => [one.id, one])), taken: asked.taken }
  const parts: Record<CareKind, Sifted<Item>> = {
    newcomer: nothing,
    quiet: nothing,
    heated: nothing,
    meeting: nothing,
    ritual: nothing,
  }
  for (const kind of careKinds) {
    const items = await gather[kind](looking, care)
    parts[kind] = await sift(here, kind, items, asked.all === kind ? MOST_SHOWN : SHOWN, asked.draws)
  }
  return parts
}
const careIn = ({ home }: Pick<Here, 'home'>, groups: readonly Group[]): Promise<Care> =>
  careLent(home, { groups: groups.map(({ id }) => id).toSorted((a, b) => a - b), limit: 2 * MOST_SHOWN })

/** Whether two stand among those whom the morning of somebody who looks after these groups would introduce. */
export async function couldMeet(
  here: Pick<Here, 'home'>,
  groups: readonly Group[],
  pair: { readonly a: PersonId; readonly b: PersonId; readonly group: number },
): Promise<boolean> {
  const { meeting } = await careIn(here, groups)
  const [a, b] = [Math.min(pair.a, pair.b), Math.max(pair.a, pair.b)]
  return meeting.some((one) => one.a === a && one.b === b && one.group === pair.group)
}

const nothing: Sifted<Item> = { shown: [], more: false }

const gather: Readonly<Record<CareKind, (looking: Looking, care: Care) => Promise<Item[]>>> = {
  async newcomer({ here, groups, taken }, { newcomers }) {
    const those = newcomers.filter((one) => !taken.has(one.conversation))
    const [seen, fine, cards] = await Promise.all([
      conversationsListed(here.home.db, here.actor, those.map(({ conversation }) => conversation)), // prettier-ignore
      ...peopleOf(here, those.map(({ person }) => person)), // prettier-ignore
    ])
    return those.flatMap(({ person, conversation: id, group, at }): Item[] => {
      const conversation = seen.get(id)
      if (!conversation || !fine.has(person) || person === here.actor.person) return []
      const why = careWords[here.lang].newcomer.why({ when: sayTime(at, here, 'day') })
      return [{ ...about(here, conversation, 'newcomer', person), group: nameOf(groups, group), face: faceOf(cardOf(cards, person)), why }] // prettier-ignore
    })
  },

  async quiet({ here, groups }, { quiet }) {
    const [fine, cards] = await Promise.all(peopleOf(here, quiet.map(({ person }) => person))) // prettier-ignore
    const still = await stillIn(here, groups, quiet)
    return quiet.flatMap(({ person, group, last }): Item[] => {
      if (!fine.has(person) || !still.has(`${group} ${person}`) || person === here.actor.person) return []
      const card = cardOf(cards, person)
      return [
        {
          suggestion: { kind: 'quiet', subject: person, other: 0, group },
          title: card.name,
          href: `/people/${person}`,
          face: faceOf(card),
          group: nameOf(groups, group),
          why: careWords[here.lang].quiet.why({ when: sayTime(last, here, 'date') }),
          thank: `/people/${person}/thanks/new`,
        },
      ]
    })
  },

  async heated({ here, groups }, { heated }) {
    const words = careWords[here.lang].heated
    const reported = await reportsHere(here)
    const ids = [...new Set([...reported.keys(), ...heated.map(({ conversation }) => conversation)])]
    const seen = await conversationsListed(here.home.db, here.actor, ids)
    return ids.flatMap((id): Item[] => {
      const conversation = seen.get(id)
      if (!conversation || !groups.has(conversation.groupId ?? 0)) return []
      const [busy, reports] = [heated.find((one) => one.conversation === id), reported.get(id) ?? 0]
      const why = [reports > 0 && words.reports({ reports }), busy && words.busy(busy)].filter(Boolean).join(' ; ')
      return [{ ...about(here, conversation, 'heated', id), group: nameOf(groups, conversation.groupId ?? 0), why }]
    })
  },

  async meeting({ here, groups }, { meeting }) {
    const { db } = here.home
    const people = [...new Set(meeting.flatMap(({ a, b }) => [a, b]))]
    const [fine, cards, before, still] = await Promise.all([
      askableAmong(db, people, here.now),
      peopleCards(db, people, here.now),
      meetingsAmong(db, people),
      stillIn(here, groups, meeting.flatMap(({ a, b, group }) => [{ person: a, group }, { person: b, group }])), // prettier-ignore
    ])
    const words = careWords[here.lang].meeting
    const taken = new Set<PersonId>()
    return meeting.flatMap(({ a, b, group, questions }): Item[] => {
      const may = (one: PersonId) =>
        fine.has(one) && still.has(`${group} ${one}`) && one !== here.actor.person && !taken.has(one)
      if (before.has(`${a} ${b}`) || !may(a) || !may(b)) return []
      for (const one of [a, b]) taken.add(one)
      const title = words.pair({ a: cardOf(cards, a).name, b: cardOf(cards, b).name })
      const suggestion: Suggestion = { kind: 'meeting', subject: a, other: b, group }
      return [{ suggestion, title, group: nameOf(groups, group), why: words.why({ questions }), meet: { a, b } }]
    })
  },

  async ritual({ here, groups }) {
    const words = careWords[here.lang].ritual
    const until = new Date(here.now.getTime() + AHEAD_DAYS * DAY)
    const audiences = [...groups.values()].map(({ audience }) => audience)
    const due = await ritualsDue(here.home.db, { audiences, from: here.now, until, limit: MOST_SHOWN })
    const cards = await peopleCards(here.home.db, due.flatMap(({ host }) => host ?? []), here.now) // prettier-ignore
    return due.map(({ id, title, lang, href, starts, host, group }): Item => {
      const when = sayTime(starts, here, 'day')
      return {
        suggestion: { kind: 'ritual', subject: id, other: 0, group: group ?? 0 },
        title,
        titleLang: otherThan(here.lang, lang),
        href,
        group: nameOf(groups, group ?? 0),
        why: host === null ? words.unhosted({ when }) : words.hosted({ when, name: cardOf(cards, host).name }),
      }
    })
  },
}

const nameOf = (groups: ReadonlyMap<number, Group>, id: number): string => groups.get(id)?.name ?? ''
const otherThan = (lang: string, of: string): string | undefined => (of === lang || of === 'und' ? undefined : of)

const about = (here: Here, conversation: Conversation, kind: Kind, subject: number) => ({
  suggestion: { kind, subject, other: 0, group: conversation.groupId ?? 0 },
  title: conversation.title,
  titleLang: otherThan(here.lang, conversation.lang),
  href: hrefOf(conversation),
})

/** Who may stand in a list, and their cards. */
const peopleOf = ({ home, now }: Here, people: readonly PersonId[]) =>
  [communityAmong(home.db, people, now), peopleCards(home.db, people, now)] as const

async function stillIn(
  { home }: Here,
  groups: ReadonlyMap<number, Group>,
  all: readonly { readonly person: PersonId; readonly group: number }[],
): Promise<ReadonlySet<string>> {
  const each = await Promise.all(
    [...Map.groupBy(all, ({ group }) => group)].map(async ([group, some]) => {
      const seeing = await whoSees(home.db, groups.get(group)?.audience ?? 0, some.map(({ person }) => person)) // prettier-ignore
      return [...seeing].map((person) => `${group} ${person}`)
    }),
  )
  return new Set(each.flat())
}
