/** Where one signs in from any page, and comes back to it afterwards. */
import type { Visit } from '#platform/http/visit.ts'

/** Doors themselves: nobody who is in wants to come back to one. */
const isDoor = (path: string): boolean => /^\/(?:$|(?:sign-in|signing-out|forgotten|join|enter|invited|reset)(?:\/|$))/.test(path)

export function signInFrom({ method, url }: Pick<Visit, 'method' | 'url'>): string {
  if (method !== 'GET' || isDoor(url.pathname)) return '/sign-in'
  return `/sign-in?${new URLSearchParams({ next: url.pathname + url.search })}`
}
