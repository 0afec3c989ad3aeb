import type { WritingWords } from './words.en.ts'

/**
 * Shows what will be published, as the server will render it, in the place of what is written; without words it is taken
 * away again. Answers the sentence that says why it could not.
 */
export async function lookAt(field: HTMLTextAreaElement, words: WritingWords | undefined): Promise<string | undefined> {
  const box = field.parentElement
  box?.querySelector(':scope > .writing-preview')?.remove()
  box?.classList.remove('previewing')
  if (!words || !box) return undefined
  if (field.value.trim() === '') return words.previewEmpty
  const html = await askFor(field)
  if (html === undefined) return words.previewFailed
  const shown = document.createElement('div')
  shown.className = 'writing-preview body'
  shown.tabIndex = -1
  shown.setAttribute('role', 'region')
  shown.setAttribute('aria-label', words.preview)
  shown.innerHTML = html
  box.prepend(shown)
  box.classList.add('previewing')
  shown.focus()
  return undefined
}

async function askFor(field: HTMLTextAreaElement): Promise<string | undefined> {
  const body = new URLSearchParams({ text: field.value, place: field.dataset['place'] ?? '', part: 'on' })
  try {
    const answer = await fetch('/writing/preview', { method: 'POST', body })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
