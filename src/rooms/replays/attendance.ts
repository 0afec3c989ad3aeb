/** Who was there: whoever had a line, and whom a host saw in the place. Those who come for the first time are greeted by name if they wish. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import { comingTo, gatheringFor } from '#gatherings'
import type { PersonId } from '#people'
import { cameEarlier, visitorsOf } from '#stage'
import { greetedAt, noteSeen, noteUnseen, seenEarlier, seenInPlace, setGreeted } from './attendance-store.ts'
import { attended, greeted, unattended, ungreeted } from './facts.ts'
import { canTendReplay } from './policy.ts'

export type Attendance = {
  readonly came: readonly PersonId[]
  /** Of these, who came for the first time. */
  readonly first: readonly PersonId[]
  /** Of these, who likes to be greeted. */
  readonly greeted: readonly PersonId[]
}

export async function attendanceOf(db: Db, gathering: number, starts: Date): Promise<Attendance> {
  const [visitors, seen, greet] = await Promise.all([
    visitorsOf(db, [gathering]),
    seenInPlace(db, [gathering]),
    greetedAt(db, [gathering]),
  ])
  const came = [...new Set([...visitors, ...seen].map(({ person }) => person))]
  const other = { gathering, before: starts }
  const [online, inPlaces] = await Promise.all([cameEarlier(db, came, other), seenEarlier(db, came, other)])
  const first = came.filter((person) => !online.has(person) && !inPlaces.has(person))
  const wish = new Set(greet.map(({ person }) => person))
  return { came, first, greeted: first.filter((person) => wish.has(person)) }
}

/** Those who had said that they come and had no line: a host says whom they saw. Hosts are there. */
export async function notKnown(db: Db, gathering: number): Promise<{ person: PersonId; seen: boolean }[]> {
  const [coming, visitors, seen] = await Promise.all([
    comingTo(db, gathering),
    visitorsOf(db, [gathering]),
    seenInPlace(db, [gathering]),
  ])
  const [lines, inPlace] = [visitors, seen].map((some) => new Set(some.map(({ person }) => person)))
  return coming
    .filter((person) => !lines?.has(person))
    .map((person) => ({ person, seen: inPlace?.has(person) ?? false }))
}

export async function noteWhoCame(ctx: Ctx, id: number, people: readonly PersonId[]): Promise<void> {
  const gathering = await gatheringFor(ctx, id)
  ensure(canTendReplay(ctx.actor, gathering) && gathering.starts <= ctx.now)
  const by = personOf(ctx.actor)
  for (const { person } of await notKnown(ctx.tx, id)) {
    if (people.includes(person)) {
      // Of the hour it was, so that what comes after it came after.
      if (await noteSeen(ctx.tx, id, person, by, gathering.starts)) await record(ctx, attended(id, { person }))
    } else if (await noteUnseen(ctx.tx, id, person)) await record(ctx, unattended(id, { person }))
  }
}

export async function greet(ctx: Ctx, id: number, on: boolean): Promise<void> {
  const gathering = await gatheringFor(ctx, id)
  const person = personOf(ctx.actor)
  const { first } = await attendanceOf(ctx.tx, id, gathering.starts)
  found(first.includes(person) ? person : undefined)
  if (await setGreeted(ctx.tx, id, person, on ? ctx.now : null))
    await record(ctx, on ? greeted(id, {}) : ungreeted(id, {}))
}
