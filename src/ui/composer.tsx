import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { fieldId } from './form.tsx'
import { Said } from './field.tsx'

export type ComposerProps = {
  name: string
  /** The title above, which names the field. */
  label: string
  send: string
  value?: string | undefined
  placeholder?: string | undefined
  error?: string | undefined
  hint?: ComponentChildren
  /** Buttons that need the script: an island puts them there. */
  tools?: ComponentChildren
  id?: string | undefined
  rows?: number | undefined
}

/** Where one writes. Goes inside a `<Form>`. */
export const Composer = ({
  name,
  label,
  send,
  value,
  placeholder,
  error,
  hint,
  tools,
  rows = 4,
  ...asked
}: ComposerProps) => {
  const id = asked.id ?? fieldId(name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="composer-label" for={id}>
        {label}
      </label>
      <div class="composer">
        <textarea
          id={id}
          name={name}
          rows={rows}
          placeholder={placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
        >
          {value}
        </textarea>
        <div class="tools">
          {tools}
          <span class="send">
            <Button>{send}</Button>
          </span>
        </div>
      </div>
      <Said asked={{ error, hint }} id={id} />
    </div>
  )
}
