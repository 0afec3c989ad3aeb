/**
 * The address of a post leads to its place on a page. Turbo follows the way and forgets the place, so the browser goes there
 * itself; where the post is on the page already, one only moves to it.
 */
document.addEventListener('turbo:click', (event) => {
  const post = /^\/posts\/(\d+)$/.exec(new URL(event.detail.url).pathname)?.[1]
  if (post === undefined) return
  event.preventDefault()
  if (!document.getElementById(`post-${post}`)) return
  event.detail.originalEvent.preventDefault()
  location.hash = `post-${post}`
})
