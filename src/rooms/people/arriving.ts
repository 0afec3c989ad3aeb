/** The bulk deed of importers: people from elsewhere, shown and credited, sent nothing, until they claim themselves. */
import { recordAll, type Ctx } from '#platform/action.ts'
import { personArrived, personMarked } from './facts.ts'
import type { PersonId } from './person.ts'
import { insertArriving, insertMark, keepAddresses } from './store.ts'

export type Arriving = { readonly source: string; readonly name: string; readonly email?: string; readonly bot: boolean; readonly at: Date; readonly about?: string }

/** Safe to repeat: whoever is known by their source stays as they are. Answers the person of every source. */
export async function bringPeople(ctx: Ctx, people: readonly Arriving[]): Promise<Map<string, PersonId>> {
  const unique = [...new Map(people.map((one) => [one.source, one])).values()]
  const kept = await insertArriving(ctx.tx, unique)
  const ids = new Map(kept.map((row) => [row.source, row.id]))
  const fresh = new Set(kept.filter((row) => row.fresh).map((row) => row.source))
  const arrivals = unique.flatMap((one) => {
    const id = ids.get(one.source)
    return id !== undefined && fresh.has(one.source) ? [{ ...one, id }] : []
  })
  await keepAddresses(ctx.tx, arrivals.flatMap(({ id, email, bot }) => (email && !bot ? [{ id, email }] : [])))
  const told = { actor: null, imported: true } as const
  await recordAll(ctx, arrivals.map(({ id, bot, at }) => ({ ...personArrived(id, { bot }), ...told, at })))
  for (const { id, at } of arrivals.filter((one) => one.bot)) {
    await insertMark(ctx.tx, { person: id, kind: 'bot', detail: '', from: at, by: null })
    await recordAll(ctx, [{ ...personMarked(id, { mark: 'bot', from: at.toISOString() }), ...told, at }])
  }
  return ids
}
