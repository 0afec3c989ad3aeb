/**
 * One field that is being written in. The field keeps the Markdown and is what the form sends; the page shows it with its
 * form; the bar under both holds the buttons and the questions.
 */
import { h, render } from 'preact'
import type { EditorView } from 'prosemirror-view'
import { isLang, type Lang } from '#platform/i18n.ts'
import { acts, isDone, type ActName } from './acts.ts'
import { askLink } from './asking.ts'
import { Bar, type Mode, type Question, type ToolName } from './bar.tsx'
import { Completing } from './completing.ts'
import { closePage, openPage } from './page.ts'
import { addPictures, chosenPictures, settlePage } from './pictures.ts'
import { lookAt } from './preview.ts'
import { waitingIn } from './waiting-pictures.ts'
import { writingWords, type WritingWords } from './words.en.ts'

/** Those who prefer Markdown said so once. */
const PREFERENCE = 'foyer.writing'

export class Desk {
  readonly field: HTMLTextAreaElement
  readonly lang: Lang
  readonly words: WritingWords
  /** Undefined while one writes Markdown. */
  view: EditorView | undefined
  private readonly bar = document.createElement('div')
  private mode: Mode = 'markdown'
  private question: Question | undefined
  private note = ''
  private ready = false
  private readonly completing: Completing

  constructor(field: HTMLTextAreaElement, tools: Element) {
    const { lang } = document.documentElement
    this.field = field
    this.lang = isLang(lang) ? lang : 'fr'
    this.words = writingWords[this.lang]
    this.bar.className = 'writing-bar'
    tools.prepend(this.bar)
    field.form?.addEventListener('submit', this.beforeSending, true)
    field.addEventListener('refilled', this.reread)
    this.completing = new Completing(this)
    this.show(localStorage.getItem(PREFERENCE) === 'markdown' ? 'markdown' : 'page')
    void settlePage(this)
  }

  close(): void {
    this.field.form?.removeEventListener('submit', this.beforeSending, true)
    this.field.removeEventListener('refilled', this.reread)
    this.completing.close()
    this.show('markdown')
    render(null, this.bar)
    this.bar.remove()
  }

  draw = (): void => {
    const { words, mode, question, note, view, field } = this
    const names = Object.keys(isDone) as (keyof typeof isDone)[]
    const done = new Set<ToolName>(view ? names.filter((name) => isDone[name](view.state)) : [])
    const { use, turn, leave } = this
    const pageId = view?.dom.id ?? field.id
    render(h(Bar, { words, mode, done, question, note, pageId, use, turn, leave }), this.bar)
  }

  /** The text changed, or the caret went elsewhere. */
  moved(): void {
    this.draw()
    this.completing.look()
  }

  say(note: string): void {
    this.note = note
    this.draw()
  }

  ask(question: Question | undefined): void {
    this.question = question
    this.draw()
  }

  /** Back to what one was writing. */
  leave = (): void => {
    this.ask(undefined)
    ;(this.view ?? this.field).focus()
  }

  use = (tool: ToolName): void => {
    if (tool === 'link') askLink(this)
    else if (tool === 'picture') void chosenPictures().then((files) => addPictures(this, files))
    else this.act(tool)
  }

  private act(name: ActName): void {
    const { view } = this
    if (!view) return
    acts[name](view.state, view.dispatch, view)
    view.focus()
  }

  turn = (to: Mode): void => {
    if (this.mode === 'preview') this.show(this.view ? 'page' : 'markdown')
    else if (to === 'preview') void this.preview()
    else {
      this.show(to)
      localStorage.setItem(PREFERENCE, this.mode)
    }
    this.leave()
  }

  /** Another text was put in the field. */
  private reread = (): void => {
    closePage(this)
    if (this.mode !== 'markdown') this.show('page')
  }

  private show(to: 'page' | 'markdown'): void {
    lookAt(this.field, undefined)
    const refused = to === 'page' && !openPage(this)
    if (to === 'markdown') closePage(this)
    this.mode = refused ? 'markdown' : to
    this.question = undefined
    this.say(refused ? this.words.refused : '')
  }

  private async preview(): Promise<void> {
    const { field, words } = this
    await settlePage(this)
    const trouble = await lookAt(field, words)
    if (trouble === undefined) this.mode = 'preview'
    this.question = undefined
    this.say(trouble ?? '')
  }

  /** A picture that is on its way is waited for; without the network the text waits with it. */
  private beforeSending = (event: SubmitEvent): void => {
    const { field } = this
    if (event.submitter?.hasAttribute('formtarget') || this.ready || waitingIn(field.value).length === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    void settlePage(this).then((settled) => {
      if (!settled) return
      this.ready = true
      field.form?.requestSubmit(event.submitter)
      this.ready = false
    })
  }
}
