import type { ComponentChildren } from 'preact'
import type { Problems, Typed } from '#platform/http/route.ts'
import { typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export type WishKind = 'need' | 'offer'
export const LONGEST_WHAT = 1000
export const LONGEST_WHERE = 120
export const LONGEST_REACH = 160

export type AskingProps = {
  lang: Lang
  crisis: Pick<Crisis, 'id' | 'title' | 'lang'>
  kind: WishKind
  typed: Typed
  problems: Problems
  clientKey: string
  person: number
}

/** Four fields: what, where, when, and how one is reached. */
export const AskingForm = ({ lang, crisis, kind, typed, problems, clientKey, person }: AskingProps) => {
  const { asking } = crisisWords[lang]
  const words = asking[kind]
  const href = hrefOf(crisis)
  const chosen = typedText(typed, 'urgency')
  return (
    <>
      <p class="of">
        <a href={href} lang={crisis.lang} dir="auto">
          {crisis.title}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p class="danger">{asking.danger}</p>
      <Wrong problems={problems} title={asking.problems} labels={{ ...words, reach: asking.reach }} />
      <form action={`${href}/${kind}s`} method="post" novalidate data-crisis-form={crisis.id}>
        <input type="hidden" name="clientKey" value={clientKey} />
        <input type="hidden" name="as" value={person} />
        <Labelled name="what" label={words.what} hint={words.whatHint} error={problems['what']}>
          <textarea {...wires('what', problems)} rows={3} maxlength={LONGEST_WHAT}>
            {typedText(typed, 'what')}
          </textarea>
        </Labelled>
        <Labelled name="where" label={words.where} hint={words.whereHint} error={problems['where']}>
          <input {...wires('where', problems)} value={typedText(typed, 'where')} maxlength={LONGEST_WHERE} />
        </Labelled>
        <fieldset id="f-urgency">
          <legend>{words.urgency}</legend>
          {problems['urgency'] && <p class="error">{problems['urgency']}</p>}
          {([2, 1, 0] as const).map((urgency) => (
            <label key={urgency} class="tick">
              <input type="radio" name="urgency" value={urgency} checked={chosen === String(urgency)} />
              <span>{words.urgencies[urgency]}</span>
            </label>
          ))}
        </fieldset>
        <Labelled
          name="reach"
          label={`${asking.reach} (${asking.optional})`}
          hint={asking.reachHint}
          error={problems['reach']}
        >
          <input
            {...wires('reach', problems)}
            value={typedText(typed, 'reach')}
            maxlength={LONGEST_REACH}
            autocomplete="tel"
          />
        </Labelled>
        <label class="tick">
          <input type="checkbox" name="paper" value="on" checked={typedText(typed, 'paper') === 'on'} />
          <span>{asking.paper}</span>
        </label>
        <button type="submit">{words.submit}</button>
        <Said lang={lang} />
      </form>
      <p>
        <a href={href}>{asking.back}</a>
      </p>
    </>
  )
}

/** What the script says of a form that is on its way, or waits; nothing of it is seen without one. */
const Said = ({ lang }: { lang: Lang }) => {
  const { sending, kept, notKept, signIn } = crisisWords[lang].asking
  return (
    <div role="status">
      {Object.entries({ sending, kept, notKept, signIn }).map(([what, text]) => (
        <p key={what} data-said={what} hidden>
          {text}
        </p>
      ))}
    </div>
  )
}

const wires = (name: string, problems: Problems) => ({
  id: `f-${name}`,
  name,
  'aria-describedby': [`h-${name}`, problems[name] && `e-${name}`].filter(Boolean).join(' '),
  'aria-invalid': problems[name] ? (true as const) : undefined,
})

type LabelledProps = {
  name: string
  label: string
  hint: string
  error: string | undefined
  children: ComponentChildren
}

const Labelled = ({ name, label, hint, error, children }: LabelledProps) => (
  <div class="field">
    <label for={`f-${name}`}>{label}</label>
    <small id={`h-${name}`}>{hint}</small>
    {children}
    {error && (
      <p class="error" id={`e-${name}`}>
        {error}
      </p>
    )}
  </div>
)

type WrongProps = { problems: Problems; title: string; labels: Readonly<Record<string, unknown>> }

/** Each with the name of its line: "something is missing" alone helps nobody at night. */
const Wrong = ({ problems, title, labels }: WrongProps) =>
  Object.keys(problems).length === 0 ? null : (
    <section role="alert" tabindex={-1} autofocus class="wrong">
      <b>{title}</b>
      <ul>
        {Object.entries(problems).map(([name, text]) => (
          <li key={name}>{name === 'form' ? text : <a href={`#f-${name}`}>{`${labels[name]} ${text}`}</a>}</li>
        ))}
      </ul>
    </section>
  )

export type AskedProps = {
  lang: Lang
  crisis: Pick<Crisis, 'id' | 'title' | 'lang'>
  kind: WishKind
  wish: { href: string; title: string; lang: string }
}

export const Asked = ({ lang, crisis, kind, wish }: AskedProps) => {
  const { asking } = crisisWords[lang]
  const words = asking[kind]
  const href = hrefOf(crisis)
  return (
    <>
      <h1>{words.doneTitle}</h1>
      <p lang={wish.lang === 'und' ? undefined : wish.lang} dir="auto">
        <b>{wish.title}</b>
      </p>
      <p>{words.done}</p>
      <ul class="ways">
        <li>
          <a href={href}>{asking.back}</a>
        </li>
        <li>
          <a href={wish.href}>{words.see}</a>
        </li>
        <li>
          <a href={`${href}/${kind === 'need' ? 'asking' : 'offering'}`}>{words.another}</a>
        </li>
      </ul>
    </>
  )
}
