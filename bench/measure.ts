/** What can be measured, and what a measurement says. */
import type { Bench } from './run.ts'

export type Measured = {
  /** Null when it could not be measured; `why` says. */
  readonly value: number | null
  /** The best that could be, measured beside it in the same run; or the most that is allowed. */
  readonly ceiling: number | null
  readonly why?: string
  /** For people only. */
  readonly note?: string
}
export type Measurement = {
  readonly name: string
  readonly unit: string
  /** What we promised ourselves. Of the ceiling: at least, or at most; or a measure that is to be under so much. */
  readonly aim?: { readonly least: number } | { readonly most: number } | { readonly under: number }
  /** Too long for a run of everything: only when somebody names it. */
  readonly onRequest?: boolean
  readonly measure: (bench: Bench) => Promise<Measured>
}
