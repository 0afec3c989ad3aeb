/** What waits for somebody who looks after groups: questions there that nobody answered, the oldest first. */
import type { Visit } from '#platform/http/visit.ts'
import { hrefOf, waitingIn, type Conversation } from '#conversations'
import { cardOf, faceOf, peopleCards } from '#people'
import { canFacilitate, groupsJoined, groupsSeen, type Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { canSteward } from './policy.ts'

export type Waiting = {
  readonly href: string
  readonly title: string
  readonly lang: string | undefined
  readonly asker: Face
  readonly group: Group
  readonly askedAt: Date
}
export type Morning = {
  /** All they look after. */
  readonly groups: readonly Group[]
  /** Those they are in, and so know whom to thank. */
  readonly theirs: readonly Group[]
  readonly waiting: readonly Waiting[]
}

/** Nobody is in more. */
const MOST_GROUPS = 500
/** As many as one reads in ten minutes. */
const MOST_WAITING = 12
/** A question older than that was let lie by everybody: an answer now helps nobody, as on the front page. */
const WAITED_AT_MOST_DAYS = 45
const DAY = 86_400_000

export async function morningOf(visit: Pick<Visit, 'home' | 'actor' | 'now' | 'lang'>): Promise<Morning> {
  const { home, actor, now, lang } = visit
  const groups = (await groupsSeen(home.db, actor)).filter((group) => canFacilitate(actor, group))
  if (groups.length === 0) return { groups, theirs: [], waiting: [] }
  const joined = await groupsJoined(home.db, actor, MOST_GROUPS)
  const theirs = joined.filter((group) => canSteward(actor, group, true))
  const since = new Date(now.getTime() - WAITED_AT_MOST_DAYS * DAY)
  const asked = { groups: groups.map(({ id }) => id), since, limit: MOST_WAITING }
  const found = await waitingIn(home.db, actor, asked)
  const cards = await peopleCards(home.db, found.flatMap(({ author }) => author ?? []), now) // prettier-ignore
  const where = new Map(groups.map((group) => [group.id, group]))
  const waitingFrom = (one: Conversation): Waiting[] => {
    const group = where.get(one.groupId ?? 0)
    if (!group || one.author === null) return []
    const titleLang = one.lang === lang || one.lang === 'und' ? undefined : one.lang
    return [{ href: hrefOf(one), title: one.title, lang: titleLang, asker: faceOf(cardOf(cards, one.author)), group, askedAt: one.startedAt }] // prettier-ignore
  }
  return { groups, theirs, waiting: found.flatMap(waitingFrom) }
}
