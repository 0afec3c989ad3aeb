/** What a calendar program answers for somebody who was invited: as if they had said it on the page. */
import type { Home } from '#platform/home.ts'
import type { InvitationAnswers, Invited } from '#platform/house.ts'
import { Refusal } from '#platform/refusal.ts'
import { addressees } from '#people'
import { answerGathering } from './answering.ts'
import { answerOf } from './answers-store.ts'
import { uidOf } from './calendar-entry.ts'
import { comeFromOutside } from './outside-coming.ts'
import { outsiderById } from './outside-store.ts'

export const calendarAnswers: InvitationAnswers = {
  async addressOf(home, { kind, id, thing }) {
    if (kind === 'person') return (await addressees(home.db, [id], home.now())).get(id)?.email
    const outsider = await outsiderById(home.db, id)
    return outsider?.gathering === thing ? (outsider.email ?? undefined) : undefined
  },
  async take(home, invited, { uid, says }) {
    if (uid !== (await uidOf(home, invited.thing))) return false
    try {
      return await (invited.kind === 'person' ? sayFor : sayFromOutside)(home, invited, says)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      return false
    }
  },
}

type Says = 'yes' | 'maybe' | 'no'

async function sayFor(home: Home, { id, thing: gathering }: Invited, says: Says): Promise<boolean> {
  const before = await answerOf(home.db, gathering, id)
  // Who was never invited was sent no invitation to answer.
  if (!before) return false
  await home.act(await home.actorFor(id), (ctx) =>
    answerGathering(ctx, { gathering, says, onTheSpot: before.onTheSpot, replies: before.replies }),
  )
  return true
}

/** Nobody from outside says maybe: what they had said stands. */
async function sayFromOutside(home: Home, { id }: Invited, says: Says): Promise<boolean> {
  const before = await outsiderById(home.db, id)
  if (!before || says === 'maybe' || before.standing === 'unconfirmed') return false
  const { onTheSpot, replies } = before
  await home.act(await home.stranger(), (ctx) => comeFromOutside(ctx, id, { says, onTheSpot, replies }))
  return true
}
