/**
 * A link to a place on the same page is followed by the browser alone. Turbo (8.0.23) means to leave it and does not (it looks for
 * a `#` at the beginning of the whole address): it would fetch the page again, and take away what was typed meanwhile.
 */
document.addEventListener('turbo:click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (link?.hash && link.pathname === location.pathname && link.search === location.search) event.preventDefault()
})
