/** How a browser gets to the home where its network lets no UDP out: by a relay, with a pass of its own. Most never need it. */
import type { Home } from '#platform/home.ts'
import { turnPass } from '#platform/media/engine.ts'
import { randomBytes } from 'node:crypto'

/** As `RTCConfiguration` has it. */
export type Ways = {
  readonly iceServers: readonly {
    readonly urls: readonly string[]
    readonly username: string
    readonly credential: string
  }[]
}

/** The pass names nobody: whoever reads the log of the relay does not learn who was there. */
export function waysOf({ config, now }: Pick<Home, 'config' | 'now'>): Ways {
  const { turn } = config.live
  if (!turn) return { iceServers: [] }
  return { iceServers: [{ urls: turn.urls, ...turnPass(turn.secret, randomBytes(6).toString('hex'), now()) }] }
}
