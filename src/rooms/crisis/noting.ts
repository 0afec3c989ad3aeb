/** Verified information: somebody signs for it; what was wrong is corrected beside it, never under it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import type { Crisis, CrisisId, Note } from './crisis.ts'
import { noted, noteWithdrawn } from './facts.ts'
import { insertNote, isCorrected, noteById, noteWithKey, withdrawNote } from './notes-store.ts'
import { canAddNote, canChangeNote } from './policy.ts'
import { crisisSeen, holdCrisis } from './store.ts'

export type Noting = {
  readonly crisis: CrisisId
  readonly text: string
  readonly source: string
  readonly clientKey?: string | undefined
}

export async function addNote(ctx: Ctx, noting: Noting): Promise<void> {
  const crisis = await see(ctx, noting.crisis)
  ensure(canAddNote(ctx.actor, crisis))
  await sign(ctx, noting, null)
}

/** It takes the place of what it corrects, which stays readable under it. */
export async function correctNote(ctx: Ctx, noting: Noting & { readonly note: number }): Promise<void> {
  const { note } = await noteHere(ctx, noting.crisis, noting.note, noting.clientKey)
  if (note) await sign(ctx, noting, note.id)
}

export async function takeBackNote(ctx: Ctx, { crisis, note: id }: { crisis: CrisisId; note: number }): Promise<void> {
  const { note } = await noteHere(ctx, crisis, id, undefined)
  if (!note) return
  await withdrawNote(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, noteWithdrawn(crisis, { note: id }))
}

async function sign(ctx: Ctx, { crisis, text, source, clientKey }: Noting, corrects: number | null): Promise<void> {
  const by = personOf(ctx.actor)
  if (clientKey !== undefined && (await noteWithKey(ctx.tx, by, clientKey))) return
  const lang = await guessLanguage(text)
  const note = await insertNote(ctx.tx, { crisis, corrects, text, source, lang, by, at: ctx.now, clientKey })
  await record(ctx, noted(crisis, { note, corrects }))
}

/** Of two who correct the same thing at once, the second is shown what the first wrote. */
async function see(ctx: Ctx, id: CrisisId): Promise<Crisis> {
  await holdCrisis(ctx.tx, id)
  return found(await crisisSeen(ctx.tx, ctx.actor, id))
}

async function noteHere(
  ctx: Ctx,
  id: CrisisId,
  noteId: number,
  clientKey: string | undefined,
): Promise<{ note: Note | undefined }> {
  const crisis = await see(ctx, id)
  const note = found(await noteById(ctx.tx, noteId))
  if (note.crisis !== id) found(undefined)
  if (clientKey !== undefined && (await noteWithKey(ctx.tx, personOf(ctx.actor), clientKey))) return { note: undefined }
  ensure(canChangeNote(ctx.actor, crisis, note, await isCorrected(ctx.tx, noteId)))
  return { note }
}
