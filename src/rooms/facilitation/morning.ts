/** What waits for somebody who looks after groups: questions without a useful answer, and people who might miss a word. */
import type { Visit } from '#platform/http/visit.ts'
import { conversationsListed, hrefOf, waitingIn, type Conversation } from '#conversations'
import { cardOf, faceOf, peopleCards } from '#people'
import { unhelpedLent } from '#pulse'
import { canFacilitate, groupsJoined, groupsSeen, type Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { careFor, type CareParts } from './care.ts'
import { canSteward } from './policy.ts'
import { holdsBack, sift, type Here, type Sifted } from './sifting.ts'
import { effectOf, type Effect, type Measured, type Suggestion } from './suggestion.ts'
import { tallies } from './suggestions-store.ts'
import { whoCouldAnswer, type Whom } from './whom.ts'

export type Waiting = {
  readonly suggestion: Suggestion
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
  readonly waiting: Sifted<Waiting>
  readonly care: CareParts | undefined
  /** Whether some are held back by lot, and what that says. */
  readonly draws: boolean
  readonly effects: Readonly<Record<Measured, Effect | undefined>>
}

/** Nobody is in more. */
const MOST_GROUPS = 500
/** As many as one reads in ten minutes; behind "more", as many as one reads at all. */
const SHOWN = 5
const MOST_SHOWN = 30
/** A question older than that was let lie by everybody: an answer now helps nobody, as on the front page. */
const WAITED_AT_MOST_DAYS = 45
const DAY = 86_400_000

/** The one part of which more is asked. */
export const allOf = ['question', 'newcomer', 'quiet', 'meeting', 'heated', 'ritual'] as const
export type All = (typeof allOf)[number] | undefined

export async function morningOf(here: Here & Pick<Visit, 'zone'>, all: All): Promise<Morning> {
  const { home, actor } = here
  const groups = (await groupsSeen(home.db, actor)).filter((group) => canFacilitate(actor, group))
  if (groups.length === 0) return { ...nothing, groups }
  const joined = await groupsJoined(home.db, actor, MOST_GROUPS)
  const theirs = joined.filter((group) => canSteward(actor, group, true))
  const draws = await holdsBack(home)
  const found = (await questionsWaiting(here, groups)).map((one) => ({ suggestion: suggestionOf(one), one }))
  const { shown, more } = await sift(here, 'question', found, all === 'question' ? MOST_SHOWN : SHOWN, draws)
  const waiting = { shown: await dressed(here, groups, shown.map(({ one }) => one)), more } // prettier-ignore
  const taken = new Set(waiting.shown.map(({ id }) => id))
  return {
    groups,
    theirs,
    waiting,
    care: await careFor(here, groups, { taken, all, draws }),
    draws,
    effects: draws ? await effectsIn(here, groups) : noEffects,
  }
}

const noEffects = { question: undefined, newcomer: undefined, quiet: undefined }
const nothing: Morning = { groups: [], theirs: [], waiting: { shown: [], more: false }, care: undefined, draws: false, effects: noEffects } // prettier-ignore

const suggestionOf = ({ id, groupId }: Conversation): Suggestion =>
  ({ kind: 'question', subject: id, other: 0, group: groupId ?? 0 }) // prettier-ignore

const MEASURED_DAYS = 365
async function effectsIn({ home, now }: Here, groups: readonly Group[]): Promise<Morning['effects']> {
  const since = new Date(now.getTime() - MEASURED_DAYS * DAY)
  const all = await tallies(home.db, groups.map(({ id }) => id), since) // prettier-ignore
  return { question: effectOf('question', all), newcomer: effectOf('newcomer', all), quiet: effectOf('quiet', all) }
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
        suggestion: suggestionOf(one),
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
