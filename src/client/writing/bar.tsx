/** The buttons under the page, and the one question that may stand above them (where a link leads, what a picture shows). */
import { useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { ActName } from './acts.ts'
import type { WritingWords } from './words.en.ts'

export type ToolName = ActName | 'link' | 'picture'
/** Written on the page that shows its form, in the plain field, or looked at as it will be published. */
export type Mode = 'page' | 'markdown' | 'preview'
export type Question = {
  readonly kind: 'link' | 'alt'
  readonly value: string
  readonly error?: string | undefined
  readonly answer: (value: string) => void
  readonly remove?: (() => void) | undefined
}
export type BarProps = {
  readonly words: WritingWords
  readonly mode: Mode
  readonly done: ReadonlySet<ToolName>
  readonly question: Question | undefined
  /** Said aloud, and shown until something else is said. */
  readonly note: string
  readonly pageId: string
  readonly use: (tool: ToolName) => void
  readonly turn: (mode: Mode) => void
  readonly leave: () => void
}

const tools: readonly (readonly [ToolName, IconName])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['link', 'link'],
  ['heading', 'heading'],
  ['bullets', 'list'],
  ['numbers', 'list-ordered'],
  ['quote', 'text-quote'],
  ['code', 'code'],
  ['picture', 'image'],
]

export const Bar = (props: BarProps) => {
  const { words, mode, question, note, turn } = props
  return (
    <>
      {question && <Ask key={question.kind} {...props} question={question} />}
      <p class="writing-note" role="status">
        {note}
      </p>
      {mode === 'page' && <Tools {...props} />}
      <span class="writing-ways">
        {mode !== 'preview' && (
          <button type="button" class="writing-way" onClick={() => turn(mode === 'page' ? 'markdown' : 'page')}>
            {mode === 'page' ? words.asMarkdown : words.asText}
          </button>
        )}
        <button type="button" class="writing-way" aria-pressed={mode === 'preview'} onClick={() => turn('preview')}>
          {mode === 'preview' ? words.goOn : words.preview}
        </button>
      </span>
    </>
  )
}

/** One stop for the Tab key; the arrows go from button to button. */
const Tools = ({ words, done, pageId, use, leave }: BarProps) => {
  const [here, setHere] = useState(0)
  const row = useRef<HTMLDivElement>(null)
  const go = (to: number) => {
    const at = (to + tools.length) % tools.length
    setHere(at)
    row.current?.querySelectorAll('button')[at]?.focus()
  }
  const steps: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(here + 1),
    ArrowLeft: () => go(here - 1),
    Home: () => go(0),
    End: () => go(-1),
    Escape: leave,
  }
  const step = (event: KeyboardEvent) => {
    const way = steps[event.key]
    if (!way) return
    event.preventDefault()
    way()
  }
  return (
    <div
      ref={row}
      class="writing-tools"
      role="toolbar"
      aria-label={words.toolbar}
      aria-controls={pageId}
      onKeyDown={step}
    >
      {tools.map(([name, icon], at) => (
        <button
          key={name}
          type="button"
          class="icon-button"
          aria-label={words[name]}
          title={words[name]}
          aria-pressed={name === 'picture' ? undefined : done.has(name)}
          tabIndex={at === here ? 0 : -1}
          // The page keeps its selection, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setHere(at)
            use(name)
          }}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  )
}

const Ask = ({ words, question, leave }: BarProps & { question: Question }) => {
  const { kind, value, error, answer, remove } = question
  const [typed, setTyped] = useState(value)
  const label = kind === 'link' ? words.linkField : words.altField
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') answer(typed)
    else leave()
  }
  return (
    <div class="writing-ask">
      <label>
        {label}
        <input
          class="input"
          inputMode={kind === 'link' ? 'url' : 'text'}
          value={typed}
          maxLength={kind === 'link' ? 2000 : 300}
          autocomplete="off"
          aria-invalid={error ? true : undefined}
          ref={focusOnce}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
        />
      </label>
      {error && (
        <span class="error" role="alert">
          {error}
        </span>
      )}
      {kind === 'alt' && <span class="hint">{words.altHint}</span>}
      <span class="acts">
        <button type="button" class="button soft small" onClick={() => answer(typed)}>
          {kind === 'link' ? words.linkSet : words.altSet}
        </button>
        {remove && (
          <button type="button" class="button quiet small" onClick={remove}>
            {words.linkRemove}
          </button>
        )}
        <button type="button" class="button quiet small" onClick={leave}>
          {words.cancel}
        </button>
      </span>
    </div>
  )
}

const asked = new WeakSet<HTMLElement>()
/** Where one is asked, one is: once, not at every letter. */
const focusOnce = (input: HTMLInputElement | null): void => {
  if (!input || asked.has(input)) return
  asked.add(input)
  input.focus()
}
