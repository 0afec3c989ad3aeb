/**
 * A plain field becomes a light editor when one begins to write in it, and what is written is kept. Both are fetched only
 * then, or when this browser still has words that the home never got.
 */
import { isLeaving } from './offline/leaving.ts'
import { forgetAllKept, hasOutbox, isKept, whoWrites } from './writing/kept.ts'

const isForWriting = (target: EventTarget | null): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement && target.dataset['editor'] !== undefined

document.addEventListener('focusin', ({ target }) => {
  if (isForWriting(target)) void wake(target)
})

async function wake(field: HTMLTextAreaElement): Promise<void> {
  try {
    const [{ keepDraftOf }, { waitFor }, { openEditor }] = await Promise.all([
      import('./writing/drafts.ts'),
      import('./writing/outbox.ts'),
      import('./writing/editor.ts'),
      untilSettled(field),
    ])
    keepDraftOf(field)
    waitFor(field)
    // Whoever only passed by keeps a plain field.
    if (document.activeElement === field) openEditor(field)
  } catch {
    // Without the network there is no editor, and the field is still one.
  }
}

/** A word that is being composed (with accents, in Japanese, by a phone's keyboard) is not taken from under the hands. */
const untilSettled = (field: HTMLTextAreaElement): Promise<unknown> =>
  composing.has(field)
    ? new Promise((settled) => field.addEventListener('compositionend', settled, { once: true }))
    : Promise.resolve()

const composing = new WeakSet<EventTarget>()
document.addEventListener('compositionstart', ({ target }) => target && composing.add(target))
document.addEventListener('compositionend', ({ target }) => target && composing.delete(target))

/** What the home never got: words that were being typed, posts that wait. */
function takeUpKept(): void {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')].filter(isKept)
  if (fields.length > 0)
    void import('./writing/drafts.ts').then(({ keepDraftOf }) => fields.forEach(keepDraftOf)).catch(noNetwork)
  sendWaiting()
}

function sendWaiting(): void {
  if (hasOutbox()) void import('./writing/outbox.ts').then(({ deliver }) => deliver()).catch(noNetwork)
}

/** It is tried again with the next page. */
const noNetwork = (): void => undefined

takeUpKept()
document.addEventListener('turbo:load', takeUpKept)
addEventListener('online', sendWaiting)

/** Whoever signs out, or leaves for good, leaves nothing of theirs in this browser. */
document.addEventListener('turbo:submit-end', ({ detail: { formSubmission, success } }) => {
  if (!success || !isLeaving(new URL(formSubmission.formElement.action).pathname)) return
  forgetAllKept()
  const person = whoWrites()
  void import('./writing/outbox-store.ts').then((store) => store.forgetWaitingOf(person)).catch(noNetwork)
})
