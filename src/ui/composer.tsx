import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { fieldId } from './form.tsx'
import { Said } from './field.tsx'

export type ComposerProps = {
  name: string
  /** The title above, which names the field. */
  label: string
  /** A field among others: its label is no title, and the form has its own button. */
  among?: boolean | undefined
  send?: string | undefined
  value?: string | undefined
  placeholder?: string | undefined
  error?: string | undefined
  hint?: ComponentChildren
  /** What is written is Markdown for this place (`group:5`, `conversation:12`): the script makes a light editor of it. */
  place?: string | undefined
  /** The word on the button that shows what will be published; among other fields the form has it beside its own. */
  preview?: string | undefined
  /** When what stands in it was kept, in milliseconds, if it is a draft. */
  savedAt?: number | undefined
  /** Said under the field, about what stands in it. */
  note?: ComponentChildren
  /** Buttons that need the script: an island puts them there. */
  tools?: ComponentChildren
  id?: string | undefined
  rows?: number | undefined
}

/** Where one writes. Goes inside a `<Form>`. */
export const Composer = ({
  name,
  label,
  among,
  value,
  placeholder,
  error,
  hint,
  rows = 4,
  ...asked
}: ComposerProps) => {
  const id = asked.id ?? fieldId(name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class={among ? undefined : 'composer-label'} for={id}>
        {label}
      </label>
      <div class="composer">
        <textarea
          id={id}
          name={name}
          rows={rows}
          placeholder={placeholder}
          data-editor={asked.place === undefined ? undefined : ''}
          data-place={asked.place}
          data-saved={asked.savedAt}
          aria-invalid={error ? true : undefined}
          aria-describedby={[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
        >
          {value}
        </textarea>
        <Tools {...asked} />
      </div>
      <Said asked={{ error, hint }} id={id} />
      {asked.note}
    </div>
  )
}

const Tools = ({ place, preview, tools, send }: Pick<ComposerProps, 'place' | 'preview' | 'tools' | 'send'>) => (
  <div class="tools">
    {tools}
    {send !== undefined && (
      <span class="send">
        <Button>{send}</Button>
      </span>
    )}
    {place !== undefined && preview !== undefined && <PreviewButton place={place}>{preview}</PreviewButton>}
  </div>
)

/**
 * In another tab: what was typed stays where it is. The editor shows it in its place. Always after the button that sends,
 * because Enter in a line presses the first of a form.
 */
export const PreviewButton = ({ place, children }: { place: string; children: string }) => (
  <button
    type="submit"
    class="writing-way first-look"
    formaction="/writing/preview"
    formtarget="_blank"
    name="place"
    value={place}
  >
    {children}
  </button>
)
