/** A page of a member asks for the worker that keeps what was read, and tells it who reads; a page of nobody tells it that too. */
/** Its number, or `none`; undefined where nothing says it: a page that was not found, or one that the worker showed. */
const reader = (): string | undefined =>
  document.querySelector('[data-kept]')
    ? undefined
    : document.querySelector<HTMLMetaElement>('meta[name=foyer-reader]')?.content

async function tell(): Promise<void> {
  const who = reader()
  if (who === undefined) return
  const known = await navigator.serviceWorker.getRegistration('/')
  const worker = known ?? (who === 'none' ? undefined : await navigator.serviceWorker.register('/worker.js', RULES))
  worker?.active?.postMessage({ reader: who })
}

const RULES = { scope: '/', updateViaCache: 'none' } as const

/** While a crisis is open, where one asks is kept before it is needed. */
async function keepAhead(): Promise<void> {
  const ways = document.querySelectorAll<HTMLAnchorElement>('.crisis a[data-turbo=false], .big-acts a[data-turbo=false]')
  if (ways.length === 0 || (reader() ?? 'none') === 'none') return
  const { active } = await navigator.serviceWorker.ready
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const way of ways) active?.postMessage({ ahead: new URL(way.href).pathname })
}

/** Nothing of it is needed for the page that was asked: it comes when the browser has nothing better to do. */
async function fetchPieces(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const saves = 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true
  // A worker is no window: what is posted to it goes nowhere else.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  if (!saves) active?.postMessage('pieces')
}

if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    void tell().catch(() => undefined)
    if ((reader() ?? 'none') !== 'none') setTimeout(() => void fetchPieces().catch(() => undefined), 5000)
  })
  document.addEventListener('turbo:load', () => {
    void tell()
      .then(keepAhead)
      .catch(() => undefined)
  })
}

// What was shown without a network is asked again as soon as there is one, unless somebody is writing in it or on their way
// elsewhere: asked again in that moment, it would come back in the place of where they go.
let leaves = false
if (document.querySelector('[data-kept]')) addEventListener('beforeunload', () => (leaves = true))
document.addEventListener('turbo:visit', () => (leaves = true))
document.addEventListener('turbo:load', () => (leaves = false))
addEventListener('online', () => {
  const wrote = [...document.querySelectorAll('textarea')].some((field) => field.value !== field.defaultValue)
  if (document.querySelector('[data-kept]') && !wrote && !leaves) location.reload()
})
