import { sayNumber } from '#platform/i18n.ts'
import { cell, hideSmall, leaning, orbits, withOne, type Spread } from '#platform/numbers/index.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import { seasonsWords } from './messages.en.ts'
import { sayDay } from './saying.ts'
import type { SeasonsProps } from './views.tsx'

type Props = Pick<SeasonsProps, 'lang' | 'seasons' | 'weights' | 'weighing'>

/** Four orbits, and what they owe to the weights chosen. */
export const Levels = (props: Props) => {
  const { lang, seasons, weights, weighing } = props
  const words = seasonsWords[lang].levels
  const now = orbits(
    seasons.orbiting,
    weights.map(({ weight }) => weight),
  )
  const people = now.levels.reduce((sum, n) => sum + n, 0)
  return (
    <section class="closer">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {cell(people) === undefined || people === 0 ? (
        <p>{seasonsWords[lang].tooFew}</p>
      ) : (
        <>
          <Circles lang={lang} spread={now} />
          <p>{words.gravity({ value: rounded(now.gravity, lang) })}</p>
          <Sensitivity {...props} />
        </>
      )}
      <h3>{words.weights}</h3>
      <p>{words.weightsText}</p>
      <Signed {...props} />
      <p class="note">{words.regular}</p>
      {weighing ? <Weighing {...props} /> : <Weights {...props} />}
    </section>
  )
}

const rounded = (value: number, lang: Props['lang']): string => sayNumber(lang, Math.round(value * 10) / 10)
/** From the centre out: who did nothing is nobody's orbit. */
const inward = [4, 3, 2, 1] as const

function said({ levels }: Spread, lang: Props['lang']): string[] {
  const hidden = hideSmall(levels)
  return inward.map((level) => {
    const n = hidden[level]
    return n === undefined ? seasonsWords[lang].untold : sayNumber(lang, n)
  })
}

const Circles = ({ lang, spread }: { lang: Props['lang']; spread: Spread }) => {
  const words = seasonsWords[lang].levels
  const counts = said(spread, lang)
  return (
    <Table
      caption={words.title}
      captionHidden
      columns={[{ label: words.heading }, { label: words.people, number: true }]}
      rows={inward.map((level, place) => [words.level[level], counts[place]])}
    />
  )
}

/** Each weight halved and doubled, and all of them equal. */
const Sensitivity = ({ lang, seasons: { orbiting }, weights }: Props) => {
  const words = seasonsWords[lang].levels
  const usual = weights.map(({ weight }) => weight)
  const equal = usual.map(() => usual.reduce((sum, weight) => sum + weight, 0) / usual.length)
  const others = [
    ...weights.flatMap(({ deed }, place) => [
      { label: words.half({ deed: words.deed[deed] }), other: withOne(usual, place, 0.5) },
      { label: words.twice({ deed: words.deed[deed] }), other: withOne(usual, place, 2) },
    ]),
    { label: words.equal, other: equal },
  ]
  const moved = (n: number): string =>
    n === 0 ? words.none : cell(n) === undefined ? seasonsWords[lang].few : sayNumber(lang, n)
  return (
    <>
      <h3>{words.sensitivity}</h3>
      <p>{words.sensitivityText}</p>
      <Table
        caption={words.sensitivity}
        captionHidden
        columns={[
          { label: words.changed },
          { label: words.moved, number: true },
          { label: words.gravityShort, number: true },
        ]}
        rows={others.map(({ label, other }) => {
          const would = leaning(orbiting, usual, other)
          return [label, moved(would.moved), rounded(would.gravity, lang)]
        })}
      />
    </>
  )
}

const Signed = ({ lang, seasons: { zone }, weights }: Props) => {
  const words = seasonsWords[lang].levels
  const chosen = weights.flatMap(({ deed, weight, usual, signed }) =>
    signed
      ? [
          words.signed({
            deed: words.deed[deed],
            weight,
            usual,
            by: signed.by ?? words.somebody,
            at: sayDay(signed.at, lang, zone),
          }),
        ]
      : [],
  )
  return chosen.length === 0 ? (
    <p>{words.usual}</p>
  ) : (
    <>
      {chosen.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

const Weights = ({ lang, weights }: Props) => (
  <ul>
    {weights.map(({ deed, weight }) => (
      <li key={deed}>{seasonsWords[lang].levels.weighs({ deed: seasonsWords[lang].levels.deed[deed], weight })}</li>
    ))}
  </ul>
)

const Weighing = ({ lang, weights, weighing }: Props) => {
  const words = seasonsWords[lang].levels
  const retry = weighing?.retry
  const typed = (deed: string): string | undefined => {
    const text = retry?.typed[deed]
    return typeof text === 'string' ? text : undefined
  }
  return (
    <Form action="/pulse/people/weights" label={words.weights}>
      {weights.map(({ deed, weight }) => (
        <Field
          key={deed}
          type="number"
          name={deed}
          label={words.deed[deed]}
          min={1}
          max={12}
          step={1}
          inputmode="numeric"
          required
          value={typed(deed) ?? weight.toString()}
          error={retry?.problems[deed]}
        />
      ))}
      <div class="acts">
        <Button kind="soft">{words.keep}</Button>
      </div>
    </Form>
  )
}
