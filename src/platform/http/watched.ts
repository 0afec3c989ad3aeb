/** Whether a page depends on more of its reader than what it is kept under: then it is this reader's alone. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Visit } from '#platform/http/visit.ts'

export type Watched = { readonly visit: Visit; personal(): boolean }

/** The same visit; whoever asks it for a cookie, an address, or a header that is not among these, is found out. */
export function watch(visit: Visit, known: readonly string[]): Watched {
  let personal = false
  const found = <T>(value: T): T => {
    personal = true
    return value
  }
  const headers = new Proxy<IncomingHttpHeaders>(visit.headers, {
    get: (all, name) => (typeof name === 'string' && known.includes(name) ? all[name] : found(Reflect.get(all, name))),
    ownKeys: (all) => found(Reflect.ownKeys(all)),
  })
  const watched: Visit = {
    ...visit,
    headers,
    act: (deed) => found(visit.act(deed)),
    get cookies() {
      return found(visit.cookies)
    },
    get ip() {
      return found(visit.ip)
    },
  }
  return { visit: watched, personal: () => personal }
}
