import type { ComponentChildren } from 'preact'
import { fieldId } from './form.tsx'
import { Icon } from './icon.tsx'

export type Asked = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Says what happened, what was kept, what to do. */
  error?: string | undefined
  /** The word for "optional", when it is: we mark the exceptions, not the rule. */
  optional?: string | undefined
  id?: string | undefined
  disabled?: boolean | undefined
}

type Typed = Asked & {
  value?: string | undefined
  placeholder?: string | undefined
  autocomplete?: string | undefined
  required?: boolean | undefined
  maxlength?: number | undefined
  minlength?: number | undefined
  autofocus?: boolean | undefined
  /** The language of what is asked, when it is not the page's. */
  lang?: string | undefined
}

export type FieldProps = Typed & {
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'url'
    | 'tel'
    | 'search'
    | 'number'
    | 'date'
    | 'time'
    | 'datetime-local'
    | 'color'
    | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search' | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  pattern?: string | undefined
}

/** One line. */
export const Field = ({ type = 'text', ...asked }: FieldProps) => (
  <Labelled asked={asked}>
    <input class="input" {...typed({ type, ...asked })} {...wires(asked)} />
  </Labelled>
)

/** Several lines: grows with what is written. */
export const TextArea = ({ rows, ...asked }: Typed & { rows?: number | undefined }) => {
  const { value, ...rest } = asked
  return (
    <Labelled asked={asked}>
      <textarea class="input" rows={rows} {...typed(rest)} {...wires(asked)}>
        {value}
      </textarea>
    </Labelled>
  )
}

export type Option = { value: string; label: string; disabled?: boolean | undefined; lang?: string | undefined }

/** One among many. Under seven, prefer `Choices`, where everything is seen. */
export const Select = ({ options, ...asked }: Typed & { options: Option[] }) => (
  <Labelled asked={asked}>
    <select class="input" name={asked.name} disabled={asked.disabled} required={asked.required} {...wires(asked)}>
      {options.map((option) => (
        <option
          key={option.value}
          value={option.value}
          selected={option.value === asked.value}
          disabled={option.disabled}
          lang={option.lang}
        >
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
)

/** A browser never gives a file back: after a mistake the person chooses it again, and `hint` should say so. */
export const FileField = ({
  accept,
  multiple,
  ...asked
}: Asked & { accept?: string | undefined; multiple?: boolean | undefined }) => (
  <Labelled asked={asked}>
    <input
      class="input"
      type="file"
      name={asked.name}
      accept={accept}
      multiple={multiple}
      disabled={asked.disabled}
      {...wires(asked)}
    />
  </Labelled>
)

const Labelled = ({ asked, children }: { asked: Asked; children: ComponentChildren }) => {
  const id = asked.id ?? fieldId(asked.name)
  return (
    <div class={asked.error ? 'field wrong' : 'field'}>
      <label for={id}>
        {asked.label}
        {asked.optional && <span class="optional"> ({asked.optional})</span>}
      </label>
      {children}
      <Said asked={asked} id={id} />
    </div>
  )
}

/** Hint and error, under the field and read with it. */
export const Said = ({ asked, id }: { asked: Pick<Asked, 'hint' | 'error'>; id: string }) => (
  <>
    {asked.error && (
      <span class="error" id={`${id}-error`}>
        <Icon name="circle-alert" />
        {asked.error}
      </span>
    )}
    {asked.hint && (
      <span class="hint" id={`${id}-hint`}>
        {asked.hint}
      </span>
    )}
  </>
)

export const describedBy = (asked: Pick<Asked, 'hint' | 'error'>, id: string): string | undefined =>
  [asked.error && `${id}-error`, asked.hint && `${id}-hint`].filter(Boolean).join(' ') || undefined

const wires = (asked: Asked) => {
  const id = asked.id ?? fieldId(asked.name)
  return { id, 'aria-describedby': describedBy(asked, id), 'aria-invalid': asked.error ? (true as const) : undefined }
}

/** What the browser is told about the value: everything but what we say ourselves. */
const typed = (asked: FieldProps): Readonly<Record<string, unknown>> => {
  const { label: _label, hint: _hint, error: _error, optional: _optional, id: _id, ...rest } = asked
  return rest
}
