/** Whoever is on it cuts their own part, or a stretch of it, or asks a host to; a host cuts anybody's. It is gone from the disk, not only from sight. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import type { PersonId } from '#people'
import { letFilesGo } from './dropping.ts'
import { cut, cutAsked } from './facts.ts'
import { replayWords } from './messages.en.ts'
import { canCut } from './policy.ts'
import type { Wanted } from './replay.ts'
import { seeReplay } from './seen.ts'
import { insertWanted } from './shortening-store.ts'
import { shortenSoon } from './shortening.ts'
import { silence } from './silencing.ts'
import { holdReplay, partsOf, setWhole } from './store.ts'
import { askCut, deleteTracks, isOnAny, noteCut, noteStretchCut, tracksOf } from './tracks-store.ts'
import { wholeSoon } from './whole.ts'

type Stretch = Omit<Wanted, 'person'>

export async function askForCut(ctx: Ctx, id: number, why: string, stretch?: Stretch): Promise<void> {
  await seeReplay(ctx, id)
  const person = personOf(ctx.actor)
  found((await isOnAny(ctx.tx, [id], person)).has(id) ? person : undefined)
  if (stretch) await ensureIsOn(ctx, id, { person, ...stretch })
  await askCut(ctx.tx, id, { person, at: ctx.now, why, stretch })
  await record(ctx, cutAsked(id, {}))
}

/** All of it. */
export async function cutPart(ctx: Ctx, id: number, person: PersonId): Promise<void> {
  await holdReplay(ctx.tx, id)
  const { gathering } = await seeReplay(ctx, id)
  ensure(canCut(ctx.actor, gathering, person))
  await silence(ctx.tx, id, await partsOf(ctx.tx, id), { person })
  const files = await deleteTracks(ctx.tx, person, id)
  if (files.length === 0) return
  // One file for all holds their part too.
  const whole = await setWhole(ctx.tx, id, null)
  await wholeSoon(ctx.tx, id)
  await noteCut(ctx.tx, id, person, personOf(ctx.actor), ctx.now)
  await record(ctx, cut(id, { person }))
  await letFilesGo(ctx.tx, [...files, whole])
}

/** From this moment nobody is given the films that hold it, nor reads what was typed of it; the films are written anew without it. */
export async function cutStretch(ctx: Ctx, id: number, wanted: Wanted): Promise<void> {
  await holdReplay(ctx.tx, id)
  const { gathering } = await seeReplay(ctx, id)
  ensure(canCut(ctx.actor, gathering, wanted.person))
  await ensureIsOn(ctx, id, wanted)
  await silence(ctx.tx, id, await partsOf(ctx.tx, id), wanted)
  await insertWanted(ctx.tx, id, wanted)
  const whole = await setWhole(ctx.tx, id, null)
  await shortenSoon(ctx.tx, id)
  await noteStretchCut(ctx.tx, id, wanted, personOf(ctx.actor), ctx.now)
  await record(ctx, cut(id, { person: wanted.person }))
  await letFilesGo(ctx.tx, [whole])
}

async function ensureIsOn(ctx: Ctx, id: number, { person, fromMs, untilMs }: Wanted): Promise<void> {
  const tracks = await tracksOf(ctx.tx, id)
  const isOn = tracks.some((one) => one.person === person && one.fromMs < untilMs && one.fromMs + one.lengthMs > fromMs)
  if (!isOn) throw wrong((lang) => replayWords[lang].part.notOn, 'from')
}
