/**
 * What a ritual needs as time passes: its next occasions stand ahead, somebody is asked to host, a prompt is opened at its hour,
 * who came is kept. Done by the home, when something is due and after each deed that may change it; done twice it changes nothing.
 */
import { record, type Ctx } from '#platform/action.ts'
import { theHome } from '#platform/home.ts'
import { comingTo, datesAfter, datesOfSeries, gatheringsByIds, hostNoMore, seriesById } from '#gatherings'
import { addCame } from './came-store.ts'
import { unhosted } from './facts.ts'
import { askNext } from './asking.ts'
import { here } from './holding.ts'
import { hostableUntil, type Occasion } from './occasion.ts'
import { keepOccasion, occasionNow, occasionsAhead, setHost, setSettled, toOpen, toSettle } from './occasions-store.ts'
import { offerWelcomes } from './offering.ts'
import { openOccasion } from './opening.ts'
import { stateOf, type Ritual, type RitualId } from './ritual.ts'
import { ASKED_AHEAD_MS } from './rota.ts'
import { whoMayHost } from './rota-here.ts'
import { asksOf, rotaOf } from './rota-store.ts'
import { holdRitual } from './store.ts'
import { setDue, setRhythm } from './writing-store.ts'

/** As far as people look ahead. */
const OCCASIONS_AHEAD = 6
const HOUR = 3_600_000
/** A home that was closed that long asks last week's question no more. */
const TOO_LATE_MS = 36 * HOUR
/** Dates of gatherings are moved and called off by their hosts. */
const LOOKED_AT_MS = HOUR / 2

export async function tend(asked: Ctx, id: RitualId): Promise<void> {
  // What time does is done by nobody: whoever's deed it follows is told of it like the others.
  const ctx: Ctx = { ...asked, actor: theHome }
  await holdRitual(ctx.tx, id)
  const ritual = await here(ctx, id)
  if (stateOf(ritual) !== 'standing' || ritual.hiddenAt !== null)
    return setDue(ctx.tx, id, { nextAt: ritual.nextAt, dueAt: null })
  if (ritual.shape === 'prompt') await planPrompts(ctx, ritual)
  if (ritual.shape === 'gathering') await planGatherings(ctx, ritual)
  if (ritual.shape === 'welcome') await offerWelcomes(ctx, ritual)
  await askHosts(ctx, ritual)
  for (const occasion of ritual.shape === 'prompt' ? await late(ctx, ritual) : [])
    await openOccasion(ctx, ritual, occasion)
  for (const occasion of await toSettle(ctx.tx, id, ctx.now)) await settle(ctx, occasion)
  await setDue(ctx.tx, id, await dueFor(ctx, ritual))
}

const late = ({ tx, now }: Ctx, { id }: Ritual): Promise<Occasion[]> =>
  toOpen(tx, id, new Date(now.getTime() - TOO_LATE_MS), now)

async function planPrompts({ tx, now }: Ctx, ritual: Ritual): Promise<void> {
  const { id, rule, zone, wallStarts, madeUntil } = ritual
  if (rule === null || wallStarts === null || madeUntil === null) return
  const missing = OCCASIONS_AHEAD - (await occasionsAhead(tx, id, now, OCCASIONS_AHEAD)).length
  const dates = missing > 0 ? datesAfter({ rule, zone, wallStarts, minutes: 1, madeUntil }, now, missing) : []
  for (const { day, when } of dates)
    await keepOccasion(tx, {
      ritual: id,
      day,
      starts: when.starts,
      over: when.starts,
      gathering: null,
      cancelledAt: null,
    })
  const last = dates.at(-1)
  if (last) await setRhythm(tx, id, { rule, zone, wallStarts, madeUntil: last.day })
}

