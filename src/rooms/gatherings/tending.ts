/** What its hosts do with a gathering: other words, another hour, calling it off, who hosts and who speaks. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { attachConversation, type Conversation } from '#conversations'
import { peopleCards } from '#people'
import { moveUp } from './answering.ts'
import { called, cancelled, changed, hidden, moved, released, shown } from './facts.ts'
import { MOST_HOSTS, MOST_SPEAKERS, type Gathering, type GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import { gatheringWords } from './messages.en.ts'
import { canCall, canCancel, canChange, canReadWhoComes } from './policy.ts'
import { holdGathering } from './store.ts'
import { setCancelled, setHidden, setParts, updateGathering } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

/** Where it is held, and so who sees it, stays. More seats are given at once to those who wait. */
export async function changeGathering(ctx: Ctx, id: GatheringId, wording: Wording): Promise<Gathering> {
  const gathering = await held(ctx, id)
  ensure(canChange(ctx.actor, gathering, ctx.now))
  const written = await write(ctx, gathering.audience, wording)
  // Nobody's way of coming is taken away under them.
  if (gathering.how !== written.how && gathering.coming + gathering.waiting > 0)
    throw wrong((lang) => gatheringWords[lang].form.howStays, 'how')
  const isMoved =
    gathering.starts.getTime() !== written.starts.getTime() ||
    gathering.ends.getTime() !== written.ends.getTime() ||
    gathering.place !== written.place
  await updateGathering(ctx.tx, id, { ...written, at: ctx.now, moved: isMoved })
  await record(ctx, isMoved && gathering.acceptedAt !== null ? moved(id, {}) : changed(id, {}))
  await moveUp(ctx, id)
  return here(ctx, id)
}

/** It stays on its page, with the reason: a link that somebody kept must lead to it. */
export async function cancelGathering(ctx: Ctx, { id, why }: { id: GatheringId; why: string }): Promise<Gathering> {
  const gathering = await held(ctx, id)
  if (gathering.cancelledAt !== null) return gathering
  ensure(canCancel(ctx.actor, gathering, ctx.now))
  await setCancelled(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now, why })
  await record(ctx, cancelled(id, {}))
  return here(ctx, id)
}

export type Part = 'host' | 'speaker'
export type Calling = { readonly gathering: GatheringId; readonly person: number; readonly part: Part }

/** Somebody hosts it too, or speaks there. They are told, and may step down. */
export async function call(ctx: Ctx, { gathering: id, person, part }: Calling): Promise<Gathering> {
  const gathering = await held(ctx, id)
  ensure(canCall(ctx.actor, gathering))
  found((await peopleCards(ctx.tx, [person], ctx.now)).get(person))
  const own = part === 'host' ? gathering.hosts : gathering.speakers
  if (own.includes(person)) return gathering
  if (own.length >= (part === 'host' ? MOST_HOSTS : MOST_SPEAKERS))
    throw wrong((lang) => gatheringWords[lang].team.full, 'person')
  await setParts(ctx.tx, id, partsWith(gathering, part, [...own, person]))
  await record(ctx, called(id, { person, part }))
  return here(ctx, id)
}

/** One host stays: somebody must be there when the door opens. */
export async function release(ctx: Ctx, { gathering: id, person, part }: Calling): Promise<Gathering> {
  const gathering = await held(ctx, id)
  ensure(canCall(ctx.actor, gathering) || (person === ctx.actor.person && part === 'speaker'))
  const own = part === 'host' ? gathering.hosts : gathering.speakers
  if (!own.includes(person)) return gathering
  if (part === 'host' && own.length === 1) throw wrong((lang) => gatheringWords[lang].team.lastHost, 'person')
  await setParts(ctx.tx, id, partsWith(gathering, part, own.filter((one) => one !== person))) // prettier-ignore
  await record(ctx, released(id, { person, part }))
  return here(ctx, id)
}

const partsWith = ({ hosts, speakers }: Gathering, part: Part, people: readonly number[]) =>
  part === 'host' ? { hosts: people, speakers } : { hosts, speakers: people }

/** Where it is talked about: the same conversation each time, for whoever sees it. */
export async function talkAbout(ctx: Ctx, id: GatheringId): Promise<Conversation> {
  const { audience, title } = await readable(ctx, id)
  return attachConversation(ctx, { subject: { kind: 'gathering', id }, audience, title })
}

async function readable(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  const gathering = await held(ctx, id)
  ensure(canReadWhoComes(ctx.actor, gathering) && gathering.acceptedAt !== null && gathering.hiddenAt === null)
  return gathering
}

/** For moderation, which has decided. */
export async function hideGathering(ctx: Ctx, id: GatheringId, on: boolean): Promise<void> {
  await holdGathering(ctx.tx, id)
  const gathering = await here(ctx, id)
  if ((gathering.hiddenAt !== null) === on) return
  await setHidden(ctx.tx, id, on ? ctx.now : null)
  await record(ctx, (on ? hidden : shown)(id, {}))
}
