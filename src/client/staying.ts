/**
 * Whoever changes one line of a list stays at that line. Turbo follows a redirection without what stands behind its `#`: without a
 * script the browser goes there by itself.
 */
let place: string | undefined

document.addEventListener('turbo:submit-start', ({ detail: { formSubmission } }) => {
  place = formSubmission.formElement.closest('[data-stays]')?.id
})

document.addEventListener('turbo:load', () => {
  const line = place === undefined ? null : document.getElementById(place)
  place = undefined
  if (!line) return
  line.tabIndex = -1
  line.focus()
})
