/**
 * A pass for a TURN server that shares a secret with the home (coturn's `use-auth-secret`; draft-uberti-behave-turn-rest-00):
 * it says until when it holds, and whom it was made for; the server works out the rest, and asks nobody.
 */
import { createHmac } from 'node:crypto'

export type TurnPass = { readonly username: string; readonly credential: string }

/** `holder` is no name: whoever reads the server's log should not learn who spoke with whom. */
export function turnPass(secret: string, holder: string, now: Date, hours = 12): TurnPass {
  const username = `${Math.floor(now.getTime() / 1000) + hours * 3600}:${holder}`
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') }
}

/** Whether browsers may come by one of these relays over TCP or TLS (RFC 7065). */
export const areByTcp = (urls: readonly string[]): boolean =>
  urls.some((url) => url.startsWith('turns:') || url.includes('transport=tcp'))
