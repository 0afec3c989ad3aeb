/** Whoever hosts in turn: coming into the rota, saying yes or no, changing places, taking what nobody has. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { hostInTurn } from '#gatherings'
import { hostDeclined, hosted, swapAsked, swapped, swapRefused, turnLeft, turnTaken } from './facts.ts'
import { held, heldOccasion, type Both } from './holding.ts'
import { ritualWords } from './messages.en.ts'
import { hostableUntil, type OccasionId } from './occasion.ts'
import { occasionsByIds, setHost } from './occasions-store.ts'
import { canTake, canTakeTurns, isHostable } from './policy.ts'
import { MOST_HOSTS, type RitualId } from './ritual.ts'
import { answerBy, exchange, turnsMoved, turnsToBeginWith, type Hosting } from './rota.ts'
import { addTurns, asksOf, hostingAhead, insertAsk, joinRota, leaveRota, letLapse, rotaOf, setAnswer, type Ask } from './rota-store.ts' // prettier-ignore
import { rotaHere } from './rota-here.ts'
import { tend } from './tending.ts'

export async function takeTurns(ctx: Ctx, id: RitualId): Promise<void> {
  const ritual = await held(ctx, id)
  ensure(canTakeTurns(ctx.actor, ritual))
  const rota = await rotaOf(ctx.tx, id)
  if (rota.length >= MOST_HOSTS) throw wrong((lang) => ritualWords[lang].rota.full)
  const one = { person: personOf(ctx.actor), turns: turnsToBeginWith(rota), at: ctx.now }
  if (!(await joinRota(ctx.tx, id, one))) return
  await record(ctx, turnTaken(id, {}))
  await tend(ctx, id)
}

/** What they had said yes to is given on. */
export async function leaveTurns(ctx: Ctx, id: RitualId): Promise<void> {
  await held(ctx, id)
  await giveUpAll(ctx, id, personOf(ctx.actor))
  if (await leaveRota(ctx.tx, id, personOf(ctx.actor))) await record(ctx, turnLeft(id, {}))
  await tend(ctx, id)
}

export async function giveUpAll(ctx: Ctx, id: RitualId, person: number): Promise<void> {
  const ahead = await hostingAhead(ctx.tx, id, ctx.now)
  for (const { occasion, host } of ahead)
    if (host === person) await placed(ctx, { id, before: ahead, after: [{ occasion, host: null }] })
  for (const ask of await asksOf(
    ctx.tx,
    ahead.map((one) => one.occasion),
  ))
    // prettier-ignore
    if (ask.person === person && ask.answer !== 'no') await setAnswer(ctx.tx, ask, 'no', { at: ctx.now })
}

export type Yes = { readonly id: OccasionId; readonly words: string }

/** Yes to what was asked; or takes what nobody hosts, asked or not. */
export async function hostIt(ctx: Ctx, { id, words }: Yes): Promise<void> {
  const both = await heldOccasion(ctx, id)
  const { ritual, occasion } = both
  const me = personOf(ctx.actor)
  const ask = (await asksOf(ctx.tx, [id])).find((one) => one.person === me)
  if (ask?.from != null && ask.answer === null) return changePlaces(ctx, both, ask.from)
  if (occasion.host === me) return setHost(ctx.tx, id, me, words)
  ensure(canTake(ctx.actor, ritual, occasion, ctx.now))
  await placed(ctx, { id: ritual.id, before: [{ occasion: id, host: null }], after: [{ occasion: id, host: me }] })
  await setHost(ctx.tx, id, me, words)
  if (ask) await setAnswer(ctx.tx, ask, 'yes', { at: ctx.now })
  await letLapse(ctx.tx, id, null, ctx.now)
  await record(ctx, hosted(id, { ritual: ritual.id, asked: ask !== undefined }))
}

