/** One gathering, for the rooms above: as plain data, and only for whoever may see it. */
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import { conversationOfSubject } from '#conversations'
import type { PersonId } from '#people'
import { stateOf, type GatheringId, type How, type State } from './gathering.ts'
import { canReadGathering } from './policy.ts'
import { gatheringSeen } from './store.ts'

export type GatheringSeen = {
  readonly id: GatheringId
  readonly title: string
  readonly starts: Date
  readonly ends: Date
  /** Of its hosts: `Europe/Paris`. */
  readonly zone: string
  readonly audience: AudienceId
  readonly group: number | null
  readonly hosts: readonly PersonId[]
  readonly speakers: readonly PersonId[]
  readonly state: State
  /** Where it is talked about, once somebody has begun to (`talkAbout`). */
  readonly conversation: number | null
  readonly how: How
}

/** Refuses with "not found" whoever may not see it. A `Ctx` says who asks; for a visit, `{ tx: home.db, actor, now }`. */
export async function gatheringFor(
  { tx, actor, now }: { readonly tx: Db; readonly actor: Actor; readonly now: Date },
  id: GatheringId,
): Promise<GatheringSeen> {
  const seen = found(await gatheringSeen(tx, actor, id))
  const one = found(canReadGathering(actor, seen) ? seen : undefined)
  const talk = await conversationOfSubject(tx, 'gathering', id)
  const { title, starts, ends, zone, audience, group, hosts, speakers, how } = one
  return {
    id, title, starts, ends, zone, audience, group, hosts, speakers, how,
    state: stateOf(one, now),
    conversation: talk?.id ?? null,
  } // prettier-ignore
}
