import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import type { Answered, Cause } from './answered.ts'
import { Axes, Behind, FOOT, heightOf, LEFT, round, sizes, type Size } from './chart.tsx'
import { pulseWords } from './messages.en.ts'
import { HORIZON_HOURS } from './number.ts'

type Props = { lang: Lang; answered: Answered }

/** Within how long questions are answered, and by whom: what an average would hide. */
export const Curve = ({ lang, answered }: Props) => {
  const words = pulseWords[lang].answered
  const title = words.curveTitle({ value: answered.outcomes?.member.value ?? 0 })
  return (
    <figure class="chart">
      <h2>{title}</h2>
      {sizes.map((size) => (
        <Drawing key={size.class} size={size} answered={answered} lang={lang} label={title} />
      ))}
      <figcaption>{words.curveNote({ n: answered.questions })}</figcaption>
      <Behind lang={lang}>
        <CurveTable lang={lang} answered={answered} caption={title} />
      </Behind>
    </figure>
  )
}

const marks = [1, 6, 12, 24, 48]

const CurveTable = ({ lang, answered: { curve }, caption }: Props & { caption: string }) => {
  const { answered: words, percent } = pulseWords[lang]
  const say = (share: number): string => percent({ share })
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        words.after,
        words.outcome.member,
        words.outcome.staff,
        words.outcome.guest,
        words.outcome.unanswered,
      ].map((label, place) => ({ label, number: place > 0 }))}
      rows={marks.map((hours) => [
        words.hours({ n: hours }),
        ...(['member', 'staff', 'guest'] as const).map((cause) => say(curve.at(cause, hours * 60))),
        say(curve.waiting(hours * 60)),
      ])}
    />
  )
}

/** The four ends of a question after two days, with their intervals. */
export const Outcomes = ({ lang, answered: { outcomes } }: Props) => {
  const { answered: words, columns, percent } = pulseWords[lang]
  if (!outcomes) return null
  return (
    <Table
      caption={words.outcomes}
      captionHidden
      columns={[
        { label: words.outcomes },
        { label: columns.value, number: true },
        { label: columns.low, number: true },
        { label: columns.high, number: true },
        { label: columns.of, number: true },
      ]}
      rows={(['member', 'staff', 'guest', 'unanswered'] as const).map((end) => {
        const { value, low, high, n } = outcomes[end]
        return [words.outcome[end], ...[value, low, high].map((share) => percent({ share })), sayNumber(lang, n)]
      })}
    />
  )
}

const Drawing = ({ size, answered: { curve }, lang, label }: Props & { size: Size; label: string }) => {
  const words = pulseWords[lang].answered
  const y = heightOf(size, 1)
  // The first hours matter most: the root of time gives them room.
  const x = (minutes: number): number => round(LEFT + (size.width - LEFT) * Math.sqrt(minutes / (HORIZON_HOURS * 60)))
  const path = (cause: Cause): string =>
    `M${LEFT} ${y(0)}${curve.steps.map((step) => `H${x(step.time)}V${y(step.share[cause])}`).join('')}H${size.width}`
  const end = HORIZON_HOURS * 60
  return (
    <svg class={size.class} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <Axes size={size} highest={1} unit="share" lang={lang} />
      <path class="curve" d={path('member')} />
      <path class="curve two" d={path('staff')} />
      <text class="lab" x={size.width} y={y(curve.at('member', end)) - 8} text-anchor="end">
        {words.outcome.member}
      </text>
      <text class="lab" x={size.width} y={y(curve.at('staff', end)) - 8} text-anchor="end">
        {words.outcome.staff}
      </text>
      {[1, 6, 24].map((hours) => (
        <text key={hours} x={x(hours * 60)} y={size.height - FOOT + 22} text-anchor="middle">
          {words.hours({ n: hours })}
        </text>
      ))}
      <text x={size.width} y={size.height - FOOT + 22} text-anchor="end">
        {words.hours({ n: HORIZON_HOURS })}
      </text>
    </svg>
  )
}
