import type { Lang } from '#platform/i18n.ts'
import { Spoken } from '#pulse'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import { worthWords } from './messages.en.ts'
import { noAmount } from './said.ts'
import { scenarioFields, scenarios, valueOf, type ScenarioField, type Scenario } from './valuing.ts'
import type { Signed, WorthProps } from './views.tsx'

/** Three scenarios: what each assumes, who signed it, and the range it gives. */
export const Money = (props: WorthProps) => {
  const { lang, window, counted } = props
  const words = worthWords[lang]
  return (
    <section class="closer" aria-labelledby="money">
      <h2 id="money">{words.money}</h2>
      <p>{words.moneyText}</p>
      {scenarios.map((scenario) => (
        <OneScenario key={scenario} scenario={scenario} {...props} />
      ))}
      {counted.answers && (
        <p>
          <ButtonLink kind="soft" href={`/pulse/worth/sheet?window=${window}`} download>
            {words.sheet}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

const OneScenario = ({ scenario, ...props }: WorthProps & { scenario: Scenario }) => {
  const { lang, now, counted, maySign } = props
  const words = worthWords[lang]
  const signed = now.get(scenario)
  return (
    <article class="test" id={scenario}>
      <h3>{words.scenario[scenario]}</h3>
      {signed?.assumed ? (
        <>
          <p>
            {counted.answers ? (
              <Spoken text={words.range(valueOf(counted.answers, signed.assumed))} />
            ) : (
              noAmount(lang, counted)
            )}
          </p>
          <Table
            caption={words.signThis({ scenario: words.scenario[scenario] })}
            captionHidden
            columns={[
              words.fieldColumns.what,
              words.fieldColumns.value,
              words.fieldColumns.who,
              words.fieldColumns.when,
            ].map((label) => ({ label }))}
            rows={scenarioFields.map((field) => [
              words[field],
              field === 'source' ? (
                <span key="source" dir="auto">
                  {signed.source}
                </span>
              ) : (
                words.value(signed.assumed?.[field] ?? 0)
              ),
              <span key="name" dir="auto">
                {signed.hands[field].name}
              </span>,
              signed.hands[field].when,
            ])}
          />
        </>
      ) : (
        <p>{words.unsigned}</p>
      )}
      {maySign && <Signing scenario={scenario} {...props} />}
    </article>
  )
}

const Signing = ({ scenario, lang, now, wrong }: WorthProps & { scenario: Scenario }) => {
  const words = worthWords[lang]
  const signed = now.get(scenario)
  const retry = wrong?.scenario === scenario ? wrong.retry : undefined
  const path = `/pulse/worth/${scenario}/signings`
  const valueFor = (name: ScenarioField): string | undefined => {
    const typed = retry?.typed[name]
    if (typeof typed === 'string') return typed
    return name === 'source' ? signed?.source : signed?.assumed?.[name].toString()
  }
  const legend = words.signThis({ scenario: words.scenario[scenario] })
  return (
    <details open={retry !== undefined}>
      <summary>{legend}</summary>
      <Form action={path} label={legend}>
        {scenarioFields.map((name) => (
          <Field
            key={name}
            id={`${scenario}-${name}`}
            name={name}
            label={words[name]}
            inputmode={name === 'source' ? 'text' : 'decimal'}
            maxlength={name === 'source' ? 200 : 12}
            required
            value={valueFor(name)}
            error={retry?.problems[name]}
          />
        ))}
        <div class="acts">
          <Button kind="soft">{words.sign}</Button>
        </div>
      </Form>
      {signed?.assumed && (
        <Form action={`${path}/removal`} class="acts">
          <Button kind="quiet" small>
            {words.takeBack}
          </Button>
        </Form>
      )}
    </details>
  )
}

export const History = ({ lang, before }: { lang: Lang; before: readonly Signed[] }) => {
  const { history, historyColumns: columns, wasTaken, assumption, scenario } = worthWords[lang]
  if (before.length === 0) return null
  return (
    <section class="closer">
      <h2>{history}</h2>
      <Table
        caption={history}
        captionHidden
        columns={[columns.when, columns.scenario, columns.what, columns.source, columns.who].map((label) => ({
          label,
        }))}
        rows={before.map((one) => [
          one.when,
          scenario[one.scenario],
          one.assumed ? assumption(one.assumed) : wasTaken,
          <span key="source" dir="auto">
            {one.source}
          </span>,
          <span key="name" dir="auto">
            {one.name}
          </span>,
        ])}
      />
    </section>
  )
}
