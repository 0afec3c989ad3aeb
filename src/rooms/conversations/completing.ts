/**
 * What somebody means who has typed the beginning of it after an @: people and groups, no more than they may know of at
 * that moment. Whom it would name in vain is said to be so.
 */
import { seenByAllOf, whoSees } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import { faceOf, peopleToName, roleOf, type Named } from '#people'
import { groupsNamed, type Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { uiWords } from '#ui/words.ts'
import { lastToSpeak } from './completing-store.ts'
import { conversationWords } from './messages.en.ts'
import type { WhereWritten } from './written-place.ts'

/** One thing that may be meant: what it is called, where it leads, what is to be known of it. */
export type Suggestion = {
  readonly label: string
  readonly href: string
  readonly note?: string | undefined
  /** Some who will read it, or the one who is called, see nothing there. */
  readonly warning?: string | undefined
  /** A person has a face. */
  readonly face?: Omit<Face, 'href'>
}

export const MOST_SUGGESTED = 8
/** After the people: a home has fewer groups, and their names are known better. */
const MOST_GROUPS = 3
const LETTERS_OF_A_GROUP = 2

export async function namesFor(visit: Visit, where: WhereWritten, typed: string): Promise<Suggestion[]> {
  const { home, actor, now } = visit
  const spoke = where.conversation === undefined ? [] : await lastToSpeak(home.db, where.conversation)
  const begun = { typed, spoke, listed: where.audience, now, limit: MOST_SUGGESTED }
  const people = await suggestPeople(visit, where, await peopleToName(home.db, actor, begun))
  const named = typed.length < LETTERS_OF_A_GROUP ? [] : await groupsNamed(home.db, actor, typed, MOST_GROUPS)
  const groups = await suggestGroups(visit, where, named)
  return [...people.slice(0, MOST_SUGGESTED - groups.length), ...groups]
}

async function suggestPeople(
  { home, lang }: Visit,
  where: WhereWritten,
  people: readonly Named[],
): Promise<Suggestion[]> {
  const words = conversationWords[lang].complete
  const ids = people.map(({ card }) => card.id)
  const readers = await whoSees(home.db, where.audience, ids)
  return people.map(({ card, near }) => {
    const { href, ...face } = faceOf(card)
    const { kind, detail } = roleOf(card, lang)
    const role = kind === 'member' ? [] : [uiWords[lang].role[kind], detail]
    const here = near === 'spoke' ? words.spoke : near && where.group !== null && words.listed
    return {
      label: card.name,
      href: href ?? '/people',
      face,
      note: [...role, card.unclaimed ? uiWords[lang].unclaimed : here].filter(Boolean).join(', ') || undefined,
      warning: readers.has(card.id) || card.unclaimed ? undefined : where.group === null ? words.blind : words.outside,
    }
  })
}

async function suggestGroups(
  { home, lang }: Visit,
  where: WhereWritten,
  groups: readonly Group[],
): Promise<Suggestion[]> {
  const words = conversationWords[lang].complete
  const known = await seenByAllOf(
    home.db,
    where.audience,
    groups.map((group) => group.seenBy),
  )
  return groups.map((group) => ({
    label: group.name,
    href: `/groups/${group.slug}`,
    note: words.group,
    warning: known.has(group.seenBy) ? undefined : words.unknown,
  }))
}
