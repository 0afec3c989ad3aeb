/** A measurement as one line of JSON, or as a row for people. */
import type { Measured, Measurement } from './measure.ts'

const rounded = (number: number): number => Number(number.toPrecision(4))
const ratioOf = ({ value, ceiling }: Measured): number | null =>
  value === null || ceiling === null || ceiling === 0 ? null : rounded(value / ceiling)

export function asLine({ name, unit }: Measurement, measured: Measured): string {
  const { value, ceiling, why } = measured
  const number = (one: number | null) => (one === null ? null : rounded(one))
  return `${JSON.stringify({ name, value: number(value), unit, ceiling: number(ceiling), ratio: ratioOf(measured), ...(why === undefined ? {} : { why }) })}\n`
}

/** For the table of results in README.md. */
export const markdownHeading = '| name | measured | its ceiling | ratio | aim | |\n|---|---:|---:|---:|---|---|\n'

export function asMarkdown({ name, unit, aim }: Measurement, measured: Measured): string {
  const { value, ceiling, why, note } = measured
  const cells = [
    `\`${name}\``,
    value === null ? '–' : `${said(value)} ${unit}`,
    said(ceiling),
    saidRatio(ratioOf(measured)),
    verdict(aim, measured),
    (why ?? note ?? '').replaceAll('|', '\\|'),
  ]
  return `| ${cells.join(' | ')} |\n`
}

const said = (one: number | null): string => (one === null ? '–' : rounded(one).toLocaleString('en'))
const saidRatio = (ratio: number | null): string => (ratio === null ? '–' : ratio.toFixed(ratio < 0.1 ? 3 : 2))

const row = (name: string, value: string, ceiling: string, ratio: string, aim: string, note: string): string =>
  `${name.padEnd(30)}${value.padStart(20)}${ceiling.padStart(12)}${ratio.padStart(9)}  ${aim.padEnd(14)}${note}`.trimEnd() +
  '\n'

export const heading = `${row('', 'measured', 'ceiling', 'ratio', 'aim', '')}\n`

export function asRow({ name, unit, aim }: Measurement, measured: Measured): string {
  const { value, ceiling, why, note } = measured
  return row(
    name,
    value === null ? '–' : `${said(value)} ${unit}`,
    said(ceiling),
    saidRatio(ratioOf(measured)),
    verdict(aim, measured),
    why ?? note ?? '',
  )
}

function verdict(aim: Measurement['aim'], measured: Measured): string {
  if (!aim) return ''
  if ('under' in aim) return `< ${aim.under} ${met(measured.value, (value) => value < aim.under)}`
  const ratio = ratioOf(measured)
  return 'least' in aim
    ? `≥ ${aim.least} ${met(ratio, (value) => value >= aim.least)}`
    : `≤ ${aim.most} ${met(ratio, (value) => value <= aim.most)}`
}

const met = (value: number | null, holds: (value: number) => boolean): string =>
  value !== null && holds(value) ? 'met' : 'missed'
