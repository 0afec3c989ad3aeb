import { pairedDifference } from './balance.ts'
import type { Around } from './paired.ts'

/** A figure of somebody at two times, and where it is known at a third before both. */
export type Course = { readonly earlier?: number | undefined; readonly before: number; readonly after: number }
type MeanCourse = { readonly earlier: number | undefined; readonly before: number; readonly after: number }
/**
 * Whether both sides went the same way before. `alike`: they did, and even the largest difference of trends that the interval allows
 * would not explain what is seen. `unsure`: no difference is seen, but one as large could be there. `unknown`: nothing is known.
 */
type Trends = 'alike' | 'apart' | 'unsure' | 'unknown'
export type DoubleDifference = {
  readonly n: number
  readonly one: MeanCourse
  readonly other: MeanCourse
  /** (one after − one before) − (other after − other before). */
  readonly apart: Around
  /** The same from earlier to before. It should be zero. */
  readonly trend: Around | undefined
  readonly trends: Trends
}

/**
 * By how much more one side of matched pairs moved than the other: difference in differences (Ashenfelter & Card 1985, Rev. Econ. Stat.
 * 67:648; on matched pairs Heckman, Ichimura & Todd 1997, Rev. Econ. Stud. 64:605), the mean over pairs with its normal 95 % interval.
 * It may stand where both sides would have moved alike, which nobody sees; that they did before is seen in `trend`, and that a trend
 * too small to be seen may hide there is why `alike` asks for more than an interval that holds zero (Roth 2022, AER: Insights 4:305;
 * Rambachan & Roth 2023, Rev. Econ. Stud. 90:2555, with a deviation no larger than before). The three times stand as far apart.
 * Where anybody has an earlier figure, pairs without one are left out. Undefined under thirty pairs.
 */
export function doubleDifference(all: readonly { one: Course; other: Course }[]): DoubleDifference | undefined {
  const traced = all.some(({ one, other }) => one.earlier !== undefined || other.earlier !== undefined)
  const pairs = traced ? all.filter(({ one, other }) => one.earlier !== undefined && other.earlier !== undefined) : all
  const apart = pairedDifference(pairs.map(({ one, other }) => one.after - one.before - (other.after - other.before)))
  if (!apart) return undefined
  const before = ({ before, earlier = before }: Course): number => before - earlier
  const trend = traced ? pairedDifference(pairs.map(({ one, other }) => before(one) - before(other))) : undefined
  return {
    n: pairs.length,
    one: meanOf(pairs.map(({ one }) => one), traced),
    other: meanOf(pairs.map(({ other }) => other), traced),
    apart: { value: apart.value, low: apart.low, high: apart.high },
    trend: trend && { value: trend.value, low: trend.low, high: trend.high },
    trends: trendsOf(apart, trend),
  } // prettier-ignore
}

function trendsOf(apart: Around, trend: Around | undefined): Trends {
  if (!trend) return 'unknown'
  if (trend.low > 0 || trend.high < 0) return 'apart'
  return Math.max(-trend.low, trend.high) < Math.abs(apart.value) ? 'alike' : 'unsure'
}

function meanOf(courses: readonly Course[], traced: boolean): MeanCourse {
  const mean = (read: (course: Course) => number): number =>
    courses.reduce((sum, course) => sum + read(course), 0) / courses.length
  return {
    earlier: traced ? mean(({ earlier = NaN }) => earlier) : undefined,
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
  }
}
