/**
 * What one is writing is kept a moment after the last letter, so that it is there again after a crash and on another
 * device. It is nobody else's business, so nothing is told of it.
 */
import { ensure, personOf, type Actor, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { addPicture, forgetFiles, type AddedFile } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Home } from '#platform/home.ts'
import type { Retry } from '#platform/http/route.ts'
import { found, wrong } from '#platform/refusal.ts'
import {
  countBrought,
  deleteDraft,
  deleteDraftsBefore,
  draftAt,
  letGoOfShown,
  noteBrought,
  saveDraft,
  takeForgotten,
  type Draft,
  type DraftFields,
} from './drafts-store.ts'
import { conversationWords } from './messages.en.ts'
import { canEdit } from './policy.ts'
import { postSeen } from './store.ts'
import { audienceOf, type WrittenPlace } from './written-place.ts'

/** Whoever begins more than this and ends none loses the oldest. */
const MOST_DRAFTS = 100
/** Pictures brought and not yet published: some albums. */
const MOST_BROUGHT = 200
const DAY = 86_400_000
/** A season: what was not taken up again by then was let go of. */
export const DAYS_KEPT = 90
/** A picture outlives the text it was put into by a fortnight: a device may have been without a network. */
const PICTURE_DAYS = 14

export type Keeping = {
  readonly place: WrittenPlace
  readonly typed: DraftFields
  /** When what this device knew of was saved; what is newer was written elsewhere, and is given back before it goes. */
  readonly since: number
}

/** By the clock of the deed: what comes next must say when this was saved, to the millisecond. */
export async function keepDraft(ctx: Ctx, { place, typed, since }: Keeping): Promise<{ readonly savedAt: Date; readonly elsewhere?: Draft }> {
  const person = personOf(ctx.actor)
  found(await audienceOf({ db: ctx.tx, house: ctx.house }, ctx.actor, place))
  const before = await draftAt(ctx.tx, person, place)
  if (await saysNothing(ctx, place, typed)) await deleteDraft(ctx.tx, person, place)
  else await saveDraft(ctx.tx, { person, place, typed, savedAt: ctx.now }, MOST_DRAFTS)
  const elsewhere = before && before.savedAt.getTime() > since && before.typed['text'] !== typed['text']
  return { savedAt: ctx.now, ...(elsewhere ? { elsewhere: before } : {}) }
}

/** Nothing was typed; or, in an edit, nothing that does not stand there already. */
async function saysNothing(ctx: Ctx, { kind, id }: WrittenPlace, typed: DraftFields): Promise<boolean> {
  const { title = '', text = '' } = typed
  if (kind !== 'post') return `${title}${text}`.trim() === ''
  const { post } = found(await postSeen(ctx.tx, ctx.actor, id))
  ensure(canEdit(ctx.actor, post))
  return text.trim() === post.markdown.trim()
}

/** Published, or thrown away. */
export const dropDraft = (ctx: Ctx, place: WrittenPlace): Promise<void> =>
  deleteDraft(ctx.tx, personOf(ctx.actor), place)

type Brought = { readonly bytes: Buffer; readonly name: string }

/** A picture put into a text that is being written: its author's alone until a post shows it. */
export async function bringPicture(ctx: Ctx, store: FileStore, { bytes, name }: Brought): Promise<AddedFile> {
  const person = personOf(ctx.actor)
  const waiting = await countBrought(ctx.tx, person)
  if (waiting >= MOST_BROUGHT) throw wrong((lang) => conversationWords[lang].limits.tooManyBrought, 'picture')
  const file = await addPicture(ctx, store, { bytes, name, field: 'picture', shape: 'whole' })
  await noteBrought(ctx.tx, file.id, person, ctx.now)
  return file
}

export type Begun = Retry & { readonly draft?: Draft }

/** A form as one left it: what came back with a mistake first, else what was kept. */
export async function asLeft(db: Db, actor: Actor, place: WrittenPlace, retry: Retry): Promise<Begun> {
  if (actor.person === null || actor.standing !== 'member') return retry
  const draft = await draftAt(db, actor.person, place)
  const fresh = Object.keys(retry.typed).length === 0 && Object.keys(retry.problems).length === 0
  return draft ? { ...retry, ...(fresh ? { typed: draft.typed } : {}), draft } : retry
}

/** Once a day: what was let go of goes, and with it the pictures that no text came to show. */
export async function tidyDrafts(home: Home): Promise<void> {
  const ago = (days: number) => new Date(home.now().getTime() - days * DAY)
  const unused = await home.db.transaction().execute(async (tx) => {
    await deleteDraftsBefore(tx, ago(DAYS_KEPT))
    await letGoOfShown(tx)
    return forgetFiles(tx, await takeForgotten(tx, ago(PICTURE_DAYS)))
  })
  for (const key of unused) await home.files.remove(key)
}
