/** One comparison: what may be said first, then how it came. */
import { sayNumber, type Lang } from '#platform/i18n.ts'
import { PulseCrumb, Spoken } from '#pulse'
import { Button } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Table } from '#ui/table.tsx'
import { CourseOf } from './course-views.tsx'
import { Curves } from './curve.tsx'
import type { Apart, BalanceLine, Figures } from './figures.ts'
import { dateOf } from './line.ts'
import type { LotFigures } from './lot-figures.ts'
import { comparisonWords } from './messages.en.ts'
import type { Compared } from './store.ts'

const PATH = '/pulse/comparison'

export const ResultPage = ({ clock, compared, host }: { clock: Clock; compared: Compared; host: boolean }) => {
  const { lang } = clock
  const words = comparisonWords[lang]
  const { figures } = compared
  const date = sayTime(dateOf(figures.asOf), { ...clock, zone: 'UTC' }, 'date')
  return (
    <div class="pulse">
      <Head
        title={compared.name}
        lede={words.stands({ rung: words.rungs[figures.rung] })}
        kicker={<PulseCrumb lang={lang} above={[{ label: words.title, href: PATH }]} />}
      />
      <p class="kicker">{words.on({ date })}</p>
      {figures.held && <p class="notice">{words.held[figures.held]}</p>}
      {figures.kind === 'list' ? <FromList lang={lang} figures={figures} /> : <FromLot lang={lang} figures={figures} />}
      <details>
        <summary>{words.how.title}</summary>
        <p>{figures.kind === 'list' ? words.how.text : words.how.lot}</p>
      </details>
      {host && <Deciding lang={lang} compared={compared} />}
    </div>
  )
} // prettier-ignore

const FromList = ({ lang, figures }: { lang: Lang; figures: Figures }) => {
  const words = comparisonWords[lang]
  const { pairs, apart, placebo } = figures
  const { ones, others } = figures.seen
  const seen = { one: ones.value, n: ones.n, low: ones.low, high: ones.high, other: others.value, m: others.n, lowOther: others.low, highOther: others.high } // prettier-ignore
  return (
    <>
      <article class="test">
        <h2>{words.first}</h2>
        <Said text={words.seen(seen)} />
        <p class="note">{words.seenNote}</p>
      </article>
      <article class="test">
        <h2>{words.after}</h2>
        {pairs === undefined ? (
          <p>{words.noPairs}</p>
        ) : (
          <>
            {apart.length === 0 && <p>{words.noApart}</p>}
            {apart.map((one) => (
              <OneApart key={one.days} lang={lang} one={one} pairs={pairs} />
            ))}
            <Curves lang={lang} points={figures.curve} />
          </>
        )}
      </article>
      {pairs !== undefined && (
        <>
          <Alike lang={lang} balance={figures.balance} />
          <article class="test">
            <h2>{words.placebo.title}</h2>
            <p>{placebo ? words.placebo.value(placebo) : words.placebo.none}</p>
          </article>
          <CourseOf lang={lang} course={figures.course} pairs={pairs} />
        </>
      )}
    </>
  )
}

const OneApart = ({ lang, one, pairs }: { lang: Lang; one: Apart; pairs: number }) => {
  const words = comparisonWords[lang]
  const { difference, e, days } = one
  const months = days < 300 ? words.months[182] : words.months[365]
  return (
    <>
      <Said text={words.apart({ ...difference, months, pairs })} />
      {difference.low <= 0 && difference.high >= 0 && <p class="note">{words.spansZero}</p>}
      {e && <p class="note">{words.e(e)}</p>}
    </>
  )
}

const Alike = ({ lang, balance }: { lang: Lang; balance: readonly BalanceLine[] }) => {
  const words = comparisonWords[lang].balance
  const say = (value: number | null): string =>
    value === null ? words.apart : sayNumber(lang, Math.round(value * 100) / 100).replace('-', '−')
  return (
    <article class="test">
      <h2>{words.title}</h2>
      {balance.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="note">{words.text}</p>
          <Table
            caption={words.title}
            captionHidden
            columns={[{ label: words.trait }, { label: words.before, number: true }, { label: words.after, number: true }]}
            rows={balance.map(({ column, level, before, after }) => [level === null ? column : words.level({ column, level }), say(before), say(after)])}
          />
        </>
      )}
    </article>
  )
} // prettier-ignore

const FromLot = ({ lang, figures }: { lang: Lang; figures: LotFigures }) => {
  const words = comparisonWords[lang]
  const { intention, uptake, late } = figures.changed
  return (
    <article class="test">
      <h2>{words.rungs[figures.rung]}</h2>
      <Said text={words.lot.intention({ ...intention, n: figures.n.invited, m: figures.n.others })} />
      {intention.low <= 0 && intention.high >= 0 && <p class="note">{words.spansZero}</p>}
      <p>{words.lot.uptake(uptake)}</p>
      {late ? <Said text={words.lot.late(late)} /> : <p>{words.lot.noLate}</p>}
      <p class="note">{words.lot.stayed(figures.stayed)}</p>
      <p class="note">{words.lot.missing(figures.missing)}</p>
    </article>
  )
}

const Said = ({ text }: { text: string }) => (
  <p>
    <Spoken text={text} />
  </p>
)

const Deciding = ({ lang, compared }: { lang: Lang; compared: Compared }) => {
  const words = comparisonWords[lang]
  const path = `${PATH}/${compared.id}`
  return (
    <section class="closer" aria-labelledby="deciding">
      <h2 id="deciding">{words.deciding}</h2>
      <p>{compared.publishedAt ? words.publishedMark : words.hostsOnly}</p>
      <div class="acts">
        <Form action={`${path}/publication${compared.publishedAt ? '/removal' : ''}`} class="inline">
          <Button>{compared.publishedAt ? words.withdraw : words.publish}</Button>
        </Form>
        <Form action={`${path}/removal`} class="inline">
          <Button kind="quiet-bad">{words.remove}</Button>
        </Form>
      </div>
    </section>
  )
}
