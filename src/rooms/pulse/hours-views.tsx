import type { Lang } from '#platform/i18n.ts'
import { sayNumber } from '#platform/i18n.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { Table } from '#ui/table.tsx'
import { pulseWords } from './messages.en.ts'
import type { HoursTally } from './time-store.ts'
import { countBands, countHours, type Band, type Quarter } from './waiting.ts'

const days = [1, 2, 3, 4, 5, 6, 7] as const
const quarters = [0, 1, 2, 3] as const

/** Do members carry nights and weekends, and how long does one wait then? */
export const Hours = ({ lang, hours }: { lang: Lang; hours: readonly HoursTally[] }) => (
  <>
    <WhoAnswers lang={lang} hours={hours} />
    <HowLong lang={lang} bands={countBands(hours)} />
  </>
)

/** A table whose cells are tinted: it is read as well as seen. */
const WhoAnswers = ({ lang, hours }: { lang: Lang; hours: readonly HoursTally[] }) => {
  const words = pulseWords[lang].hours
  const all = countHours(hours)
  return (
    <figure class="chart">
      <h2>{words.title}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={words.title}>
        <table class="table heat">
          <caption class="sr">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.asked}</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col">
                  {words.quarter[quarter]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{words.day[day]}</th>
                {quarters.map((quarter) => (
                  <Cell key={quarter} lang={lang} one={all.find((one) => one.day === day && one.quarter === quarter)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>{words.note}</figcaption>
    </figure>
  )
}

const Cell = ({ lang, one }: { lang: Lang; one: Quarter | undefined }) => {
  const share = one?.share
  if (!share || share.n < SMALLEST_CELL) return <td>{one && one.questions > 0 && <small>{pulseWords[lang].hours.few}</small>}</td> // prettier-ignore
  return (
    <td class={`q${Math.min(4, Math.floor(share.value * 5))}`}>
      {Math.round(100 * share.value)} <small>{sayNumber(lang, share.n)}</small>
    </td>
  )
}

const HowLong = ({ lang, bands }: { lang: Lang; bands: readonly Band[] }) => {
  const words = pulseWords[lang].hours
  return (
    <figure class="chart">
      <h2>{words.howLong}</h2>
      <Table
        caption={words.howLong}
        captionHidden
        columns={[words.asked, words.half, words.between, words.questions].map((label, place) => ({ label, number: place > 0 }))}
        rows={bands.map((band) => [words[band.weekend ? 'weekend' : 'week'][band.quarter], ...cells(lang, band)])}
      />
      <figcaption>{words.howLongNote}</figcaption>
    </figure>
  )
} // prettier-ignore

function cells(lang: Lang, { questions, median }: Band): string[] {
  const { hours: words, time } = pulseWords[lang]
  if (!median) return [questions === 0 ? '' : words.few, '', questions === 0 ? words.n({ n: 0 }) : '']
  const said = (minutes: number | undefined, otherwise: string): string => (minutes === undefined ? otherwise : time({ minutes })) // prettier-ignore
  const span = median.low === undefined ? '' : words.span({ low: said(median.low, ''), high: said(median.high, words.open) }) // prettier-ignore
  return [said(median.value, words.notReached), span, words.n({ n: questions })]
}
