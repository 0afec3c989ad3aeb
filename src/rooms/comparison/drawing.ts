/** A random half of the customers is invited; the lot is the key, and the key has a last day. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { found, wrong } from '#platform/refusal.ts'
import { canCompare } from './comparing.ts'
import { destroyed, drawn, made } from './facts.ts'
import { whoJoined } from './joining-day.ts'
import { dayOf } from './line.ts'
import type { ListReading, Row } from './list.ts'
import { lotFiguresOf } from './lot-figures.ts'
import * as kept from './lot-store.ts'
import { comparisonWords } from './messages.en.ts'
import { insertCompared } from './store.ts'

export const FEWEST_DRAWN = 60
/** Nobody waits for it to the minute. */
export const EACH_MS = 10 * 60_000

/** By hash: who is invited. Under a fresh key the order of the hashes is a lot that nobody can choose. */
export async function drawLot(ctx: Ctx, name: string, until: Date, list: ListReading): Promise<ReadonlySet<string>> {
  ensure(canCompare(ctx.actor))
  if (list.rows.length < FEWEST_DRAWN) throw wrong((lang) => comparisonWords[lang].lot.few({ n: FEWEST_DRAWN }), 'list')
  const order = list.rows.map(({ hash }) => hash).sort()
  const half = Math.floor(order.length / 2)
  const [invited, others] = [order.slice(0, half), order.slice(half)]
  const by = personOf(ctx.actor)
  const id = await kept.insertLot(ctx.tx, { name, by, at: ctx.now, until, key: Buffer.from(list.key), invited, others })
  await record(ctx, drawn(id, {}))
  return new Set(invited)
}

/** The list of today, read under the key of the lot. */
export async function compareLot(ctx: Ctx, id: number, list: ListReading): Promise<number> {
  ensure(canCompare(ctx.actor))
  const lot = found(await kept.lotById(ctx.tx, id))
  const key = await kept.keyOf(ctx.tx, id, ctx.now)
  if (!key?.equals(list.key)) throw wrong((lang) => comparisonWords[lang].lot.noKey, 'list')
  key.fill(0)
  const rows = await whoJoined(ctx, list.rows, (address) => list.hash(address))
  const figures = lotFiguresOf({
    rows,
    drawn: await kept.drawnIn(ctx.tx, id),
    drawnOn: dayOf(lot.at),
    asOf: dayOf(ctx.now),
    leftOut: without(list.rows, rows),
  })
  if (!figures) throw wrong((lang) => comparisonWords[lang].lot.fewCame, 'list')
  const result = await insertCompared(ctx.tx, { name: lot.name, by: personOf(ctx.actor), at: ctx.now, figures })
  await record(ctx, made(result, {}))
  return result
}

function without(all: readonly Row[], some: readonly Row[]): ReadonlySet<string> {
  const here = new Set(some.map(({ hash }) => hash))
  return new Set(all.flatMap(({ hash }) => (here.has(hash) ? [] : [hash])))
}

export async function destroyLot(ctx: Ctx, id: number): Promise<void> {
  ensure(canCompare(ctx.actor))
  found(await kept.lotById(ctx.tx, id))
  if (await kept.destroyKey(ctx.tx, id, ctx.now)) await record(ctx, destroyed(id, {}))
}

export async function endLots(home: Home): Promise<void> {
  await home.act(await home.stranger(), async (ctx) => {
    for (const id of await kept.lotsOver(ctx.tx, ctx.now))
      if (await kept.destroyKey(ctx.tx, id, ctx.now)) await record(ctx, destroyed(id, {}))
  })
}
