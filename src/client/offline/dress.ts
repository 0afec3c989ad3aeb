/** How pages look, and the script of a bare one: each at an address that changes with it, so that what is kept is right. */
import { keepAtMost, looks } from './stores.ts'

export const dressed = /^\/(?:look\.css|home\/icon\.svg|crisis\/(?:plain\.css|asking\.js))$/
const MOST_LOOKS = 8

export async function keptOrAsked(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && new URL(request.url).search !== '') {
    const cache = await looks()
    await cache.put(request, response.clone())
    await keepAtMost(cache, MOST_LOOKS)
  }
  return response
}
