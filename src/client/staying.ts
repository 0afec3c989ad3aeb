/**
 * Whoever changes one line of a list lands at that line. Turbo follows a redirection without what stands behind its `#`, which the
 * page that comes says in a header: without a script the browser goes there by itself.
 */
let place: string | null = null

document.addEventListener('turbo:submit-end', ({ detail: { fetchResponse } }) => {
  place = fetchResponse?.header('foyer-place') ?? null
})

document.addEventListener('turbo:load', () => {
  const line = place === null ? null : document.getElementById(place)
  place = null
  if (!line) return
  if (line.tabIndex < 0) line.tabIndex = -1
  line.focus()
})
