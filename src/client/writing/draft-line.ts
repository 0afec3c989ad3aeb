/** The lines under a form about its draft: when it was kept, where it was found, which other there is. */
import type { WritingWords } from './words.en.ts'

export type DraftLine = {
  /** Shown; not read aloud at each letter. */
  readonly say: (text: string) => void
  /** Read aloud: something was put in the form. */
  readonly tell: (text: string) => void
  readonly offer: (text: string, take: string, onTake: () => void) => void
}

export function draftLine(field: HTMLTextAreaElement, words: WritingWords): DraftLine {
  const box = field.closest('.field')
  const line = box?.querySelector<HTMLElement>('.draft-note') ?? document.createElement('p')
  line.className = 'note draft-note'
  const drop = dropButton(field, words)
  const told = document.createElement('span')
  const other = document.createElement('span')
  const aside = document.createElement('p')
  aside.className = 'note draft-note'
  aside.setAttribute('role', 'status')
  aside.append(told, other)
  if (!line.isConnected) box?.append(line)
  line.after(aside)
  return {
    say: (text) => line.replaceChildren(...(text === '' ? [] : [`${text} `, drop])),
    tell: (text) => told.replaceChildren(`${text} `),
    offer(text, take, onTake) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'as-link'
      button.textContent = take
      button.onclick = onTake
      other.replaceChildren(`${text} `, button)
    },
  }
}

/** A form of its own: no button of this one may be pressed by Enter but the one that sends. */
function dropButton(field: HTMLTextAreaElement, words: WritingWords): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'as-link'
  button.textContent = words.throwAway
  button.onclick = () => {
    field.dispatchEvent(new Event('thrown-away'))
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/drafts/removal'
    const place = document.createElement('input')
    place.type = 'hidden'
    place.name = 'place'
    place.value = field.dataset['place'] ?? ''
    form.append(place)
    document.body.append(form)
    form.requestSubmit()
  }
  return button
}
