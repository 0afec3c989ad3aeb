/** What was recorded again, after a replay was published or trimmed, is a draft of its own: its hosts join it, or let it go. */
import { record, type Ctx } from '#platform/action.ts'
import { found, wrong } from '#platform/refusal.ts'
import { dropCaptions } from '#stage'
import { letFilesGo } from './dropping.ts'
import { joined, leftOut } from './facts.ts'
import { layOut } from './laying.ts'
import { replayWords } from './messages.en.ts'
import { hoursOf, type Part, type Replay } from './replay.ts'
import { deleteTrack, joinPart, relay, showAll } from './shortening-store.ts'
import { partsOf, setWhole } from './store.ts'
import { tended } from './tending.ts'
import { tracksOf } from './tracks-store.ts'
import { wholeSoon } from './whole.ts'

const EVERYTHING = { fromMs: 0, untilMs: Infinity }

export async function joinRest(ctx: Ctx, id: number, part: number): Promise<void> {
  const { replay, parts } = await waiting(ctx, id, part)
  if (replay.fromMs > 0 || replay.untilMs < replay.lengthMs) throw wrong((lang) => replayWords[lang].rest.uncut, 'part')
  await joinPart(ctx.tx, part, ctx.now)
  const now = parts.map((one) => (one.id === part ? { ...one, joinedAt: ctx.now } : one))
  await relay(ctx.tx, id, parts, layOut(now, EVERYTHING))
  await showAll(ctx.tx, id)
  const whole = await setWhole(ctx.tx, id, null)
  await wholeSoon(ctx.tx, id)
  await record(ctx, joined(id, {}))
  await letFilesGo(ctx.tx, [whole])
}

/** For good. */
export async function leaveOutRest(ctx: Ctx, id: number, part: number): Promise<void> {
  const { parts, one } = await waiting(ctx, id, part)
  const isOfIt = (fromMs: number): boolean => fromMs >= one.baseMs && fromMs < one.baseMs + one.lengthMs
  const files: number[] = []
  for (const track of await tracksOf(ctx.tx, id))
    if (isOfIt(track.fromMs)) files.push(...(await deleteTrack(ctx.tx, track.id)))
  await dropCaptions(ctx.tx, id, hoursOf([one], one.baseMs, one.baseMs + one.lengthMs))
  await relay(ctx.tx, id, parts, layOut(parts.filter((each) => each.id !== part), EVERYTHING)) // prettier-ignore
  await record(ctx, leftOut(id, {}))
  await letFilesGo(ctx.tx, files)
}

async function waiting(
  ctx: Ctx,
  id: number,
  part: number,
): Promise<{ replay: Replay; parts: readonly Part[]; one: Part }> {
  const { replay } = await tended(ctx, id)
  const parts = (await partsOf(ctx.tx, id)).filter(({ keptAt }) => keptAt !== null)
  return { replay, parts, one: found(parts.find((each) => each.id === part && each.joinedAt === null)) }
}
