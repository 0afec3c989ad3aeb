/** Pages: always asked of the home first. What was read last is shown only when it does not answer. */
import type { Lang } from '#platform/i18n.ts'
import { sayTime } from '#ui/say-time.ts'
import { keptOrAsked } from './dress.ts'
import { house, type Spoken } from './scope.ts'
import { takeAway } from './shown.ts'
import { BUILD, keepAtMost, meet, pages, shellOf } from './stores.ts'

/** Enough for a train journey, and small enough for any phone. */
const MOST_PAGES = 30
const READ_AT = 'foyer-read-at'
const TITLE = 'foyer-title'

const conversation = /^\/conversations\/(\d+)/
/** Where one asks for help, and offers it, while a crisis is open: there before it is needed, because then there may be no network. */
const asking = /^\/crisis\/\d+\/(?:asking|offering)$/

export async function askFirst(request: Request): Promise<Response> {
  let response: Response
  try {
    response = await fetch(request)
  } catch {
    return withoutHome(new URL(request.url))
  }
  // A page that says who reads it; a refusal, a picture or a file does not.
  const reader = response.headers.get('foyer-reader')
  if (reader !== null) await meet(reader)
  if (reader !== null && reader !== 'none' && response.ok) {
    const url = new URL(response.url || request.url)
    await keep(url, response.clone())
    await isRead(url)
  }
  // Closed to this reader since: it is not read here either.
  if (response.status === 404) await forget(new URL(request.url))
  return response
}

async function keep(url: URL, response: Response): Promise<void> {
  if (!conversation.test(url.pathname) && !asking.test(url.pathname)) return
  if (!response.headers.get('content-type')?.startsWith('text/html')) return
  const text = await response.text()
  await keepPieces(text)
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    [BUILD]: house.build,
    [READ_AT]: new Date().toISOString(),
    // As it stands in the page, where signs are escaped already; headers hold no other letters.
    [TITLE]: encodeURIComponent(title.replace(/ · [^·]*$/, '')),
  }
  const cache = await pages()
  const key = url.pathname + url.search
  await cache.delete(key)
  await cache.put(key, new Response(text, { headers }))
  await keepAtMost(cache, MOST_PAGES)
}

/** The small sheet and the script of such a page. */
async function keepPieces(text: string): Promise<void> {
  for (const [, address = ''] of text.matchAll(/(?:href|src)="(\/crisis\/[\w.]+\?v=[\w-]+)"/g))
    await keptOrAsked(new Request(address)).catch(() => undefined)
}

/** Fetched ahead, once: a page of a member names it. */
export async function keepAhead(address: string): Promise<void> {
  const url = new URL(address, location.origin)
  if (!asking.test(url.pathname) || (await (await pages()).match(url.pathname))) return
  const response = await fetch(url)
  const reader = response.headers.get('foyer-reader')
  if (!response.ok || response.redirected || reader === null || reader === 'none') return
  await meet(reader)
  await keep(url, response)
}

/** What stands on the screen about it has been seen by then. */
async function isRead({ pathname }: URL): Promise<void> {
  const id = conversation.exec(pathname)?.[1]
  if (id !== undefined) await takeAway((one) => one === Number(id))
}

async function forget({ pathname }: URL): Promise<void> {
  if (asking.test(pathname)) await (await pages()).delete(pathname)
  const id = conversation.exec(pathname)?.[1]
  if (id === undefined) return
  const cache = await pages()
  const kept = (await cache.keys()).filter((request) => conversation.exec(new URL(request.url).pathname)?.[1] === id)
  await Promise.all(kept.map((request) => cache.delete(request)))
}

async function withoutHome(url: URL): Promise<Response> {
  const kept = await keptAt(url)
  const text = kept ? await asItWasRead(kept) : await listOfWhatWasRead()
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** The very page, or another page of the same conversation: the one read last. */
async function keptAt(url: URL): Promise<Response | undefined> {
  const cache = await pages()
  const exact = await cache.match(url.pathname + url.search)
  const id = conversation.exec(url.pathname)?.[1]
  if (exact || id === undefined) return exact
  const same = (await cache.keys()).filter((request) => conversation.exec(new URL(request.url).pathname)?.[1] === id)
  const last = same.at(-1)
  return last && cache.match(last)
}

async function asItWasRead(kept: Response): Promise<string> {
  const page = await kept.text()
  const lang = langOf(page)
  const when = sayWhen(kept, lang)
  const said = navigator.onLine ? house.spoken[lang].readThenAwake : house.spoken[lang].readThen
  return neverRemembered(page).replace(/<main\b[^>]*>/, (main) => main + fill(said, { when }))
}

/** The page that the home made for this moment, with one line for each conversation that was read. */
async function listOfWhatWasRead(): Promise<string> {
  const cache = await pages()
  const kept = await Promise.all(
    (await cache.keys()).toReversed().map(async (request) => ({ request, response: await cache.match(request) })),
  )
  const lang = await lastLang(kept[0]?.response)
  const page = await (await (await shellOf(house.build)).match(`/offline?lang=${lang}`))?.text()
  const rows = kept.flatMap(({ request, response }) =>
    response ? [rowOf(house.spoken[lang], new URL(request.url), response, lang)] : [],
  )
  const list = `<ul class="rows" id="kept">${rows.join('')}</ul>`
  return neverRemembered(page ?? '<!doctype html><title>Foyer</title>').replace(
    '<ul class="rows" id="kept"></ul>',
    () => list,
  )
}

function rowOf(spoken: Spoken, url: URL, response: Response, lang: Lang): string {
  const title = decodeURIComponent(response.headers.get(TITLE) ?? '') || url.pathname
  const href = (url.pathname + url.search).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return fill(spoken.row, { href, title, when: sayWhen(response, lang) })
}

const langOf = (page: string): Lang => (/<html\b[^>]*\blang="en"/.test(page) ? 'en' : 'fr')
const lastLang = async (kept: Response | undefined): Promise<Lang> =>
  kept ? langOf(await kept.clone().text()) : navigator.language.startsWith('fr') ? 'fr' : 'en'

/** As the house says it, in the zone of this device. */
function sayWhen(kept: Response, lang: Lang): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return sayTime(new Date(kept.headers.get(READ_AT) ?? 0), { now: new Date(), zone, lang }, 'full')
}

const fill = (html: string, values: Readonly<Record<string, string>>): string =>
  html.replaceAll(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all)

/** Turbo shows what it remembers when one goes back: this must be asked again, in case the network is there. */
const neverRemembered = (page: string): string =>
  page.replace('</head>', '<meta name="turbo-cache-control" content="no-cache"></head>')
