/** A deed in a live room: a form like any other, which the script sends without leaving the page. */
import type { ComponentChildren } from 'preact'
import { sendAct } from './acts-sending.ts'

export type ActProps = {
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly class?: string | undefined
  readonly label?: string | undefined
  /** Emptied once it was taken. */
  readonly empties?: boolean | undefined
  readonly children: ComponentChildren
}

export const Act = ({ action, hidden, class: look, label, empties, children }: ActProps) => (
  <form
    action={action}
    method="post"
    class={look ?? 'act'}
    aria-label={label}
    novalidate
    onSubmit={(event) => void sendAct(event, empties)}
  >
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
