/**
 * Forgery is refused by what browsers say about where a form came from, so that no token stands in the HTML and a page
 * can be kept. A request without `Origin` and without `Sec-Fetch-Site` comes from no browser and carries no cookie of
 * one; with a cookie it is refused.
 */
import type { FastifyRequest } from 'fastify'
import type { Config } from '#platform/config.ts'

/** The address of the home as this request reached it. */
export const ownOrigin = (config: Pick<Config, 'address'>, request: Pick<FastifyRequest, 'protocol' | 'headers'>): string =>
  config.address === undefined ? `${request.protocol}://${hostOf(request)}` : new URL(config.address).origin

/** What is no name of a machine is not repeated in links. */
const hostOf = ({ headers: { host = '' } }: Pick<FastifyRequest, 'headers'>): string =>
  /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`) ? host : 'localhost'

export function forged(request: Pick<FastifyRequest, 'headers' | 'protocol'>, own: string): boolean {
  const { origin, cookie, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined) return origin !== own && origin !== `${request.protocol}://${host ?? ''}`
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return cookie !== undefined
}
