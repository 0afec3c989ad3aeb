/** What a random invitation changed: of all who were drawn, whoever came. */
import { encouraged, type Arm, type Encouraged, type Rung } from '#platform/numbers/index.ts'
import type { Row } from './list.ts'
import type { Known } from './joining-day.ts'

const FEWEST_IN_A_HALF = 30
const FEWEST_WHO_CAME = 10
/** Beyond, who is missing may differ between the halves, and chance no longer made them alike. */
const MOST_MISSING = 0.1

export type LotFigures = {
  readonly kind: 'lot'
  readonly asOf: number
  readonly drawnOn: number
  readonly n: { readonly invited: number; readonly others: number }
  /** In the list of today nothing stands about so many in a hundred of those drawn. */
  readonly missing: { readonly invited: number; readonly others: number }
  readonly stayed: { readonly invited: number; readonly others: number }
  readonly changed: Encouraged
  readonly rung: Rung
  readonly held: 'missing' | undefined
}
type Given = {
  readonly rows: readonly Known<Row>[]
  /** By hash, whether invited. */
  readonly drawn: ReadonlyMap<string, boolean>
  readonly drawnOn: number
  readonly asOf: number
  /** Of those on the list, whoever is left out altogether. */
  readonly leftOut: ReadonlySet<string>
}

/** Undefined: too few to say anything. Whoever had joined before the lot, or had left, was not for it to change. */
export function lotFiguresOf({ rows, drawn, drawnOn, asOf, leftOut }: Given): LotFigures | undefined {
  const listed = new Set(rows.map(({ hash }) => hash))
  const asked = rows.filter(({ hash, joined, until }) => drawn.has(hash) && (joined ?? drawnOn) >= drawnOn && (until ?? drawnOn) >= drawnOn) // prettier-ignore
  const half = (invited: boolean): Arm => {
    const mine = asked.filter(({ hash }) => drawn.get(hash) === invited)
    const came = mine.filter(({ joined }) => joined !== undefined)
    const there = ({ until }: Row): boolean => until === undefined || until > asOf
    return { n: mine.length, came: came.length, stayed: mine.filter(there).length, both: came.filter(there).length }
  }
  const missingOf = (invited: boolean): number => {
    const mine = [...drawn].filter(([hash, is]) => is === invited && !leftOut.has(hash))
    return mine.length === 0 ? 0 : mine.filter(([hash]) => !listed.has(hash)).length / mine.length
  }
  const [invited, others] = [half(true), half(false)]
  if (Math.min(invited.n, others.n) < FEWEST_IN_A_HALF || invited.came + others.came < FEWEST_WHO_CAME) return undefined
  const changed = encouraged(invited, others)
  if (!changed) return undefined
  const missing = { invited: missingOf(true), others: missingOf(false) }
  const held = Math.max(missing.invited, missing.others) > MOST_MISSING ? 'missing' : undefined
  return {
    kind: 'lot',
    asOf,
    drawnOn,
    n: { invited: invited.n, others: others.n },
    missing,
    stayed: { invited: invited.stayed / invited.n, others: others.stayed / others.n },
    changed,
    rung: held ? 'observed' : 'invited',
    held,
  }
}
