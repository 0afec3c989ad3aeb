/** What was compared, the ladder, and for hosts the two ways to compare. */
import type { VNode } from 'preact'
import type { Retry } from '#platform/http/route.ts'
import { nothingTyped, problemList, typedText } from '#platform/http/typed.ts'
import { PulseCrumb } from '#pulse'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { Lots } from './lot-views.tsx'
import type { Lot } from './lot-store.ts'
import { comparisonWords } from './messages.en.ts'
import type { Compared } from './store.ts'
import { rungs } from '#platform/numbers/index.ts'

const PATH = '/pulse/comparison'
type Props = {
  clock: Clock
  compared: readonly Compared[]
  /** For hosts. */
  lots: readonly Lot[] | undefined
  retry: Retry
  /** The form that came back: the list, the lot that is to be drawn, or one that was. */
  about: 'list' | 'lot' | number
  closer: VNode | null
}

export const ComparisonPage = ({ clock, compared, lots, retry, about, closer }: Props) => {
  const { lang } = clock
  const words = comparisonWords[lang]
  return (
    <div class="pulse">
      <Head title={words.title} lede={words.lede} kicker={<PulseCrumb lang={lang} />} />
      <Problems lang={lang} problems={problemsIn(retry, about)} />
      {compared.length === 0 ? (
        <Empty drawing="hearth" title={words.none}>
          {lots ? words.noneHost : words.noneText}
        </Empty>
      ) : (
        <AllCompared clock={clock} compared={compared} host={lots !== undefined} />
      )}
      <Ladder clock={clock} />
      {lots && (
        <>
          <FromList clock={clock} retry={about === 'list' ? retry : nothingTyped} />
          <Lots clock={clock} lots={lots} retry={retry} about={about} />
          <Fate clock={clock} />
        </>
      )}
      {closer}
    </div>
  )
}

/** Three forms ask for a list: a problem leads to its own. */
const problemsIn = ({ problems }: Retry, about: Props['about']) =>
  problemList(problems).map(({ field, text }) => ({
    text,
    field: about === 'list' ? field : `${about === 'lot' ? 'lot' : `lot-${about}`}-${field}`,
  }))

const AllCompared = ({ clock, compared, host }: { clock: Clock; compared: readonly Compared[]; host: boolean }) => {
  const words = comparisonWords[clock.lang]
  return (
    <section class="closer" aria-labelledby="compared">
      <h2 id="compared">{words.compared}</h2>
      {compared.map(({ id, name, at, figures, publishedAt }) => (
        <article class="test" key={id}>
          <h3>
            <a href={`${PATH}/${id}`}>{name}</a>
          </h3>
          <p class="note">
            {words.rungs[figures.rung]} · {sayTime(at, clock, 'date')}
            {host && ` · ${publishedAt ? words.publishedMark : words.hostsOnly}`}
          </p>
        </article>
      ))}
    </section>
  )
}

const Ladder = ({ clock: { lang } }: { clock: Clock }) => {
  const words = comparisonWords[lang].rungs
  return (
    <section class="closer" aria-labelledby="ladder">
      <h2 id="ladder">{words.title}</h2>
      <ol>
        {rungs.map((rung) => (
          <li key={rung}>
            <b>{words[rung]}.</b> {words[`${rung}Text`]}
          </li>
        ))}
      </ol>
    </section>
  )
}

const FromList = ({ clock: { lang }, retry }: { clock: Clock; retry: Retry }) => {
  const { list: words, course } = comparisonWords[lang]
  return (
    <section class="closer" aria-labelledby="list">
      <h2 id="list">{words.title}</h2>
      <p>{words.text}</p>
      <details>
        <summary>{course.asked.title}</summary>
        <p>{course.asked.text}</p>
      </details>
      <Form action={`${PATH}/lists`} files label={words.title}>
        <Field name="name" label={words.name} value={typedText(retry.typed, 'name') ?? ''} error={retry.problems['name']} />
        <FileField name="list" label={words.file} hint={words.fileHint} accept=".csv,text/csv" error={retry.problems['list']} />
        <div class="acts">
          <Button>{words.send}</Button>
        </div>
      </Form>
    </section>
  )
} // prettier-ignore

const Fate = ({ clock: { lang } }: { clock: Clock }) => {
  const { title, ...lines } = comparisonWords[lang].fate
  return (
    <section class="closer" aria-labelledby="fate">
      <h2 id="fate">{title}</h2>
      <ul>
        {Object.values(lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
