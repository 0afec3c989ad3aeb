/** One request, seen from a page: who asks, in which language, and the way to act. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Actor, Ctx } from '#platform/action.ts'
import type { Sight } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Position } from '#platform/live/position.ts'

export type Visit = {
  readonly home: Home
  readonly actor: Actor
  readonly lang: Lang
  /** IANA name: the reader's own zone, the home's otherwise. */
  readonly zone: string
  readonly url: URL
  /** Where the home is reached, for links that leave it: no trailing slash. */
  readonly origin: string
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly ip: string
  readonly now: Date
  /** Others may be told that this person is here, or writing. */
  readonly shown: boolean
  /** Whatever this visit reads holds every fact up to here. */
  readonly liveAt: Position
  /** Runs an action as this actor, in one transaction. */
  act<R>(deed: (ctx: Ctx) => Promise<R>): Promise<R>
}

/** What the room that knows people answers about a request: nobody, or a person with their own language and zone. */
export type Identity = {
  readonly person: number
  readonly suspended: boolean
  readonly lang: Lang | null
  readonly zone: string | null
  /** Lets others see that they are here. */
  readonly shown: boolean
  /** What they see, when it was asked in one go with who they are. */
  readonly sight: Sight
  /** Cookies to set again: a session that was prolonged. */
  readonly setCookies?: readonly string[]
}
export type Identify = (home: Home, request: { readonly headers: IncomingHttpHeaders; readonly origin: string }) => Promise<Identity | undefined>
