/** What answers would have cost, under what somebody assumes: pure. */

export const scenarios = ['careful', 'middle', 'bold'] as const
export type Scenario = (typeof scenarios)[number]

export type Assumed = {
  /** Of staff, for one answer. */
  readonly minutes: number
  /** Of an hour of staff, in euros. */
  readonly hourly: number
  /** Of 100 questions, those that would otherwise have come to staff. */
  readonly share: number
}
/** What stands in a scenario: its three figures, and where they come from. */
export const scenarioFields = ['minutes', 'hourly', 'share', 'source'] as const
export type ScenarioField = (typeof scenarioFields)[number]
export type Range = { readonly low: number; readonly high: number }
/** Answers that the asker confirmed; and those with all that are only long enough. */
export type Answers = { readonly confirmed: number; readonly useful: number }

/**
 * Deflected contacts × cost (metrics, section 9): answers × minutes / 60 × cost of an hour × share that would have asked. The
 * low end counts what the asker confirmed, the high end all useful answers. In euros.
 */
export function valueOf({ confirmed, useful }: Answers, { minutes, hourly, share }: Assumed): Range {
  const each = (minutes / 60) * hourly * (share / 100)
  return { low: confirmed * each, high: useful * each }
}
