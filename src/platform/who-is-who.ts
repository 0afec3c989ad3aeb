/**
 * What the one room that knows people answers to the rooms beside it, which hold people as ids and cannot open its
 * door. Exactly one room brings it, as exactly one tells who a request comes from.
 */
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import type { RoleProps } from '#ui/who.tsx'

export type SomeoneSeen = { readonly face: Face; readonly role: RoleProps }

export type WhoIsWho = {
  /** The face of each and the words beside it (member, volunteer, staff, guest). Those who left may be missing. */
  readonly seen: (db: Db, people: readonly number[], lang: Lang) => Promise<ReadonlyMap<number, SomeoneSeen>>
  /** Those listed in an audience whose name begins so, in the order of names. */
  readonly named: (db: Db, asked: { prefix: string; audience: AudienceId; limit: number }) => Promise<readonly number[]>
  /** What follows the @ of a person's verified address, in lower case. */
  readonly emailDomain: (db: Db, person: number) => Promise<string | undefined>
}

/** A house without people knows nobody. */
export const nobodyKnown: WhoIsWho = {
  seen: async () => new Map(),
  named: async () => [],
  emailDomain: async () => undefined,
}
