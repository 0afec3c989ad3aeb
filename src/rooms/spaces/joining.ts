/** Coming in, by whichever door there is. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { joined } from './facts.ts'
import { joiningGate } from './gates.ts'
import { addPeople, ownRole } from './members-store.ts'
import type { Place, PlaceRole } from './place.ts'
import { canFacilitate, canJoin } from './policy.ts'
import { placeSeen } from './store.ts'
import { spacesWords } from './words.ts'

/** Twice is once. Refused, with a sentence, when the door does not open by itself. */
export const joinGroup = (ctx: Ctx, id: number): Promise<void> => join(ctx, { place: id })

export async function join(ctx: Ctx, { place: id }: { place: number }): Promise<void> {
  const place = found(await placeSeen(ctx.tx, ctx.actor, id))
  const person = personOf(ctx.actor)
  if ((await ownRole(ctx.tx, place.audience, person)) !== undefined) return
  ensure(canJoin(ctx.actor, place))
  await admit(ctx, place, person, await passDoor(ctx, place, person))
}

export type How = 'founded' | 'door' | 'accepted' | 'invited' | 'domain' | 'named' | 'imported'

/** The gate is asked, whoever opens the door. */
export async function admit(
  ctx: Ctx,
  place: Place,
  person: number,
  how: How,
  role: PlaceRole = 'member',
): Promise<void> {
  await ask(ctx, joiningGate, { person, place })
  const fresh = await addPeople(ctx.tx, place, [person], role)
  if (fresh.length > 0) await record(ctx, joined[place.kind](place.id, { person, how }), { actor: person })
}

async function passDoor(ctx: Ctx, place: Place, person: number): Promise<'door' | 'domain'> {
  if (place.door === 'open' || canFacilitate(ctx.actor, place)) return 'door'
  if (place.door === 'domain') {
    const domain = await ctx.house.whoIsWho.emailDomain(ctx.tx, person)
    if (domain !== undefined && place.domains.includes(domain)) return 'domain'
    throw notAllowed((lang) => spacesWords[lang].refusals.otherDomain({ domains: place.domains.join(', ') }))
  }
  throw notAllowed((lang) =>
    place.door === 'apply' ? spacesWords[lang].refusals.applyFirst : spacesWords[lang].refusals.inviteOnly,
  )
}