async function changePlaces(ctx: Ctx, { ritual, occasion }: Both, from: number): Promise<void> {
  ensure(canTakeTurns(ctx.actor, ritual) && isHostable(ritual, occasion, ctx.now))
  const [to, before] = [personOf(ctx.actor), await hostingAhead(ctx.tx, ritual.id, ctx.now)]
  const after = exchange(before, { occasion: occasion.id, from, to })
  await placed(ctx, { id: ritual.id, before, after })
  await setAnswer(ctx.tx, { occasion: occasion.id, person: to }, 'yes', { at: ctx.now })
  await letLapse(ctx.tx, occasion.id, null, ctx.now)
  await record(ctx, swapped(occasion.id, { ritual: ritual.id, person: from }))
}

/** Cannot, this time. Whoever had asked to change places has the question again; otherwise the next is asked. */
export async function declineIt(ctx: Ctx, id: OccasionId): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  const me = personOf(ctx.actor)
  const asks = await asksOf(ctx.tx, [id])
  const ask = asks.find((one) => one.person === me)
  const hosts = occasion.host === me
  ensure(isHostable(ritual, occasion, ctx.now) && (hosts || ask?.answer === null || ask?.answer === 'swapped'))
  if (hosts)
    await placed(ctx, { id: ritual.id, before: [{ occasion: id, host: me }], after: [{ occasion: id, host: null }] })
  if (ask) await setAnswer(ctx.tx, ask, 'no', { at: ctx.now })
  if (ask?.from != null && !hosts)
    await handBack(
      ctx,
      { ritual, occasion },
      asks.find((one) => one.person === ask.from),
      ask.from,
    )
  else await record(ctx, hostDeclined(id, { ritual: ritual.id }))
  await tend(ctx, ritual.id)
}

async function handBack(ctx: Ctx, { ritual, occasion }: Both, theirs: Ask | undefined, from: number): Promise<void> {
  if (theirs?.answer === 'swapped')
    await setAnswer(ctx.tx, theirs, null, { at: ctx.now, by: answerBy(ctx.now, hostableUntil(ritual, occasion)) })
  await record(ctx, swapRefused(occasion.id, { ritual: ritual.id, person: from }))
}

/** Asks somebody else of the rota to change places; until they say yes nothing changes hands. */
export async function askSwap(ctx: Ctx, { id, person }: { id: OccasionId; person: number }): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  const me = personOf(ctx.actor)
  const asks = await asksOf(ctx.tx, [id])
  const mine = asks.find((one) => one.person === me)
  ensure(isHostable(ritual, occasion, ctx.now) && (occasion.host === me || mine?.answer === null))
  const rota = await rotaHere(ctx.tx, ritual, ctx.now)
  found(person !== me && rota.some((one) => one.person === person) ? person : undefined)
  if (asks.some((one) => one.person === person || (one.from === me && one.answer === null)))
    throw wrong((lang) => ritualWords[lang].rota.askedAlready, 'person')
  const by = answerBy(ctx.now, hostableUntil(ritual, occasion))
  await insertAsk(ctx.tx, { occasion: id, person, from: me, at: ctx.now, answerBy: by, ritual: ritual.id })
  if (mine?.answer === null) await setAnswer(ctx.tx, mine, 'swapped', { at: ctx.now })
  await record(ctx, swapAsked(id, { ritual: ritual.id, person }))
  await tend(ctx, ritual.id)
}

type Placing = { readonly id: RitualId; readonly before: readonly Hosting[]; readonly after: readonly Hosting[] }

/** Places change hands: the turns of each follow, and the gathering below has its host. */
async function placed(ctx: Ctx, { id, before, after }: Placing): Promise<void> {
  await addTurns(ctx.tx, id, turnsMoved(before, after))
  const occasions = new Map((await occasionsByIds(ctx.tx, after.map((one) => one.occasion))).map((one) => [one.id, one])) // prettier-ignore
  for (const { occasion, host } of after) {
    const known = occasions.get(occasion)
    await setHost(ctx.tx, occasion, host)
    if (known?.gathering != null && host !== null)
      await hostInTurn(ctx, { gathering: known.gathering, person: host, instead: known.host })
  }
}