/** A date that was moved or called off since, and what was not settled yet. */
async function planGatherings({ tx, now }: Ctx, { id, series }: Ritual): Promise<void> {
  const known = series === null ? undefined : await seriesById(tx, series)
  if (!known) return
  const since = new Date(now.getTime() - 7 * 24 * HOUR)
  for (const one of await datesOfSeries(tx, known.id, since, OCCASIONS_AHEAD * 2))
    await keepOccasion(tx, {
      ritual: id, day: one.day, starts: one.starts, over: one.ends, gathering: one.id, cancelledAt: one.cancelledAt,
    }) // prettier-ignore
  const { rule, zone, wallStarts } = known
  await setRhythm(tx, id, { rule, zone, wallStarts, madeUntil: null })
}

async function askHosts(ctx: Ctx, ritual: Ritual): Promise<void> {
  const occasions = await near(ctx, ritual)
  const may = await whoMayHost(ctx.tx, ritual, occasions.flatMap((one) => one.host ?? []), ctx.now) // prettier-ignore
  for (const occasion of occasions) {
    if (occasion.cancelledAt !== null) continue
    await letGoOf(ctx, ritual, occasion)
    if (occasion.host !== null && may.has(occasion.host)) continue
    if (occasion.host !== null) await setHost(ctx.tx, occasion.id, null)
    if ((await askNext(ctx, ritual, occasion)) === 'nobody left')
      await record(ctx, unhosted(occasion.id, { ritual: ritual.id }))
  }
}

/** Of the gathering below it: whoever takes turns, and may not at this moment. */
async function letGoOf(ctx: Ctx, ritual: Ritual, { gathering }: Occasion): Promise<void> {
  const [below] = gathering === null ? [] : await gatheringsByIds(ctx.tx, [gathering])
  if (!below) return
  const rota = (await rotaOf(ctx.tx, ritual.id)).map(({ person }) => person)
  const inTurn = below.hosts.filter((person) => rota.includes(person))
  const may = await whoMayHost(ctx.tx, ritual, inTurn, ctx.now)
  for (const person of inTurn) if (!may.has(person)) await hostNoMore(ctx, { gathering: below.id, person })
}

/** Those for which somebody should know by now that it is their turn. */
async function near({ tx, now }: Ctx, ritual: Ritual): Promise<Occasion[]> {
  const ahead = await occasionsAhead(tx, ritual.id, now, OCCASIONS_AHEAD)
  const current = ritual.shape === 'welcome' ? await occasionNow(tx, ritual.id, now) : undefined
  return [...(current ? [current] : []), ...ahead].filter(
    (one) => one.starts.getTime() - now.getTime() <= ASKED_AHEAD_MS && hostableUntil(ritual, one) > now,
  )
}

/** Those who had said that they would come: whoever was not there after all says so. */
async function settle({ tx, now }: Ctx, { id, ritual, gathering }: Occasion): Promise<void> {
  const people = gathering === null ? [] : await comingTo(tx, gathering)
  await addCame(tx, { id, ritual, people, at: now })
  await setSettled(tx, id, now)
}

async function dueFor(ctx: Ctx, ritual: Ritual): Promise<{ nextAt: Date | null; dueAt: Date | null }> {
  const ahead = (await occasionsAhead(ctx.tx, ritual.id, ctx.now, OCCASIONS_AHEAD)).filter(
    (one) => one.cancelledAt === null,
  )
  const around = [...(await near(ctx, ritual)), ...ahead]
  const asks = (await asksOf(ctx.tx, around.map((one) => one.id))).filter((ask) => ask.answer === null) // prettier-ignore
  const moments = [
    ...asks.map((ask) => ask.answerBy.getTime()),
    ...ahead.flatMap(({ starts }) => [starts.getTime() - ASKED_AHEAD_MS, starts.getTime()]),
    ...(ritual.shape === 'gathering' ? [ctx.now.getTime() + LOOKED_AT_MS] : []),
  ].filter((at) => at > ctx.now.getTime())
  return { nextAt: ahead[0]?.starts ?? null, dueAt: moments.length === 0 ? null : new Date(Math.min(...moments)) }
}
