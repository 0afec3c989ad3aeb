import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Icon } from './icon.tsx'
import { KEPT, NAMED } from './problems-named.ts'
import { uiWords } from './words.ts'

export type FormProps = {
  action: string
  /** POST changes something, GET looks for something. */
  method?: 'post' | 'get' | undefined
  /** Sends files. */
  files?: boolean | undefined
  /** Values that travel with the form. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** Answered by a page itself and not by the way to one: sent by the browser alone, since Turbo takes no such answer. */
  answers?: boolean | undefined
  class?: string | undefined
  id?: string | undefined
  label?: string | undefined
  children: ComponentChildren
}

/** A deed. Browsers are not asked to check it (`novalidate`): our own words say better what is missing, in 422. */
export const Form = ({
  action,
  method = 'post',
  files,
  hidden,
  answers,
  class: look,
  id,
  label,
  children,
}: FormProps) => (
  <form
    action={action}
    method={method}
    id={id}
    class={look ?? 'form'}
    aria-label={label}
    enctype={files ? 'multipart/form-data' : undefined}
    data-turbo={answers ? 'false' : undefined}
    novalidate
  >
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

/** `field` is the name of a field of the form below; `form` is about the whole, and leads nowhere. */
export type Problem = { field: string; text: string }

const WHOLE = 'form'

/**
 * What is left to do before the form can be sent, first on the page that comes back; each line leads to its field, whose
 * name it takes when the page is whole (`problems-named.ts`). It takes the focus, except where it is only an example (`quiet`).
 */
export const Problems = ({
  problems,
  lang,
  quiet,
}: {
  problems: Problem[]
  lang: Lang
  quiet?: boolean | undefined
}) =>
  problems.length === 0 ? null : (
    <section class="notice bad problems" role={quiet ? undefined : 'alert'} tabindex={-1} autofocus={!quiet}>
      <Icon name="circle-alert" />
      <div>
        <p>
          <b>{uiWords[lang].problems({ n: problems.length })}</b>
        </p>
        <ul>
          {problems.map(({ field, text }) => (
            <li key={field}>
              {field === WHOLE ? (
                text
              ) : (
                <a href={`#${fieldId(field)}`} {...{ [NAMED]: lang }}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
        <p {...{ [KEPT]: true }}>{uiWords[lang].kept}</p>
      </div>
    </section>
  )

/** The id a field takes from its name, so that a problem can lead to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`
