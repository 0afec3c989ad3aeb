/** Mail comes in by three doors, each only where the host opened it; what becomes of it, the room that is the letterbox says. */
import type { Home } from '#platform/home.ts'
import type { Invited } from '#platform/house.ts'

export type Letterbox = {
  /** Whether mail to this address is taken at all, before its words are read. Of a mailbox itself, only reports are (`isReport`). */
  readonly knows: (home: Home, address: string, isReport?: boolean) => Promise<boolean>
  /** Where an invitation is answered by a calendar program; undefined where no mail comes in. */
  readonly calendarAddress: (home: Home, invited: Invited) => Promise<string | undefined>
  /** Reads a mail as it came (RFC 5322). `to` are the addresses of its envelope; without one, its headers say. `nobody`: it was for nobody here. */
  readonly receive: (home: Home, raw: Uint8Array, to?: readonly string[]) => Promise<string>
}
