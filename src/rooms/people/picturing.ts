/** The face that somebody shows: theirs to change, seen by those inside. */
import { personOf, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { addPicture } from '#platform/files/added.ts'
import type { FileStore } from '#platform/files/index.ts'
import { updatePicture } from './store.ts'

/** Null takes it away. Refuses, with a sentence, what is not a picture. Nobody invented minds being seen from outside. */
export async function changePicture(ctx: Ctx, store: FileStore, upload: { bytes: Buffer; name: string } | null, audience = HOME): Promise<void> {
  const file = upload && (await addPicture(ctx, store, { ...upload, field: 'picture', shape: 'portrait', audience }))
  await updatePicture(ctx.tx, personOf(ctx.actor), file?.id ?? null)
}
