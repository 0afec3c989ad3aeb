/** Asked once for the tab, where the home has a relay at all: a pass holds for twelve hours. */
const KEPT_MS = 6 * 3600_000

let known: { readonly until: number; readonly ways: Promise<RTCConfiguration> } | undefined

export function askWays(url: string): Promise<RTCConfiguration> {
  if (known && known.until > Date.now()) return known.ways
  const ways = fetch(url)
    .then((reply): Promise<RTCConfiguration> => (reply.ok ? reply.json() : Promise.reject(new Error('no way'))))
    .catch(() => {
      // Without it most get through all the same; the next line asks again.
      known = undefined
      return {}
    })
  known = { until: Date.now() + KEPT_MS, ways }
  return ways
}
