/** What stays of an occasion: a sentence of each, a picture, who was there. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { addPicture, showFileTo } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { addCame, cameOf, dropCame, setFirstSaid } from './came-store.ts'
import {
  attended, firstTimeSaid, forgotten, memoryHidden, memoryShown, pictured, pictureHidden, pictureShown, remembered, reworded, unpictured,
} from './facts.ts' // prettier-ignore
import { heldOccasion, here } from './holding.ts'
import { letPicturesGo } from './letting-go.ts'
import { deleteMemory, keepMemory, memoriesByIds, memoryOf, setMemoryHidden, type MemoryId } from './memories-store.ts'
import type { OccasionId } from './occasion.ts'
import { occasionsByIds, setPicture, setPictureHidden } from './occasions-store.ts'
import { canPicture, canRemember, canSayThere, canTakePictureAway } from './policy.ts'
import { askFirst } from './writing.ts'

/** One of each person; said again, it is said otherwise. What moderation took away stays away until it gives it back. */
export async function leaveSentence(ctx: Ctx, { id, text }: { id: OccasionId; text: string }): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  ensure(canRemember(ctx.actor, ritual, occasion, ctx.now))
  const author = personOf(ctx.actor)
  const before = await memoryOf(ctx.tx, id, author)
  ensure(before === undefined || before.hiddenAt === null)
  await askFirst(ctx, ritual.audience, text)
  const memory = await keepMemory(ctx.tx, { occasion: id, author, text, at: ctx.now })
  await record(ctx, (before ? reworded : remembered)(memory, { ritual: ritual.id, occasion: id }))
}

export async function takeSentenceBack(ctx: Ctx, id: OccasionId): Promise<void> {
  const { ritual } = await heldOccasion(ctx, id)
  const memory = found(await memoryOf(ctx.tx, id, personOf(ctx.actor)))
  ensure(memory.hiddenAt === null)
  await deleteMemory(ctx.tx, memory.id)
  await record(ctx, forgotten(memory.id, { ritual: ritual.id, occasion: id }))
}

const cameMyself = async ({ tx, actor }: Ctx, id: OccasionId) => (await cameOf(tx, personOf(actor), [id]))[0]

/** Whoever sees the ritual sees it. A new one takes the place of the one before. Refuses, with a sentence, what is no picture. */
export async function bringPicture(
  ctx: Ctx,
  store: FileStore,
  { id, upload }: { id: OccasionId; upload: Upload },
): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  const came = (await cameMyself(ctx, id)) !== undefined
  ensure(canPicture(ctx.actor, ritual, occasion, { came }, ctx.now))
  if (occasion.picture !== null) ensure(canTakePictureAway(ctx.actor, ritual, occasion))
  if (occasion.picture !== null) await letPicturesGo(ctx.tx, [occasion.picture])
  const kept = await addPicture(ctx, store, { ...upload, field: 'picture', shape: 'whole', audience: ritual.audience })
  await setPicture(ctx.tx, id, kept.id, personOf(ctx.actor))
  await record(ctx, pictured(id, { ritual: ritual.id }))
}

export async function takePictureAway(ctx: Ctx, id: OccasionId): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  ensure(canTakePictureAway(ctx.actor, ritual, occasion))
  if (occasion.picture !== null) await letPicturesGo(ctx.tx, [occasion.picture])
  await setPicture(ctx.tx, id, null, null)
  await record(ctx, unpictured(id, { ritual: ritual.id }))
}

/** Of a gathering: "I was there" after all, or was not. */
export async function sayThere(ctx: Ctx, { id, was }: { id: OccasionId; was: boolean }): Promise<void> {
  const { ritual, occasion } = await heldOccasion(ctx, id)
  ensure(canSayThere(ctx.actor, ritual, occasion, ctx.now))
  const person = personOf(ctx.actor)
  if (was) await addCame(ctx.tx, { id, ritual: ritual.id, people: [person], at: ctx.now })
  else await dropCame(ctx.tx, id, [person])
  await record(ctx, attended(id, { ritual: ritual.id, was }))
}

/** Theirs to say, and to take back. */
export async function sayFirst(ctx: Ctx, { id, on }: { id: OccasionId; on: boolean }): Promise<void> {
  const { ritual } = await heldOccasion(ctx, id)
  const mine = found(await cameMyself(ctx, id))
  ensure(mine.first || !on)
  await setFirstSaid(ctx.tx, mine, on)
  await record(ctx, firstTimeSaid(id, { ritual: ritual.id, on }))
}

/** Who came at an hour that is long past, where a story is brought; and whose first time it was, who would say so. */
export async function noteCame(
  ctx: Ctx,
  { id, people, first }: { id: OccasionId; people: readonly number[]; first: readonly number[] },
): Promise<void> {
  const { ritual } = await heldOccasion(ctx, id)
  await addCame(ctx.tx, { id, ritual: ritual.id, people, at: ctx.now })
  for (const person of people) await record(ctx, attended(id, { ritual: ritual.id, was: true }), { actor: person })
  for (const person of first) await setFirstSaid(ctx.tx, { occasion: id, person }, true)
}

/** For moderation, which has decided. */
export async function hideMemory(ctx: Ctx, id: MemoryId, on: boolean): Promise<void> {
  const memory = found((await memoriesByIds(ctx.tx, [id]))[0])
  if ((memory.hiddenAt !== null) === on) return
  const { ritual } = found((await occasionsByIds(ctx.tx, [memory.occasion]))[0])
  await setMemoryHidden(ctx.tx, id, on ? ctx.now : null)
  await record(ctx, (on ? memoryHidden : memoryShown)(id, { ritual, occasion: memory.occasion }))
}

/** The picture of an occasion: its bytes are seen by nobody but whoever brought it. */
export async function hidePicture(ctx: Ctx, id: OccasionId, on: boolean): Promise<void> {
  const occasion = found((await occasionsByIds(ctx.tx, [id]))[0])
  if (occasion.picture === null || (occasion.pictureHiddenAt !== null) === on) return
  const ritual = await here(ctx, occasion.ritual)
  await showFileTo(ctx.tx, occasion.picture, on || ritual.hiddenAt !== null ? null : ritual.audience)
  await setPictureHidden(ctx.tx, id, on ? ctx.now : null)
  await record(ctx, (on ? pictureHidden : pictureShown)(id, { ritual: ritual.id }))
}
