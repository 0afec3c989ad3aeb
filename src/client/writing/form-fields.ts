/** The fields of a form that a draft keeps, read and put back. */
import type { Typed } from './kept.ts'

const names = ['title', 'text', 'tags', 'kind', 'lang', 'replyTo', 'address', 'begunOn', 'from']
/** What stands in a field that nobody touched. */
const untouched: Typed = { kind: 'auto' }

export function typedIn(form: HTMLFormElement): Typed {
  const typed = new FormData(form)
  const said = names.flatMap((name) => {
    const value = typed.get(name)
    return typeof value === 'string' && value !== '' && value !== untouched[name] ? [[name, value]] : []
  })
  return Object.fromEntries(said)
}

/** A page that is open on the text is told, and opens it again. */
export function fill(form: HTMLFormElement, typed: Typed): void {
  for (const name of names) {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = typed[name] ?? untouched[name] ?? ''
    if (field instanceof HTMLTextAreaElement) field.dispatchEvent(new Event('refilled'))
  }
}

/** What the words were written on is no word of theirs. */
export const same = (one: Typed, other: Typed): boolean =>
  names.every((name) => name === 'begunOn' || one[name] === other[name])
