import type { Retry } from '#platform/http/route.ts'
import { Crumb } from '#ui/finding.tsx'
import type { Answered } from './answered.ts'
import { RowsBehind, type Counted } from './behind-views.tsx'
import { Chart } from './chart.tsx'
import { Curve, Outcomes } from './curve.tsx'
import { DecidingPart } from './deciding-views.tsx'
import { Hours } from './hours-views.tsx'
import { pulseWords } from './messages.en.ts'
import { NetworkFigure } from './network-views.tsx'
import type { Network } from './network.ts'
import { isTest } from './number.ts'
import type { Shown } from './shown.ts'
import type { HoursTally } from './time-store.ts'
import { Spoken } from './spoken-views.tsx'
import type { Limits } from './verdict.ts'
import { Scale, Windows, Word, type Around } from './views.tsx'

export type NumberProps = {
  around: Around
  shown: Shown
  /** Each only on the page of its number, when there are enough. */
  answered: Answered | undefined
  network: Network | undefined
  hours: readonly HoursTally[] | undefined
  /** Whose word it is, and since when. */
  signed: string | undefined
  /** For hosts. */
  deciding: { closed: boolean; limits: Limits | undefined; retry: Retry | undefined } | undefined
  rows: readonly Counted[]
  unseen: number
  newer: string | undefined
  older: string | undefined
}

/** One number, wholly: what it says, what it owes to whom, where it comes from, and what was counted. */
export const NumberPage = (props: NumberProps) => {
  const { around, shown, answered, network, hours, deciding, rows, unseen, newer, older } = props
  const { lang, ongoing } = around
  return (
    <div class="pulse">
      <Above {...props} />
      <Closely {...props} />
      {answered && <Curve lang={lang} answered={answered} />}
      {network && <NetworkFigure lang={lang} network={network} level={2} />}
      {hours && hours.length > 0 && <Hours lang={lang} hours={hours} />}
      <Chart lang={lang} course={shown.course} unfinished={ongoing} level={2} />
      <Definition {...props} />
      <RowsBehind lang={lang} title={pulseWords[lang][shown.name].behind} {...{ rows, unseen, newer, older }} />
      {deciding && <DecidingPart lang={lang} number={shown.name} isTest={isTest(shown.name)} {...deciding} />}
    </div>
  )
}

const Above = ({ around, shown, signed, deciding }: NumberProps) => {
  const { lang, window } = around
  const words = pulseWords[lang]
  return (
    <>
      <header class="head">
        <Crumb path={[{ label: words.back, href: `/pulse?window=${window}` }]} lang={lang} />
        <h1>{shown.title}</h1>
        <p class="kicker">{words.kicker(around)}</p>
        <Windows lang={lang} href={`/pulse/${shown.name}`} window={window} />
      </header>
      <div class="test">
        {shown.sentence && (
          <p class="told">
            <Spoken text={shown.sentence} />
          </p>
        )}
        {shown.verdict && <Word lang={lang} verdict={shown.verdict} />}
        <p class="note">{shown.note}</p>
        {shown.verdict && signed && <p class="note">{signed}</p>}
        {shown.caution && <p class="note">{shown.caution}</p>}
        {deciding?.closed && <p class="note">{words.close.isClosed}</p>}
        <Scale shown={shown} />
      </div>
    </>
  )
}

const Closely = ({ around: { lang }, shown: { details, changes, others }, answered }: NumberProps) => {
  const words = pulseWords[lang]
  const parts = [
    { id: 'closer', title: words.details, sentences: details },
    { id: 'others', title: words.others, sentences: others },
    { id: 'changes', title: words.changes, sentences: changes },
  ]
  return (
    <>
      {parts.map(
        ({ id, title, sentences }) =>
          sentences.length > 0 && (
            <section key={id} class="closer" aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {sentences.map((sentence) => (
                <p key={sentence}>
                  <Spoken text={sentence} />
                </p>
              ))}
              {id === 'closer' && answered && <Outcomes lang={lang} answered={answered} />}
            </section>
          ),
      )}
    </>
  )
}

const Definition = ({ around: { lang, ongoing, notes }, shown }: NumberProps) => {
  const words = pulseWords[lang]
  return (
    <section class="closer" aria-labelledby="definition">
      <h2 id="definition">{words.definition}</h2>
      <p>{words[shown.name].definition}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {!ongoing && <p>{words.archive}</p>}
      <h2>{words.source}</h2>
      <p>{words[shown.name].source}</p>
    </section>
  )
}
