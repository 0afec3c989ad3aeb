/**
 * What stays beside the pages of a member and answers for them when the network does not. Built files are taken from what
 * is kept, because their names change with them; pages are asked of the home each time, so that nothing old is shown while
 * there is a network. What it keeps is one reader's.
 */
import { dressed, keptOrAsked } from './dress.ts'
import { askFirst, keepAhead } from './pages.ts'
import { isLeaving } from './leaving.ts'
import { house, scope, type Asked } from './scope.ts'
import { forgetBuilds, keepAtMost, meet, pictures, shellOf } from './stores.ts'
import { goTo, show, type PushedWords } from './told.ts'

scope.addEventListener('install', (event) => {
  event.waitUntil(settleIn().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetBuilds(house.build), scope.clients.claim()]))
})

scope.addEventListener('message', (event) => {
  const said = event.data
  if (typeof said === 'object' && said !== null && 'reader' in said && typeof said.reader === 'string')
    event.waitUntil(meet(said.reader))
  if (typeof said === 'object' && said !== null && 'ahead' in said && typeof said.ahead === 'string')
    event.waitUntil(keepAhead(said.ahead).catch(() => undefined))
  if (said === 'pieces') event.waitUntil(fetchPieces())
})

scope.addEventListener('push', (event) => {
  const words = event.data?.json()
  // It was sealed by the home for this browser: nobody else can have written it.
  if (words) event.waitUntil(show(words as PushedWords))
})

scope.addEventListener('notificationclick', (event) => event.waitUntil(goTo(event.notification)))

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== location.origin) return
  const answer = answerFor(event, url)
  if (answer) event.respondWith(answer)
})

function answerFor({ request }: Asked, url: URL): Promise<Response> | undefined {
  if (request.method === 'POST') return isLeaving(url.pathname) ? letGo(request) : undefined
  if (request.method !== 'GET') return undefined
  if (url.pathname.startsWith('/assets/')) return fromShell(request)
  if (dressed.test(url.pathname)) return keptOrAsked(request)
  if (request.destination === 'image' && url.pathname.startsWith('/files/')) return askedOrKept(request)
  return isPage(request) ? askFirst(request) : undefined
}

const isPage = (request: Request): boolean =>
  !request.headers.has('turbo-frame') &&
  (request.mode === 'navigate' || (request.headers.get('accept') ?? '').includes('text/html'))

/** All or nothing: a build of which a part is missing is not taken, and the one before stays whole. */
async function settleIn(): Promise<void> {
  const shell = await shellOf(house.build)
  await shell.addAll([...house.shell])
  await Promise.all((['fr', 'en'] as const).map((lang) => keepOfflinePage(shell, lang)))
}

/** As nobody in particular reads it, in each language: what it shows of its reader is put in when it is shown. */
async function keepOfflinePage(shell: Cache, lang: 'fr' | 'en'): Promise<void> {
  const page = await fetch('/offline', { credentials: 'omit', headers: { 'accept-language': lang } })
  if (!page.ok) throw new Error(`/offline answered ${page.status}`)
  const text = await page.text()
  const look = [...text.matchAll(/href="(\/look\.css[^"]*|\/home\/icon\.svg[^"]*)"/g)].map((found) => found[1] ?? '')
  await shell.addAll(look.map((address) => new Request(address, { credentials: 'omit' })))
  await shell.put(
    `/offline?lang=${lang}`,
    new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
}

/** Asked by a page that is quiet by now: pieces that some page may want after the home has moved on to another build. */
async function fetchPieces(): Promise<void> {
  const shell = await shellOf(house.build)
  for (const piece of house.pieces) if (!(await shell.match(piece))) await shell.add(piece).catch(() => undefined)
}

async function fromShell(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && response.type === 'basic') await (await shellOf(house.build)).put(request, response.clone())
  return response
}

/** Those of about thirty pages; a large one is not worth the room. */
const MOST_PICTURES = 60
const LARGEST_PICTURE = 300_000

async function askedOrKept(request: Request): Promise<Response> {
  const cache = await pictures()
  try {
    const response = await fetch(request)
    const bytes = Number(response.headers.get('content-length') ?? LARGEST_PICTURE)
    if (response.ok && bytes < LARGEST_PICTURE) {
      await cache.put(request, response.clone())
      await keepAtMost(cache, MOST_PICTURES)
    }
    return response
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function letGo(request: Request): Promise<Response> {
  const response = await fetch(request)
  if (response.ok || response.type === 'opaqueredirect') await meet('none')
  return response
}
