/** The picture that hosts choose for a gathering; without one the house draws a cover of its own. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { addPicture } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/route.ts'
import { changed } from './facts.ts'
import type { GatheringId } from './gathering.ts'
import { held } from './holding.ts'
import { canChange } from './policy.ts'
import { setPicture } from './writing-store.ts'

/** As large as what a phone takes. */
export const COVER_BYTES = 10 * 1024 * 1024

export type Cover = { readonly picture: Upload | undefined; readonly away: boolean }

/** Whoever sees the gathering sees it. Other dates keep their own. Refuses, with a sentence, what is no picture. */
export async function cover(ctx: Ctx, store: FileStore, id: GatheringId, { picture, away }: Cover): Promise<void> {
  if (!picture && !away) return
  const gathering = await held(ctx, id)
  ensure(canChange(ctx.actor, gathering, ctx.now))
  const { audience } = gathering
  const kept = picture && (await addPicture(ctx, store, { ...picture, field: 'picture', shape: 'whole', audience }))
  await setPicture(ctx.tx, id, kept?.id ?? null)
  await record(ctx, changed(id, {}))
}

export const coverOf = ({ picture }: { readonly picture: number | null }): string | undefined =>
  picture === null ? undefined : `/files/${picture}/cover.webp`
