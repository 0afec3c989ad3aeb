import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon.tsx'
import { fieldId } from '#ui/form.tsx'

export type Press = { value: string; label: ComponentChildren; hint?: ComponentChildren; lang?: string | undefined }

/**
 * A choice that sends: one press instead of a choice and a button, for somebody on a phone who is in a hurry. What may be
 * written beforehand stands above (`children`).
 */
export const PressList = ({
  name,
  label,
  error,
  choices,
  children,
}: {
  name: string
  label: string
  error?: string | undefined
  choices: Press[]
  children?: ComponentChildren
}) => {
  const id = fieldId(name)
  return (
    <>
      {children}
      <fieldset class={error ? 'field wrong' : 'field'} id={id} aria-describedby={error ? `${id}-error` : undefined}>
        <legend>{label}</legend>
        {error && (
          <span class="error" id={`${id}-error`}>
            <Icon name="circle-alert" />
            {error}
          </span>
        )}
        <ul class="presses">
          {choices.map((choice) => (
            <li key={choice.value}>
              <button class="press" type="submit" name={name} value={choice.value} lang={choice.lang}>
                <span>
                  <b>{choice.label}</b>
                  {choice.hint && <small>{choice.hint}</small>}
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  )
}
