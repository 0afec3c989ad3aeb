/** What arrived out of sight is counted beside the thumb; what comes into sight has been read. */

/** Posts seen together are told together. */
const GATHERED_MS = 1200

let unseen: (HTMLElement | undefined)[] = []
let readTo = 0
let soon: ReturnType<typeof setTimeout> | undefined

const eyes = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting && target instanceof HTMLElement) see(target)
})

/** `post` is missing when it stands on another page. */
export function awaitReading(voices: HTMLElement, post: HTMLElement | undefined, nth: number): void {
  unseen = unseen.filter((one) => one === undefined || one.isConnected)
  unseen.push(post)
  if (post) {
    post.dataset['nth'] = String(nth)
    eyes.observe(post)
  }
  show(voices)
}

function see(post: HTMLElement): void {
  // Nobody sees a page that is behind another one: it counts when they come back.
  if (document.visibilityState !== 'visible') return
  eyes.unobserve(post)
  unseen = unseen.filter((one) => one !== post)
  const voices = post.closest<HTMLElement>('.voices')
  if (voices) show(voices)
  const id = voices?.dataset['live']?.split(':')[1]
  readTo = Math.max(readTo, Number(post.dataset['nth']))
  clearTimeout(soon)
  soon = setTimeout(() => {
    void fetch(`/conversations/${id}/reading`, { method: 'POST', body: new URLSearchParams({ nth: String(readTo) }) }).catch(() => undefined)
  }, GATHERED_MS)
}

function show(voices: HTMLElement): void {
  const line = document.querySelector<HTMLElement>('[data-arrived]')
  const link = line?.querySelector('a')
  if (!line || !link) return
  const first = unseen.find((post) => post !== undefined)
  // Wherever the first of them stands: here, or on the last page.
  link.href = first ? `#${first.id}` : `${location.pathname}?page=${voices.dataset['lastPageIs']}`
  const many = unseen.length
  link.textContent = many === 1 ? (line.dataset['one'] ?? '') : (line.dataset['many'] ?? '').replace('#', String(many))
  line.hidden = many === 0
}

document.addEventListener('visibilitychange', () => {
  for (const post of unseen) {
    if (!post) continue
    eyes.unobserve(post)
    eyes.observe(post)
  }
})
document.addEventListener('turbo:before-render', () => {
  eyes.disconnect()
  unseen = []
  readTo = 0
})
