import type { Lang } from '#platform/i18n.ts'
import { sayNumber } from '#platform/i18n.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { pulseWords } from './messages.en.ts'
import { countHours, type Quarter } from './waiting.ts'
import type { HoursTally } from './time-store.ts'

const days = [1, 2, 3, 4, 5, 6, 7] as const
const quarters = [0, 1, 2, 3] as const

/** Do members carry nights and weekends? A table whose cells are tinted: it is read as well as seen. */
export const Hours = ({ lang, hours }: { lang: Lang; hours: readonly HoursTally[] }) => {
  const words = pulseWords[lang].waiting
  const all = countHours(hours)
  return (
    <figure class="chart">
      <h2>{words.hoursTitle}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={words.hoursTitle}>
        <table class="table heat">
          <caption class="sr">{words.hoursTitle}</caption>
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
      <figcaption>{words.hoursNote}</figcaption>
    </figure>
  )
}

const Cell = ({ lang, one }: { lang: Lang; one: Quarter | undefined }) => {
  const share = one?.share
  if (!share || share.n < SMALLEST_CELL) return <td />
  return (
    <td class={`q${Math.min(4, Math.floor(share.value * 5))}`}>
      {Math.round(100 * share.value)} <small>{sayNumber(lang, share.n)}</small>
    </td>
  )
}
