/** What waits for somebody who looks after groups: questions there without a useful answer, the oldest first. */
import type { Visit } from '#platform/http/visit.ts'
import { conversationsListed, hrefOf, waitingIn, type Conversation } from '#conversations'
import { cardOf, faceOf, peopleCards } from '#people'
import { unhelpedLent } from '#pulse'
import { canFacilitate, groupsJoined, groupsSeen, type Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { canSteward } from './policy.ts'
import { whoCouldAnswer, type Whom } from './whom.ts'

export type Here = Pick<Visit, 'home' | 'actor' | 'now' | 'lang'>
export type Waiting = {
  readonly id: number
  readonly href: string
  readonly title: string
  readonly lang: string | undefined
  readonly asker: Face
  readonly group: Group
  readonly askedAt: Date
  /** What was answered, none of it useful so far. */
  readonly answers: number
  readonly whom: Whom
}
export type Morning = {
  /** All they look after. */
  readonly groups: readonly Group[]
  /** Those they are in, and so know whom to thank. */
  readonly theirs: readonly Group[]
  readonly waiting: readonly Waiting[]
  /** More wait than are shown. */
  readonly more: boolean
}

/** Nobody is in more. */
const MOST_GROUPS = 500
/** As many as one reads in ten minutes; behind "more", as many as one reads at all. */
const SHOWN = 5
const MOST_SHOWN = 30
/** A question older than that was let lie by everybody: an answer now helps nobody, as on the front page. */
const WAITED_AT_MOST_DAYS = 45
const DAY = 86_400_000

export async function morningOf(here: Here, all: boolean): Promise<Morning> {
  const { home, actor } = here
  const groups = (await groupsSeen(home.db, actor)).filter((group) => canFacilitate(actor, group))
  if (groups.length === 0) return { groups, theirs: [], waiting: [], more: false }
  const joined = await groupsJoined(home.db, actor, MOST_GROUPS)
  const theirs = joined.filter((group) => canSteward(actor, group, true))
  const found = await questionsWaiting(here, groups)
  const shown = found.slice(0, all ? MOST_SHOWN : SHOWN)
  return { groups, theirs, waiting: await dressed(here, groups, shown), more: !all && found.length > shown.length }
}

/** Of what they may see, not closed, and not their own. Until the pulse has read what happened: those without any answer. */
async function questionsWaiting({ home, actor, now }: Here, groups: readonly Group[]): Promise<Conversation[]> {
  const since = new Date(now.getTime() - WAITED_AT_MOST_DAYS * DAY)
  // Some are closed, or their own.
  const asked = { groups: groups.map(({ id }) => id), since, limit: 2 * MOST_SHOWN }
  const ids = await unhelpedLent(home, asked)
  if (ids === undefined) return waitingIn(home.db, actor, asked)
  const seen = await conversationsListed(home.db, actor, ids)
  return ids.flatMap((id) => seen.get(id) ?? []).filter((one) => one.closedAt === null && one.author !== actor.person)
}

async function dressed(here: Here, groups: readonly Group[], found: readonly Conversation[]): Promise<Waiting[]> {
  const { home, now, lang } = here
  const cards = await peopleCards(home.db, found.flatMap(({ author }) => author ?? []), now) // prettier-ignore
  const whom = await whoCouldAnswer(here, found)
  const where = new Map(groups.map((group) => [group.id, group]))
  return found.flatMap((one): Waiting[] => {
    const group = where.get(one.groupId ?? 0)
    if (!group || one.author === null) return []
    return [
      {
        id: one.id,
        href: hrefOf(one),
        title: one.title,
        lang: one.lang === lang || one.lang === 'und' ? undefined : one.lang,
        asker: faceOf(cardOf(cards, one.author)),
        group,
        askedAt: one.startedAt,
        answers: one.answers,
        whom: whom.get(one.id) ?? { could: [], asked: [] },
      },
    ]
  })
}
