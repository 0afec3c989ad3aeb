/** `/` and Ctrl-K (⌘K) lead to search, unless one is writing. */
document.addEventListener('keydown', (event) => {
  const search = document.querySelector<HTMLInputElement>('[data-search]')
  const asked = (event.key === '/' && !writing(event.target)) || ((event.ctrlKey || event.metaKey) && event.key === 'k')
  // Hidden on a phone: there the keyboard is not ours.
  if (!asked || !search?.checkVisibility() || event.defaultPrevented) return
  event.preventDefault()
  search.focus()
  search.select()
})

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
