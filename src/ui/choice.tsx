import type { ComponentChildren } from 'preact'
import { fieldId } from './form.tsx'
import { describedBy, Said, type Asked } from './field.tsx'

export type Choice = {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  disabled?: boolean | undefined
  lang?: string | undefined
}

export type ChoicesProps = Asked & {
  choices: Choice[]
  /** One of them, or several. */
  several?: boolean | undefined
  /** What was chosen. */
  value?: string | readonly string[] | undefined
  /** Side by side, when all are short. */
  inline?: boolean | undefined
}

/** All the answers in sight. */
export const Choices = ({ choices, several, value, inline, ...asked }: ChoicesProps) => {
  const id = asked.id ?? fieldId(asked.name)
  const chosen = typeof value === 'string' ? [value] : (value ?? [])
  return (
    <fieldset
      class={asked.error ? 'field wrong' : 'field'}
      id={id}
      aria-describedby={describedBy(asked, id)}
      disabled={asked.disabled}
    >
      <legend>
        {asked.label}
        {asked.optional && <span class="optional"> ({asked.optional})</span>}
      </legend>
      <div class={inline ? 'acts' : undefined}>
        {choices.map((choice) => (
          <label key={choice.value} class="check" lang={choice.lang}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={asked.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              disabled={choice.disabled}
            />
            <Words label={choice.label} hint={choice.hint} />
          </label>
        ))}
      </div>
      <Said asked={asked} id={id} />
    </fieldset>
  )
}

export type CheckProps = Asked & {
  value?: string | undefined
  checked?: boolean | undefined
  /** Drawn as a switch: for what takes effect in daily life, not for a line of a form. */
  look?: 'box' | 'switch' | undefined
}

/** Yes or no. The hint is part of the label, and so is read with it. */
export const Check = ({ value = 'yes', checked, look = 'box', ...asked }: CheckProps) => {
  const id = asked.id ?? fieldId(asked.name)
  return (
    <div class={asked.error ? 'field wrong' : 'field'}>
      <label class="check">
        <input
          type="checkbox"
          id={id}
          name={asked.name}
          value={value}
          checked={checked}
          disabled={asked.disabled}
          class={look === 'switch' ? 'switch' : undefined}
          role={look === 'switch' ? 'switch' : undefined}
          aria-invalid={asked.error ? true : undefined}
          aria-describedby={describedBy({ error: asked.error }, id)}
        />
        <Words label={asked.label} hint={asked.hint} />
      </label>
      <Said asked={{ error: asked.error }} id={id} />
    </div>
  )
}

const Words = ({ label, hint }: { label: ComponentChildren; hint: ComponentChildren }) => (
  <span>
    {label}
    {hint && <small>{hint}</small>}
  </span>
)
