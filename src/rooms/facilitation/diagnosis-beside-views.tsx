import { sayNumber } from '#platform/i18n.ts'
import { figureNames, figureTitle, type Figure } from '#pulse'
import type { Face } from '#ui/avatar.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Table } from '#ui/table.tsx'
import { Name } from '#ui/who.tsx'
import { diagnosisWords } from './diagnosis-messages.en.ts'
import type { Diagnosis, KeptFigure } from './diagnosis-store.ts'

type FiguresProps = {
  clock: Clock
  kept: readonly Diagnosis[]
  figures: readonly KeptFigure[]
  today: readonly Figure[]
}

/** What the pulse said on the day of each diagnosis, and what it says now. */
export const FiguresBeside = ({ clock, kept, figures, today }: FiguresProps) => {
  const words = diagnosisWords[clock.lang].figures
  if (figures.length + today.length === 0) return null
  const say = (one: Figure | undefined) =>
    one === undefined
      ? words.few
      : words.share({ value: percent(one.value), low: percent(one.low), high: percent(one.high), n: one.n })
  const percent = (share: number) => sayNumber(clock.lang, Math.round(100 * share))
  return (
    <div class="diagnosis-part">
      <Table
        caption={words.title}
        columns={[
          { label: words.number },
          ...kept.map(({ at }) => ({ label: sayTime(at, clock, 'full') })),
          { label: words.today },
        ]}
        rows={figureNames.map((name) => [
          figureTitle(clock.lang, name),
          ...kept.map(({ id }) => {
            const that = figures.filter((one) => one.diagnosis === id)
            return that.length === 0 ? words.none : say(that.find((one) => one.number === name))
          }),
          say(today.find((one) => one.number === name)),
        ])}
      />
      <p class="note">{words.how}</p>
    </div>
  )
}

/** By name, and in its order: nobody is first. */
export const Forty = ({ clock, people }: { clock: Clock; people: readonly Face[] }) => {
  const words = diagnosisWords[clock.lang].forty
  return (
    <details class="diagnosis-part">
      <summary>{words.title({ people: people.length })}</summary>
      <ul class="forty">
        {people.map((face) => (
          <li key={face.id}>
            <Name face={face} />
          </li>
        ))}
      </ul>
      <p class="note">{words.how}</p>
    </details>
  )
}
