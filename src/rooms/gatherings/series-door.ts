/** What comes round, for the rooms above: its rhythm and its dates, as plain data. Whoever asks has checked what may be seen. */
import { record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { called, released } from './facts.ts'
import { MOST_HOSTS, type Gathering, type GatheringId } from './gathering.ts'
import { here } from './holding.ts'
import { datesFrom } from './series-store.ts'
import { holdGathering } from './store.ts'
import { setParts } from './writing-store.ts'

export type DateSeen = Pick<Gathering, 'id' | 'title' | 'starts' | 'ends' | 'cancelledAt' | 'hosts'> & {
  /** The day that the rule says, even where it was moved. */
  readonly day: string
}

/** The dates of a series that end after a moment, the earliest first; what was hidden is called off for the while. */
export async function datesOfSeries(db: Db, series: number, from: Date, limit: number): Promise<DateSeen[]> {
  return (await datesFrom(db, series, from, limit)).map((one) => ({
    id: one.id,
    title: one.title,
    starts: one.starts,
    ends: one.ends,
    cancelledAt: one.cancelledAt ?? one.hiddenAt,
    hosts: one.hosts,
    day: one.seriesDay ?? '',
  }))
}

/** Whoever may host it no more is let go of, as long as somebody stays: one host is there when the door opens. */
export async function hostNoMore(
  ctx: Ctx,
  { gathering: id, person }: { gathering: GatheringId; person: PersonId },
): Promise<void> {
  await holdGathering(ctx.tx, id)
  const { hosts, speakers } = await here(ctx, id)
  const others = hosts.filter((one) => one !== person)
  if (others.length === hosts.length || others.length === 0) return
  await setParts(ctx.tx, id, { hosts: others, speakers })
  await record(ctx, released(id, { person, part: 'host' }))
}

/** Whose turn it is hosts this date too, first of all; `instead` of whoever's turn it was, as long as somebody stays. */
export async function hostInTurn(
  ctx: Ctx,
  { gathering: id, person, instead }: { gathering: GatheringId; person: PersonId; instead: PersonId | null },
): Promise<void> {
  await holdGathering(ctx.tx, id)
  const { hosts, speakers } = await here(ctx, id)
  const others = hosts.filter((one) => one !== person && one !== instead)
  if (hosts.includes(person) || others.length >= MOST_HOSTS) return
  await setParts(ctx.tx, id, { hosts: [person, ...others], speakers })
  await record(ctx, called(id, { person, part: 'host' }))
}
