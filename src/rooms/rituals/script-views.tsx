import type { Lang } from '#platform/i18n.ts'
import { ritualWords } from './messages.en.ts'
import { isEmpty, type Script } from './script.ts'

/** Open for whoever hosts on the day, folded for the others. */
export const ScriptBox = ({
  lang,
  script,
  open,
  title,
}: {
  lang: Lang
  script: Script
  open: boolean
  title?: string
}) => {
  const words = ritualWords[lang].page
  if (isEmpty(script)) return null
  return (
    <details class="script" open={open}>
      <summary>{title ?? words.script}</summary>
      {script.opening && (
        <p dir="auto">
          <b>{words.opening}</b> {script.opening}
        </p>
      )}
      {script.steps.length > 0 && (
        <ol>
          {script.steps.map((step, nth) => (
            <li key={nth}>
              <bdi>{step.title}</bdi>
              {step.minutes > 0 && <span class="note"> {words.minutes({ n: step.minutes })}</span>}
            </li>
          ))}
        </ol>
      )}
      {script.closing && (
        <p dir="auto">
          <b>{words.closing}</b> {script.closing}
        </p>
      )}
    </details>
  )
}
