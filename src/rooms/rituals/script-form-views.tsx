/** How a time of a ritual goes: folded where nothing is written yet. */
import { said } from '#platform/http/typed.ts'
import { TextArea } from '#ui/field.tsx'
import type { FormProps } from './form-views.tsx'
import { ritualWords } from './messages.en.ts'
import { LONGEST_LINES } from './ritual.ts'
import { isEmpty, stepsText } from './script.ts'

export const ScriptFields = ({ lang, ritual, typed, problems }: FormProps) => {
  const words = ritualWords[lang].form
  const wrong = problems['opening'] ?? problems['steps'] ?? problems['closing']
  const written = ['opening', 'steps', 'closing'].some((name) => said(typed, name) !== '')
  return (
    <details class="more-words" open={Boolean(wrong) || written || (ritual !== undefined && !isEmpty(ritual))}>
      <summary class="link">{words.script}</summary>
      <div class="form">
        <p class="note">{words.scriptHint}</p>
        <TextArea
          name="opening"
          label={words.opening}
          optional={words.optional}
          rows={2}
          maxlength={LONGEST_LINES}
          value={said(typed, 'opening', ritual?.opening)}
          error={problems['opening']}
        />
        <TextArea
          name="steps"
          label={words.steps}
          hint={words.stepsHint}
          optional={words.optional}
          rows={4}
          value={said(typed, 'steps', ritual && stepsText(ritual.steps))}
          error={problems['steps']}
        />
        <TextArea
          name="closing"
          label={words.closing}
          optional={words.optional}
          rows={2}
          maxlength={LONGEST_LINES}
          value={said(typed, 'closing', ritual?.closing)}
          error={problems['closing']}
        />
      </div>
    </details>
  )
}
