/**
 * What has changed in this home, so that what was made from it can be kept until then. Sound before it is sharp: a change
 * concerns everything, unless its room says that it is confined to one thing (`confines` in its manifest).
 */
import type { NewFact } from '#platform/facts/index.ts'
import type { House } from '#platform/house.ts'

/** A moment in the order of changes: taken before anything is read. */
export type Moment = number
/** `conversation 12`: the one thing that a change is confined to, or that a page is about. */
export type Confine = string

export type Changes = {
  moment(): Moment
  /** Without confines, anything may have changed. */
  tell(confines?: readonly Confine[]): void
  /** What rooms derived from the facts changed: lists and numbers, and never what is about one thing. */
  tellDerived(): void
  /** Whether what was made at that moment still holds. `about`: only what concerns this thing matters. */
  holds(since: Moment, about?: Confine): boolean
}

/** Beyond, they are forgotten together, and everything counts as changed once. */
const MOST_CONFINES = 20_000

export function trackChanges(): Changes {
  let now: Moment = 0
  let wide: Moment = 0
  const confined = new Map<Confine, Moment>()
  return {
    moment: () => now,
    tell(confines) {
      now += 1
      if (confines === undefined || confined.size > MOST_CONFINES) {
        wide = now
        confined.clear()
      } else for (const one of confines) confined.set(one, now)
    },
    tellDerived: () => void (now += 1),
    holds: (since, about) =>
      about === undefined ? since === now : since >= wide && since >= (confined.get(about) ?? 0),
  }
}

/** What the facts of one deed are confined to; undefined when one of them is not, or when it told none. */
export function confinesOf(house: House, told: readonly NewFact[]): readonly Confine[] | undefined {
  const confines = told.map((fact) => house.confines(fact))
  return confines.length === 0 || confines.includes(undefined)
    ? undefined
    : [...new Set(confines.filter((one) => one !== undefined))]
}
