import { sayNumber, type Lang } from '#platform/i18n.ts'
import { SMALLEST_CELL, type Cohort, type Kept } from '#platform/numbers/index.ts'
import { cohortNames, monthsHidden, type CohortName, type Seasons } from './counting.ts'
import { seasonsWords } from './messages.en.ts'
import { sayMonth } from './saying.ts'

type Props = { readonly lang: Lang; readonly seasons: Seasons }

/** Who stays, three ways: tables whose cells are tinted, read as well as seen. */
export const Cohorts = ({ lang, seasons }: Props) => {
  const words = seasonsWords[lang].cohorts
  return (
    <section class="closer" aria-labelledby="cohorts">
      <h2 id="cohorts">{words.title}</h2>
      <p>{words.text}</p>
      {cohortNames.map((name) => (
        <OneWay key={name} name={name} {...{ lang, seasons }} />
      ))}
      <p class="note">{words.imported}</p>
    </section>
  )
}

const OneWay = ({
  lang,
  seasons: { cohorts, joined, months, zone, seenSince },
  name,
}: Props & { name: CohortName }) => {
  const all = seasonsWords[lang]
  const words = all.cohorts
  const rows = cohorts[name]
  const hidden = monthsHidden(joined)
  const since = seenSince === undefined ? words.notYet : words.seenSince({ month: sayMonth(seenSince, lang, zone) })
  return (
    <figure class="chart">
      <h3>{words[name].title}</h3>
      {rows.some(({ n, cohort }) => n >= SMALLEST_CELL && !hidden.has(cohort)) ? (
        <div class="scroll" tabindex={0} role="region" aria-label={words[name].title}>
          <table class="table heat">
            <caption class="sr">{words[name].title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.arrived}</th>
                <th scope="col">{words.people}</th>
                {months.map((month, k) => (
                  <th key={month} scope="col">
                    {words.after({ n: k })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line
                  key={row.cohort}
                  row={row}
                  untold={hidden.has(row.cohort)}
                  across={months.length}
                  {...{ lang, zone }}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p>{all.tooFew}</p>
      )}
      <figcaption>
        {words[name].note} {name === 'visit' && since}
      </figcaption>
    </figure>
  )
}

const Line = ({
  lang,
  zone,
  row: { cohort, n, months },
  untold,
  across,
}: {
  lang: Lang
  zone: string
  row: Cohort
  /** From shares and their interval one reads of how many they are. */
  untold: boolean
  across: number
}) => {
  const words = seasonsWords[lang]
  return (
    <tr>
      <th scope="row">{sayMonth(cohort, lang, zone, 'short')}</th>
      <td>{untold || n < SMALLEST_CELL ? words.untold : sayNumber(lang, n)}</td>
      {Array.from({ length: across }, (_, k) => (
        <Cell key={k} lang={lang} kept={untold ? undefined : months[k]} />
      ))}
    </tr>
  )
}

const Cell = ({ lang, kept }: { lang: Lang; kept: Kept | undefined }) => {
  if (kept === undefined || kept.kind === 'unknown') return <td />
  if (kept.kind === 'few') return <td class="q0">{seasonsWords[lang].few}</td>
  const { value, low, high } = kept.share
  const of100 = (share: number): string => sayNumber(lang, Math.round(100 * share))
  return (
    <td class={`q${Math.min(4, Math.floor(value * 5))}`} title={`${of100(low)}–${of100(high)}`}>
      {of100(value)}
    </td>
  )
}
