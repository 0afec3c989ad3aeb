/** A replay as whoever asks may see it: the rules of its gathering first, then its own. */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import { gatheringFor, type GatheringSeen } from '#gatherings'
import { canSeeDraft, canWatchReplay } from './policy.ts'
import type { Replay } from './replay.ts'
import { replayOf } from './store.ts'
import { isOnAny } from './tracks-store.ts'

type Looking = { readonly tx: Db; readonly actor: Actor; readonly now: Date }
export type Seen = {
  readonly gathering: GatheringSeen
  readonly replay: Replay
  /** Whoever asks is among those who made it. */
  readonly makes: boolean
}

export async function seeReplay(who: Looking, id: number): Promise<Seen> {
  const gathering = await gatheringFor(who, id)
  const replay = found(await replayOf(who.tx, id))
  const isOnIt = (await isOnAny(who.tx, [id], who.actor.person)).has(id)
  const watched = found(canWatchReplay(who.actor, gathering, replay, isOnIt) ? replay : undefined)
  return { gathering, replay: watched, makes: canSeeDraft(who.actor, gathering, isOnIt) }
}
