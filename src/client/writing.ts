/** A plain field becomes a light editor when one begins to write in it. The editor is fetched only then. */
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.dataset['editor'] !== undefined) void wake(target)
})

async function wake(field: HTMLTextAreaElement): Promise<void> {
  try {
    const [{ openEditor }] = await Promise.all([import('./writing/editor.ts'), untilSettled(field)])
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
