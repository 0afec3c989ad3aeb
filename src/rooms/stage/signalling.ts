/**
 * An offer comes in, an answer goes out, and the engine holds a connection in between. Whoever offers is asked whether
 * they may twice: before the engine works, and again once it has, in the transaction that writes that they came. A host may
 * have put them out meanwhile.
 */
import { ensure, personOf, record, type Actor } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { MOST_OFFERED, type Leg } from '#platform/media/engine.ts'
import { notAllowed, notFound, Refusal } from '#platform/refusal.ts'
import { entered, left } from './facts.ts'
import { floorOf } from './floor.ts'
import { guard } from './guarding.ts'
import { comeIn, lookIn, type Here } from './here.ts'
import { keyIn } from './keys.ts'
import { handOverSoon } from './losing.ts'
import { stageWords } from './messages.en.ts'
import { canLead, canPublish, canWatch } from './policy.ts'
import { agreeByGoingUp } from './recording.ts'
import { leaveSeats, takeSeat, type Showing } from './seats-store.ts'
import { nameOf, phaseOf, type Sort } from './stage.ts'
import { noteCame } from './taking-part.ts'
import { tellRoom } from './telling.ts'

type Asking = { readonly home: Home; readonly actor: Actor; readonly gathering: number; readonly offer: string }
/** `header`: the key that a program bears, where one does. */
type Sending = Asking & { readonly header?: string | undefined }

export async function publish(
  { home, actor, gathering, offer, header }: Sending,
  what: Sort,
  shows: Showing,
): Promise<Leg> {
  readOffer(offer)
  const here = await lookIn({ tx: home.db, actor, now: home.now() }, gathering)
  ensureMayPublish(actor, here)
  const person = personOf(actor)
  const floor = floorOf(home)
  const publisher = { person, what }
  const before = floor.sending(gathering, publisher)
  const leg = await floor.engine.publish(String(gathering), nameOf(publisher), offer, what !== 'face')
  try {
    const fresh = await home.act(actor, async (ctx) => {
      const now = await comeIn(ctx, gathering)
      ensureMayPublish(actor, now)
      if (header !== undefined) await keyIn(ctx.tx, header, gathering, ctx.now)
      await noteCame(ctx, gathering)
      const sits = await takeSeat(ctx.tx, gathering, publisher, shows, ctx.now)
      if (sits) await record(ctx, entered(gathering, publisher))
      if (sits && now.room.recorded) await agreeByGoingUp(ctx, gathering)
      return sits
    })
    // Before anything else is waited for: whoever is put out in this very moment is found among those who are here.
    floor.keep({ leg: leg.leg, gathering, person, publisher, since: Date.now() })
    // Whoever comes back from another network is still held by the line that died.
    for (const held of before) floor.forget(held.leg)
    // What a host muted the last time they stood here is over.
    if (fresh) await floor.engine.mute(String(gathering), nameOf(publisher), { audio: false })
  } catch (refused) {
    floor.forget(leg.leg)
    await floor.engine.close(leg.leg)
    throw refused
  }
  guard(home)
  tellRoom(home, gathering)
  return leg
}

/** What a browser shows of its own without the home; a program elsewhere is seen as it comes. */
const OWN = ['face', 'screen'] as const

export async function watch({ home, actor, gathering, offer }: Asking): Promise<Leg> {
  readOffer(offer)
  const here = await lookIn({ tx: home.db, actor, now: home.now() }, gathering)
  ensureMayWatch(actor, here)
  const floor = floorOf(home)
  const viewer = actor.person === null ? null : String(actor.person)
  const { person } = actor
  const own = person === null ? [] : OWN.map((what) => nameOf({ person, what }))
  const leg = await floor.engine.watch(String(gathering), viewer, offer, own)
  try {
    await home.act(actor, async (ctx) => {
      ensureMayWatch(actor, await comeIn(ctx, gathering))
      if (actor.person !== null) await noteCame(ctx, gathering)
    })
  } catch (refused) {
    await floor.engine.close(leg.leg)
    throw refused
  }
  floor.keep({ leg: leg.leg, gathering, person: actor.person, publisher: undefined, since: Date.now() })
  guard(home)
  tellRoom(home, gathering)
  return leg
}

/** One's own, or anybody's for those who lead; whoever holds its name and came without a name may close it. */
export async function hangUp(home: Home, actor: Actor, gathering: number, leg: string): Promise<void> {
  const floor = floorOf(home)
  const held = floor.held(leg)
  if (held?.gathering !== gathering) throw notFound()
  if (held.person !== null && held.person !== actor.person) {
    const here = await lookIn({ tx: home.db, actor, now: home.now() }, gathering)
    ensure(canLead(actor, here))
  }
  floor.forget(leg)
  await floor.engine.close(leg)
  const { publisher } = held
  if (publisher && floor.sending(gathering, publisher).length === 0)
    await home.act(actor, async (ctx) => {
      for (const what of await leaveSeats(ctx.tx, gathering, publisher.person, publisher.what))
        await record(ctx, left(gathering, { person: publisher.person, what }))
    })
  handOverSoon(home, floor, gathering)
  tellRoom(home, gathering)
}

function readOffer(offer: string): void {
  if (offer.length > MOST_OFFERED) throw new Refusal(413, (lang) => stageWords[lang].refusals.tooLong)
  if (!offer.startsWith('v=0')) throw new Refusal(422, (lang) => stageWords[lang].refusals.noOffer)
}

function ensureMayPublish(actor: Actor, here: Here): void {
  if (phaseOf(here.room) === 'ended') throw new Refusal(409, (lang) => stageWords[lang].refusals.over)
  if (here.known.removed) throw notAllowed((lang) => stageWords[lang].refusals.putOut)
  if (!canPublish(actor, here, here.known)) throw notAllowed((lang) => stageWords[lang].refusals.notOnStage)
}

function ensureMayWatch(actor: Actor, here: Here): void {
  if (canWatch(actor, here, here.known)) return
  const { room, known } = here
  const phase = phaseOf(room)
  if (known.removed) throw notAllowed((lang) => stageWords[lang].refusals.putOut)
  if (phase === 'ended') throw new Refusal(409, (lang) => stageWords[lang].refusals.over)
  if (phase === 'backstage') throw new Refusal(409, (lang) => stageWords[lang].refusals.notOpen)
  throw notAllowed((lang) => stageWords[lang].refusals.locked)
}
