/** What a moderator has before them this evening: how much, how long, and what comes next. */
import { dayKey, startOf } from '#platform/clock.ts'
import type { Visit } from '#platform/http/visit.ts'
import { excerpt } from '#platform/text/index.ts'
import { knownKind, type CaseSeen } from './case.ts'
import { settledBy } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { isLocked } from './policy.ts'
import { whoAre } from './somebody.ts'
import { countWaiting, waitingCases } from './store.ts'
import { keyOf, thingsAt } from './thing.ts'

/** Measured by nobody yet: a short text and a decision take about this long. */
const MINUTES_A_CASE = 1.5
const NEXT_SHOWN = 8

export type Shift = {
  readonly n: number
  readonly name: string
  readonly minutes: number
  readonly settled: number
  readonly next: readonly { readonly id: number; readonly what: string; readonly since: Date }[]
  /** Where "Pass" leads. */
  readonly pass: string | undefined
}

/** How much waits, how long it takes, what comes after this case. */
export async function shiftOf(visit: Visit, current: CaseSeen | undefined): Promise<Shift> {
  const { home, actor, now, zone } = visit
  const n = await countWaiting(home.db, actor)
  const waiting = await waitingCases(home.db, actor, NEXT_SHOWN * 2)
  const at = waiting.findIndex((one) => one.id === current?.id)
  const next = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))]
  const me = actor.person === null ? undefined : (await whoAre(visit, [actor.person])).card(actor.person)
  return {
    n,
    name: me?.name.split(' ')[0] ?? '',
    minutes: Math.ceil(n * MINUTES_A_CASE),
    settled: await settledBy(home.db, actor.person, startOf(dayKey(now, zone), zone)),
    next: await sayNext(visit, next.slice(0, NEXT_SHOWN)),
    pass: next[0] && `/queue/${next[0].id}`,
  }
}

/** A few words of each; nothing of what stands behind a door that was not opened. */
async function sayNext({ home, actor, lang }: Visit, cases: readonly CaseSeen[]): Promise<Shift['next']> {
  const open = cases.flatMap((one) => (one.subject === null || isLocked(actor, one) ? [] : [one.subject]))
  const cards = await thingsAt(home.db, home.house, open)
  return cases.map((one) => {
    const card = one.subject === null ? undefined : cards.get(keyOf(one.subject))
    const what = (card && (excerpt(card.text, 60) || card.title)) ?? moderationWords[lang].kinds[knownKind(one.subject)]
    return { id: one.id, what, since: one.openedAt }
  })
}
