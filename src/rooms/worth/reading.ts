/** What members bring, where they come and whom they bring, followed from facts. Repeating a fact changes nothing. */
import type { Ctx } from '#platform/action.ts'
import type { Tx } from '#platform/database/index.ts'
import { rewind, waitFor, type Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import {
  authorNamed,
  authorUnnamed,
  resourceHelped,
  resourceHidden,
  resourceRemoved,
  resourceReturned,
  resourceShown,
  resourceUnhelped,
  resourceWritten,
} from '#library'
import { personJoined, type PersonId } from '#people'
import { attended as seenInPlace, unattended as notSeenInPlace } from '#replays'
import { attended } from '#rituals'
import { came } from '#stage'
import { dropDeeds, emptyDeeds, keepDeeds, setAway, unlinkDeeds, type Deed } from './deeds-store.ts'

const follows = [
  resourceWritten,
  authorNamed,
  authorUnnamed,
  resourceHelped,
  resourceUnhelped,
  resourceRemoved,
  resourceReturned,
  resourceHidden,
  resourceShown,
  came,
  seenInPlace,
  notSeenInPlace,
  attended,
  personJoined,
]

export const deedsRead: Reaction = {
  name: 'worth.deeds',
  on: follows.map((kind) => kind.factName),
  async react(tx, facts) {
    // In the order in which they happened: of one deed the last word counts. Deeds that follow each other are one statement.
    let kept: Deed[] = []
    for (const fact of facts) {
      const deed = deedIn(fact)
      if (deed) kept.push(deed)
      else {
        await keepDeeds(tx, kept)
        kept = []
        await takeBack(tx, fact)
      }
    }
    await keepDeeds(tx, kept)
  },
}

function deedIn(fact: Fact): Deed | undefined {
  const { subject, actor, at } = fact
  const named = authorNamed.read(fact)
  if (named) return { what: 'brought', subject, person: named.person, at }
  const seen = seenInPlace.read(fact)
  if (seen) return { what: 'gathering', subject, person: seen.person, at }
  const inviter = personJoined.read(fact)?.invitedBy
  if (inviter !== undefined)
    return inviter === null ? undefined : { what: 'invited', subject: inviter, person: subject, at }
  if (actor === null) return undefined
  if (resourceWritten.read(fact)) return { what: 'brought', subject, person: actor, at }
  if (resourceHelped.read(fact)) return { what: 'helped', subject, person: actor, at }
  if (came.read(fact)) return { what: 'gathering', subject, person: actor, at }
  return attended.read(fact)?.was ? { what: 'occasion', subject, person: actor, at } : undefined
}

async function takeBack(tx: Tx, fact: Fact): Promise<void> {
  const { subject, actor, name } = fact
  const unnamed = authorUnnamed.read(fact)
  if (unnamed) return dropDeeds(tx, { what: 'brought', subject, person: unnamed.person })
  const unseen = notSeenInPlace.read(fact)
  if (unseen) return dropDeeds(tx, { what: 'gathering', subject, person: unseen.person })
  if (name === resourceRemoved.factName || name === resourceReturned.factName)
    return setAway(tx, subject, 'removed', name === resourceRemoved.factName)
  if (name === resourceHidden.factName || name === resourceShown.factName)
    return setAway(tx, subject, 'hidden', name === resourceHidden.factName)
  if (actor === null) return
  if (name === resourceUnhelped.factName) return dropDeeds(tx, { what: 'helped', subject, person: actor })
  if (name === attended.factName) await dropDeeds(tx, { what: 'occasion', subject, person: actor })
}

export async function startOver(tx: Tx): Promise<void> {
  await waitFor(tx, deedsRead.name)
  await rewind(tx, deedsRead.name)
  await emptyDeeds(tx)
}

/** Waits for what is being read: it may hold facts that still name the person. */
export async function unlink({ tx }: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await waitFor(tx, deedsRead.name)
  await unlinkDeeds(tx, person, fresh)
}
