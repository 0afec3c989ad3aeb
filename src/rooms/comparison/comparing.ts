/** A host compares, shows it to members, takes it back, removes it. */
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ensure, holds, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { made, published, removed, withdrawn } from './facts.ts'
import { FEWEST } from './figures.ts'
import { whoJoined } from './joining-day.ts'
import { dayOf } from './line.ts'
import { ListReading } from './list.ts'
import { comparisonWords } from './messages.en.ts'
import { figuresThere } from './summing-there.ts'
import { comparedById, deleteCompared, insertCompared, keepPublished } from './store.ts'

export const canCompare = (actor: Actor): boolean => holds(actor, 'host', HOME)

export async function compare(ctx: Ctx, name: string, list: ListReading): Promise<number> {
  ensure(canCompare(ctx.actor))
  const customers = await whoJoined(ctx, list.rows, (address) => list.hash(address))
  const figures = await figuresThere(customers, list.traits, dayOf(ctx.now))
  if (!figures) throw wrong((lang) => comparisonWords[lang].few({ n: FEWEST }), 'list')
  const id = await insertCompared(ctx.tx, { name, by: personOf(ctx.actor), at: ctx.now, figures })
  await record(ctx, made(id, {}))
  return id
}

/** The same of a text at hand. */
export async function compareText(ctx: Ctx, name: string, text: string): Promise<number> {
  const list = new ListReading(randomBytes(32))
  try {
    await pipeline(Readable.from([Buffer.from(text)]), list)
    return await compare(ctx, name, list)
  } finally {
    list.letGo()
  }
}

export async function publish(ctx: Ctx, id: number): Promise<void> {
  ensure(canCompare(ctx.actor))
  if (found(await comparedById(ctx.tx, id)).publishedAt) return
  await keepPublished(ctx.tx, id, ctx.now)
  await record(ctx, published(id, {}))
}

export async function withdraw(ctx: Ctx, id: number): Promise<void> {
  ensure(canCompare(ctx.actor))
  if (!found(await comparedById(ctx.tx, id)).publishedAt) return
  await keepPublished(ctx.tx, id, null)
  await record(ctx, withdrawn(id, {}))
}

export async function remove(ctx: Ctx, id: number): Promise<void> {
  ensure(canCompare(ctx.actor))
  found(await comparedById(ctx.tx, id))
  await deleteCompared(ctx.tx, id)
  await record(ctx, removed(id, {}))
}
