import type { Between } from '#platform/numbers/index.ts'
import { Gauge } from '#ui/gauge.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Table } from '#ui/table.tsx'
import type { Lang } from '#platform/i18n.ts'
import { belongingWords } from './messages.en.ts'
import type { Result } from './result.ts'
import { FEWEST, type Run } from './run.ts'
import { LEAST, MOST } from './scale.ts'

type ResultProps = { clock: Clock; run: Run; result: Result | undefined }

export const ResultPart = ({ clock, run, result }: ResultProps) => {
  const words = belongingWords[clock.lang]
  const when = sayTime(run.openedAt, clock, 'day')
  return (
    <section class="test" aria-label={words.result.of({ when })}>
      {result ? <Figures clock={clock} run={run} result={result} /> : <TooFew clock={clock} run={run} />}
    </section>
  )
}

const TooFew = ({ clock, run }: { clock: Clock; run: Run }) => {
  const words = belongingWords[clock.lang].result
  return (
    <>
      <h2>{words.of({ when: sayTime(run.openedAt, clock, 'day') })}</h2>
      <p>{words.tooFew({ asked: run.asked, fewest: FEWEST })}</p>
    </>
  )
}

const Figures = ({ clock, run, result }: { clock: Clock; run: Run; result: Result }) => {
  const { lang } = clock
  const words = belongingWords[lang].result
  const { mean, alpha, hidden, answered } = result
  const silent = Math.round((1 - answered.value) * 100)
  const said = spread(lang, mean)
  return (
    <>
      <h2>{words.sentence({ value: said.value, when: sayTime(run.openedAt, clock, 'day') })}</h2>
      <p>{words.between({ ...said, n: result.n })}</p>
      <Gauge
        label={words.gauge(said)}
        value={mean.value}
        said={said.value}
        low={mean.low}
        high={mean.high}
        min={LEAST}
        max={MOST}
        ends={[words.least, words.most]}
      />
      <p>{words.silent({ asked: run.asked, silent, low: one(lang, hidden.low), high: one(lang, hidden.high) })}</p>
      <p class="note">{alpha ? words.alpha(hundredths(lang, alpha)) : words.noAlpha}</p>
      <Table
        caption={words.byDimension}
        columns={[{ label: belongingWords[lang].how.dimension }, { label: words.mean, number: true }]}
        rows={result.dimensions.map((row) => [belongingWords[lang].dimensions[row.dimension], one(lang, row.mean)])}
      />
      <Cohorts lang={lang} result={result} />
    </>
  )
}

const Cohorts = ({ lang, result }: { lang: Lang; result: Result }) => {
  const words = belongingWords[lang]
  return (
    <>
      <Table
        caption={words.result.byCohort}
        columns={[{ label: words.result.cohort }, { label: words.result.mean, number: true }, { label: words.result.interval, number: true }, { label: words.result.answers, number: true }]} // prettier-ignore
        rows={result.cohorts.map(({ cohort, n, asked, mean }) => {
          const said = spread(lang, mean)
          return [words.cohorts[cohort], said.value, words.result.range(said), words.result.nOf({ n, asked })]
        })}
      />
      <p class="note">{words.result.cohortNote({ fewest: FEWEST })}</p>
    </>
  )
}

const digits = (lang: Lang, n: number, places: number): string =>
  new Intl.NumberFormat(lang, { minimumFractionDigits: places, maximumFractionDigits: places }).format(n)
const one = (lang: Lang, n: number): string => digits(lang, n, 1)
const spread = (lang: Lang, { value, low, high }: Between) => ({
  value: one(lang, value),
  low: one(lang, low),
  high: one(lang, high),
})
const hundredths = (lang: Lang, { value, low, high }: Between) => ({
  value: digits(lang, value, 2),
  low: digits(lang, low, 2),
  high: digits(lang, high, 2),
})
