/** The light editor: fetched when somebody begins to write, one desk for each field. */
import './writing.css'
import { Desk } from './desk.ts'

export { quoteFrom } from './quoted.ts'

const open = new Map<HTMLTextAreaElement, Desk>()

export function openEditor(field: HTMLTextAreaElement): void {
  const tools = field.parentElement?.querySelector('.tools')
  if (tools && !open.has(field)) open.set(field, new Desk(field, tools))
}

function close(fields: Iterable<HTMLTextAreaElement>): void {
  for (const field of fields) {
    open.get(field)?.close()
    open.delete(field)
  }
}

/** A page that is kept for later is kept with plain fields; one that is gone takes its desks along. */
document.addEventListener('turbo:before-cache', () => close([...open.keys()]))
document.addEventListener('turbo:render', () => close([...open.keys()].filter((field) => !field.isConnected)))
