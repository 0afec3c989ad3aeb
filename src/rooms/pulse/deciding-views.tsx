import type { Retry } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { pulseWords } from './messages.en.ts'
import type { NumberName } from './number.ts'
import type { Limits } from './verdict.ts'

export type Deciding = {
  readonly lang: Lang
  readonly number: NumberName
  readonly closed: boolean
  readonly limits: Limits | undefined
  /** The six tests alone may bear a word. */
  readonly isTest: boolean
  /** What was typed, and what is wrong with it. */
  readonly retry: Retry | undefined
}

/** For hosts, at the foot of a number: who sees it, and from where on it bears a word. */
export const DecidingPart = ({ lang, number, closed, limits, isTest, retry }: Deciding) => {
  const { limit } = pulseWords[lang]
  const path = `/pulse/${number}`
  const typed = (field: string): string | undefined => {
    const text = retry?.typed[field]
    return typeof text === 'string' ? text : undefined
  }
  return (
    <section class="closer" aria-labelledby="deciding">
      <Closing lang={lang} path={path} closed={closed} />
      {isTest && (
        <>
          <h2 id="limits">{limit.title}</h2>
          <p>{limit.text}</p>
          <Form action={`${path}/limits`} label={limit.title}>
            {(['audience', 'community'] as const).map((name) => (
              <Field
                key={name}
                type="number"
                name={name}
                label={limit[name]}
                min={0}
                max={100}
                step="any"
                inputmode="decimal"
                required
                value={typed(name) ?? limits?.[name].toString()}
                error={retry?.problems[name]}
              />
            ))}
            <div class="acts">
              <Button kind="soft">{limit.keep}</Button>
            </div>
          </Form>
          {limits && (
            <Form action={`${path}/limits/removal`} class="acts">
              <Button kind="quiet" small>
                {limit.forget}
              </Button>
            </Form>
          )}
        </>
      )}
    </section>
  )
}

/** `path`: where the number or the part is closed and opened. */
export const Closing = ({ lang, path, closed }: { lang: Lang; path: string; closed: boolean }) => {
  const { close } = pulseWords[lang]
  return (
    <>
      <h2 id="deciding">{close.title}</h2>
      <p>{closed ? close.isClosed : `${close.isOpen} ${close.hint}`}</p>
      <Form action={closed ? `${path}/opening` : `${path}/closing`} class="acts">
        <Button kind="quiet" small>
          {closed ? close.open : close.close}
        </Button>
      </Form>
    </>
  )
}

/** On one's own page. `since`: when one asked not to be counted. */
export const ObjectionPanel = ({ lang, since }: { lang: Lang; since: string | undefined }) => {
  const words = pulseWords[lang].objection
  return (
    <section class="part" aria-labelledby="pulse-objection">
      <h2 id="pulse-objection">{words.title}</h2>
      <p class="note">{since === undefined ? words.counted : words.out({ since })}</p>
      <Form action={since === undefined ? '/me/pulse/objection' : '/me/pulse/objection/removal'} class="acts">
        <Button kind="quiet" small>
          {since === undefined ? words.object : words.takeBack}
        </Button>
      </Form>
    </section>
  )
}
