/** The wizard of the random invitation, and the draws that are open or over. */
import type { Retry } from '#platform/http/route.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import { Button } from '#ui/button.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { Lot } from './lot-store.ts'
import { comparisonWords } from './messages.en.ts'

const PATH = '/pulse/comparison/lots'
type Props = { clock: Clock; lots: readonly Lot[]; retry: Retry; about: 'list' | 'lot' | number }

export const Lots = ({ clock, lots, retry, about }: Props) => {
  const words = comparisonWords[clock.lang].lot
  return (
    <section class="closer" aria-labelledby="lots">
      <h2 id="lots">{words.title}</h2>
      <p>{words.text}</p>
      <ol>
        {Object.values(words.steps).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Drawing clock={clock} retry={about === 'lot' ? retry : nothingTyped} />
      {lots.length > 0 && <h3>{words.all}</h3>}
      {lots.map((lot) => (
        <OneLot key={lot.id} clock={clock} lot={lot} retry={about === lot.id ? retry : nothingTyped} />
      ))}
    </section>
  )
}

/** The answer is the list itself, so the browser alone sends it. Fields have ids of their own: another form asks for a list too. */
const Drawing = ({ clock: { lang }, retry }: { clock: Clock; retry: Retry }) => {
  const { lot: words, list } = comparisonWords[lang]
  const { typed, problems } = retry
  return (
    <Form action={PATH} files answers label={words.title}>
      <Field id="f-lot-name" name="name" label={words.name} value={typedText(typed, 'name') ?? ''} error={problems['name']} />
      <Field
        id="f-lot-months"
        type="number"
        name="months"
        label={words.months}
        hint={words.monthsHint}
        min={1}
        max={24}
        inputmode="numeric"
        value={typedText(typed, 'months') ?? '13'}
        error={problems['months']}
      />
      <FileField id="f-lot-list" name="list" label={list.file} hint={list.fileHint} accept=".csv,text/csv" error={problems['list']} />
      <div class="acts">
        <Button>{words.send}</Button>
      </div>
    </Form>
  )
} // prettier-ignore

const OneLot = ({ clock, lot, retry }: { clock: Clock; lot: Lot; retry: Retry }) => {
  const words = comparisonWords[clock.lang].lot
  const { id, name, at, invited, others, until } = lot
  return (
    <article class="test">
      <h4>{name}</h4>
      <p>{words.drawn({ date: sayTime(at, clock, 'date'), invited, others })}</p>
      {lot.keyed ? (
        <>
          <p class="note">{words.until({ date: sayTime(until, clock, 'date') })}</p>
          <Form action={`${PATH}/${id}/lists`} files>
            <FileField id={`f-lot-${id}-list`} name="list" label={words.file({ name })} accept=".csv,text/csv" error={retry.problems['list']} />
            <div class="acts">
              <Button>{words.compare}</Button>
            </div>
          </Form>
          <Form action={`${PATH}/${id}/key/removal`}>
            <p class="note">{words.destroyText}</p>
            <div class="acts">
              <Button kind="quiet-bad">{words.destroy}</Button>
            </div>
          </Form>
        </>
      ) : (
        <p class="note">{words.gone}</p>
      )}
    </article>
  )
} // prettier-ignore
