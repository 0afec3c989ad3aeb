/**
 * Completes what one has begun to name. The field keeps the focus and its words; a list beside the caret says what may be
 * meant. The arrows go through it, Enter or Tab write it, Escape sends it away until another sign is typed.
 */
import { Fragment, h, render } from 'preact'
import { begunIn, type Begun } from './begun.ts'
import type { Desk } from './desk.ts'
import { handIn, handOn, type Hand } from './hands.ts'
import { standBeside } from './suggestions-place.ts'
import { Asked } from './suggestions-asked.ts'
import { Suggestions, optionId, type Suggestion } from './suggestions.tsx'

export class Completing {
  private readonly desk: Desk
  private readonly asked: Asked
  private readonly place = document.createElement('div')
  private readonly id: string
  private hand: Hand | undefined
  private begun: Begun | undefined
  /** Where the sign stands that was sent away. */
  private dismissed: number | undefined
  private suggestions: readonly Suggestion[] = []
  /** -1: nothing is chosen unless one goes there. */
  private active = -1

  constructor(desk: Desk) {
    this.desk = desk
    this.asked = new Asked(desk.field.dataset['place'] ?? '', desk.lang)
    this.id = `${desk.field.name}-suggestions`
    this.place.className = 'completing'
    const box = desk.field.parentElement
    box?.append(this.place)
    box?.addEventListener('keydown', this.press, true)
    box?.addEventListener('focusout', this.leave)
    desk.field.addEventListener('input', this.look)
    document.addEventListener('selectionchange', this.look)
    this.draw()
  }

  close(): void {
    const box = this.place.parentElement
    box?.removeEventListener('keydown', this.press, true)
    box?.removeEventListener('focusout', this.leave)
    this.desk.field.removeEventListener('input', this.look)
    document.removeEventListener('selectionchange', this.look)
    this.suggest([])
    this.asked.stop()
    render(null, this.place)
    this.place.remove()
  }

  /** After each letter, and when the caret goes elsewhere. */
  look = (): void => {
    const { view, field } = this.desk
    const box = view?.dom ?? field
    if (document.activeElement !== box) return this.forget()
    if (this.hand?.box !== box) this.hand = view ? handOn(view) : handIn(field)
    const before = this.hand.before()
    const begun = before === undefined ? undefined : begunIn(before)
    if (!begun) return this.forget()
    const at = this.hand.at() - begun.length
    if (at === this.dismissed || (begun.sign === this.begun?.sign && begun.typed === this.begun.typed)) return
    this.dismissed = undefined
    this.begun = begun
    this.asked.ask(begun, this.suggest)
  }

  private forget(): void {
    this.asked.stop()
    this.begun = undefined
    this.dismissed = undefined
    if (this.suggestions.length > 0) this.suggest([])
  }

  private suggest = (suggestions: readonly Suggestion[]): void => {
    this.suggestions = suggestions
    // After a space one may be done with the name: Enter is a new line again.
    this.active = suggestions.length === 0 || this.begun?.typed.endsWith(' ') ? -1 : 0
    this.draw()
  }

  private leave = (event: FocusEvent): void => {
    const box = this.place.parentElement
    if (!(event.relatedTarget instanceof Node && box?.contains(event.relatedTarget))) this.forget()
  }

  private press = (event: KeyboardEvent): void => {
    const n = this.suggestions.length
    const isPlain = !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    if (n === 0 || !isPlain) return
    const chosen = this.suggestions[this.active]
    if (event.key === 'ArrowDown') this.go((this.active + 1) % n)
    else if (event.key === 'ArrowUp') this.go((this.active <= 0 ? n : this.active) - 1)
    else if (event.key === 'Escape') this.dismiss()
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) this.choose(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  private go(to: number): void {
    this.active = to
    this.draw()
  }

  private dismiss(): void {
    const { hand, begun } = this
    this.forget()
    if (hand && begun) this.dismissed = hand.at() - begun.length
  }

  private choose = (one: Suggestion): void => {
    const { hand, begun } = this
    this.forget()
    if (hand && begun) hand.put(begun.length, { words: wordsOf(begun, one), href: one.href })
  }

  private draw(): void {
    const { desk, id, begun, suggestions, active, choose, hand } = this
    const { words } = desk
    const isOpen = begun !== undefined && suggestions.length > 0
    const list = isOpen && h(Suggestions, { words, id, sign: begun.sign, suggestions, active, choose })
    const said = h('p', { class: 'sr', role: 'status' }, isOpen ? words.suggested({ n: suggestions.length }) : '')
    render(h(Fragment, null, list, said), this.place)
    const shown = this.place.querySelector<HTMLElement>('.suggestions')
    if (hand && shown) standBeside(shown, hand.caret())
    if (hand) tell(hand.box, shown ? id : undefined, active)
  }
}

/** Whoever is named keeps the sign before the name; a title speaks for itself, and an emoji is what it is. */
const wordsOf = ({ sign }: Begun, { label, sign: emoji }: Suggestion): string =>
  sign === '@' ? `@${label}` : (emoji ?? label)

/** A field of several lines is no combobox: it stays a field, and says which of the list would be written. */
function tell(box: HTMLElement, list: string | undefined, active: number): void {
  box.setAttribute('aria-autocomplete', 'list')
  set(box, 'aria-controls', list)
  set(box, 'aria-activedescendant', list === undefined || active < 0 ? undefined : optionId(list, active))
}

const set = (box: HTMLElement, name: string, value: string | undefined): void =>
  value === undefined ? box.removeAttribute(name) : box.setAttribute(name, value)
