/** What may be meant by what one has begun to write: a list under the caret, while the focus stays where one writes. */
import { Avatar, type Face } from '#ui/avatar.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Sign } from './begun.ts'
import type { WritingWords } from './words.en.ts'

export type Suggestion = {
  readonly label: string
  readonly href?: string
  /** An emoji, which is written as it is. */
  readonly sign?: string
  readonly note?: string
  readonly warning?: string
  readonly face?: Face
}
export type SuggestionsProps = {
  readonly words: WritingWords
  readonly id: string
  readonly sign: Sign
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly choose: (one: Suggestion) => void
}

const icons: Readonly<Record<Sign, IconName>> = { '@': 'users', '#': 'messages-square', ':': 'smile' }

export const optionId = (id: string, at: number): string => `${id}-${at}`

export const Suggestions = ({ words, id, sign, suggestions, active, choose }: SuggestionsProps) => (
  <ul
    class="suggestions"
    role="listbox"
    id={id}
    aria-label={words.suggesting[sign]}
    // The field keeps the focus, and a phone its keyboard.
    onMouseDown={(event) => event.preventDefault()}
  >
    {suggestions.map((one, at) => (
      <li
        key={one.href ?? one.sign}
        id={optionId(id, at)}
        role="option"
        aria-selected={at === active}
        ref={at === active ? scrollIntoSight : null}
        onClick={() => choose(one)}
      >
        <Picture {...{ one, sign }} />
        <span class="suggestion-words">
          <bdi>{one.label}</bdi>
          {one.note && <span class="suggestion-note">{one.note}</span>}
          {one.warning && (
            <span class="suggestion-warning">
              <Icon name="eye-off" /> {one.warning}
            </span>
          )}
        </span>
      </li>
    ))}
  </ul>
)

const Picture = ({ one, sign }: { one: Suggestion; sign: Sign }) => {
  if (one.face) return <Avatar face={one.face} size="s" />
  if (one.sign === undefined) return <Icon name={icons[sign]} />
  return (
    <span class="suggestion-sign" aria-hidden="true">
      {one.sign}
    </span>
  )
}

/** Within the list alone: the page under it does not move. */
function scrollIntoSight(option: HTMLElement | null): void {
  const list = option?.parentElement
  if (!option || !list) return
  if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop
  const over = option.offsetTop + option.offsetHeight - list.clientHeight
  if (over > list.scrollTop) list.scrollTop = over
}
