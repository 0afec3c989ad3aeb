/** What was taken away may be put back for a month. Then its files go: from the disk, from search, from the next backup. */
import { recordAll } from '#platform/action.ts'
import { documentLimits } from '#platform/documents/index.ts'
import { forgetFiles } from '#platform/files/added.ts'
import { drawnFor } from '#platform/files/drawn.ts'
import type { FileKey } from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import type { Home } from '#platform/home.ts'
import { filesLetGo } from './facts.ts'
import { drawingOf } from './file.ts'
import { deleteFiles, takeLongRemoved } from './letting-go-store.ts'
import { DAYS_TO_RETURN } from './resource.ts'

const DAY = 86_400_000
const AT_ONCE = 50

export async function letFilesGo(home: Home, closing: AbortSignal): Promise<void> {
  let gone = AT_ONCE
  while (gone === AT_ONCE && !closing.aborted) gone = await letRemovedGo(home)
}

/** Answers of how many. */
export async function letRemovedGo(home: Home): Promise<number> {
  const before = new Date(home.now().getTime() - DAYS_TO_RETURN * DAY)
  const { gone, keys } = await home.act(await home.stranger(), async (ctx) => {
    const ids = await takeLongRemoved(ctx.tx, { before, now: ctx.now, limit: AT_ONCE })
    const unshown = await forgetFiles(ctx.tx, await deleteFiles(ctx.tx, ids))
    const facts = ids.map((id) => ({ ...filesLetGo(id, {}), actor: null, at: ctx.now }))
    await recordAll(ctx, facts)
    return { gone: ids.length, keys: unshown }
  })
  await letContentsGo(home, keys)
  for (const key of keys) await forgetDrawn(home, key)
  return gone
}

/** The pages that were drawn of it to be read. */
async function forgetDrawn(home: Home, key: FileKey): Promise<void> {
  if (!key.endsWith('.pdf')) return
  const drawings = drawnFor(home)
  for (let page = 1; page <= documentLimits.pagesDrawn; page += 1) await drawings.forget(drawingOf(key, page))
}
