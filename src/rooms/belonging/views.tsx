import type { Retry } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import { PartCloser, PulseCrumb } from '#pulse'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import { problemList } from '#platform/http/typed.ts'
import { Table } from '#ui/table.tsx'
import { belongingWords } from './messages.en.ts'
import type { Result } from './result.ts'
import { ResultPart } from './result-views.tsx'
import type { Run } from './run.ts'
import { dimensionOf, itemNames, printed } from './scale.ts'

type OneRun = { run: Run; result: Result | undefined }
type PageProps = { clock: Clock; open: Run | undefined; over: OneRun[]; closed: boolean; asking: Retry | undefined }

export const BelongingPage = ({ clock, open, over, closed, asking }: PageProps) => {
  const { lang } = clock
  const words = belongingWords[lang]
  return (
    <div class="pulse">
      <Head title={words.title} lede={words.lede} kicker={<PulseCrumb lang={lang} />} />
      {open && <p class="notice">{words.open({ n: open.asked, until: sayTime(open.until, clock, 'day') })}</p>}
      {over.length === 0 && !open && (
        <Empty drawing="hearth" title={words.none}>
          {words.noneText}
        </Empty>
      )}
      {over.map(({ run, result }) => (
        <ResultPart key={run.id} clock={clock} run={run} result={result} />
      ))}
      {asking && !open && <Asking clock={clock} retry={asking} />}
      <Sources clock={clock} />
      {asking && <PartCloser lang={lang} part="belonging" closed={closed} />}
    </div>
  )
}

const Asking = ({ clock: { lang }, retry }: { clock: Clock; retry: Retry }) => {
  const words = belongingWords[lang].ask
  return (
    <section class="closer" aria-labelledby="asking">
      <h2 id="asking">{words.title}</h2>
      <p>{words.text}</p>
      <Problems lang={lang} problems={problemList(retry.problems)} />
      <Form action="/pulse/belonging/asking" label={words.title}>
        <Field
          type="number"
          name="people"
          label={words.people}
          hint={words.peopleHint}
          min={20}
          max={2000}
          inputmode="numeric"
          value={typedText(retry.typed, 'people') ?? '200'}
          error={retry.problems['people']}
        />
        <Field
          type="number"
          name="days"
          label={words.days}
          min={3}
          max={60}
          inputmode="numeric"
          value={typedText(retry.typed, 'days') ?? '14'}
          error={retry.problems['days']}
        />
        <div class="acts">
          <Button>{words.send}</Button>
        </div>
      </Form>
    </section>
  )
}

/** Where every sentence comes from, and who could learn what. */
const Sources = ({ clock: { lang } }: { clock: Clock }) => {
  const words = belongingWords[lang]
  return (
    <details>
      <summary>{words.how.title}</summary>
      <p>{words.how.scale}</p>
      <p>{words.how.wording}</p>
      <Table
        caption={words.how.caption}
        columns={[{ label: words.how.asked }, { label: words.how.dimension }, { label: words.how.printed }]}
        rows={itemNames.map((item) => [words.items[item], words.dimensions[dimensionOf(item)], <span lang="en">{printed[item]}</span>])} // prettier-ignore
      />
      <p>{words.how.formulas}</p>
      <p>{words.how.secret}</p>
    </details>
  )
}
