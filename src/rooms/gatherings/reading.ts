/** A gathering as this reader may see it. */
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { canReadGathering } from './policy.ts'
import { gatheringSeen } from './store.ts'

export async function readGathering({ home, actor }: Visit, id: GatheringId): Promise<Gathering> {
  const gathering = found(await gatheringSeen(home.db, actor, id))
  return found(canReadGathering(actor, gathering) ? gathering : undefined)
}
