/** In the browser: asks who is meant by a name that is being typed, as the texts of conversations do, and goes through the answers. */
import { Asked } from '#client/writing/suggestions-asked.ts'
import type { Suggestion } from '#client/writing/suggestions.tsx'
import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'

export type Person = { readonly id: number; readonly face: Face; readonly note: string | undefined }
export type Completed = {
  readonly people: readonly Person[]
  /** -1: nobody is chosen unless one goes there. */
  readonly active: number
  /** The number of whoever was taken from the list, until the name is typed on. */
  readonly chosen: number | undefined
}

type Asking = { readonly place: string; readonly lang: Lang; readonly tell: (now: Completed) => void }
type Line = { readonly choose: (at: number) => void; readonly close: () => void }

export function completeNames(field: HTMLInputElement, { place, lang, tell }: Asking): Line {
  const asked = new Asked(place, lang)
  let now: Completed = { people: [], active: -1, chosen: undefined }
  const show = (change: Partial<Completed>): void => {
    now = { ...now, ...change }
    describe(field, now)
    tell(now)
  }
  const onInput = (): void => {
    show({ chosen: undefined })
    const typed = field.value.replace(/^@/, '').trim()
    if (typed === '') return show({ people: [], active: -1 })
    asked.ask({ sign: '@', typed, length: typed.length }, (found) =>
      show({ people: found.flatMap(personIn), active: -1 }),
    )
  }
  const choose = (at: number): void => {
    const one = now.people[at]
    if (!one) return
    asked.stop()
    field.value = one.face.name
    show({ people: [], active: -1, chosen: one.id })
  }
  const forget = (): void => {
    asked.stop()
    show({ people: [], active: -1 })
  }
  const press = (event: KeyboardEvent): void => {
    const n = now.people.length
    if (n === 0 || event.isComposing) return
    if (event.key === 'ArrowDown') show({ active: (now.active + 1) % n })
    else if (event.key === 'ArrowUp') show({ active: (now.active <= 0 ? n : now.active) - 1 })
    else if (event.key === 'Escape') forget()
    else if (event.key === 'Enter' && now.active >= 0) choose(now.active)
    else return
    event.preventDefault()
  }
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  describe(field, now)
  const listening = new AbortController()
  const { signal } = listening
  field.addEventListener('input', onInput, { signal })
  field.addEventListener('keydown', press, { signal })
  field.addEventListener('blur', forget, { signal })
  return {
    choose,
    close() {
      asked.stop()
      listening.abort()
    },
  }
}

function describe(field: HTMLInputElement, { people, active }: Completed): void {
  field.setAttribute('aria-expanded', String(people.length > 0))
  field.setAttribute('aria-controls', 'author-names')
  if (active >= 0) field.setAttribute('aria-activedescendant', `author-names-${active}`)
  else field.removeAttribute('aria-activedescendant')
}

/** Groups are suggested in texts; nobody's name is that of a group. Who could not read it is none of its authors. */
function personIn({ face, href, note, warning }: Suggestion): Person[] {
  const id = Number(/^\/people\/(\d+)/.exec(href ?? '')?.[1])
  return face && id && warning === undefined ? [{ id, face, note }] : []
}
