/** Giving a file: to whoever sees the resource, at the moment they ask. */
import { giveFile } from '#platform/files/giving.ts'
import { get, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { isShown, type LibraryFile } from './file.ts'
import { versionParams } from './file-forms.ts'
import { fileOf, isOutOfSight } from './file-store.ts'
import { canModerate } from './policy.ts'
import { see } from './seen.ts'

type Which = { readonly id: number; readonly nth: number }

/** Seen anew each time, also for each part of a film: groups close, and what is hidden is hidden in the middle of it. */
export async function fileAsked(visit: Visit, { id, nth }: Which): Promise<LibraryFile> {
  const { home, actor } = visit
  const { resource } = await see(visit, id)
  if (nth > resource.version) throw notFound()
  const file = found(await fileOf(home.db, resource.id, nth))
  if (canModerate(actor, resource) || !(await isOutOfSight(home.db, file))) return file
  throw notFound()
}

const saved = get('/library/:id/files/:nth', { params: versionParams }, async (visit, { params }): Promise<Answer> => {
  const { content, name } = await fileAsked(visit, params)
  return giveFile(visit, content, { name, download: true })
})

const shown = get(
  '/library/:id/files/:nth/shown',
  { params: versionParams },
  async (visit, { params }): Promise<Answer> => {
    const file = await fileAsked(visit, params)
    if (!isShown(file)) throw notFound()
    return giveFile(visit, file.content, { name: file.name })
  },
)

const cover = get(
  '/library/:id/files/:nth/cover',
  { params: versionParams },
  async (visit, { params }): Promise<Answer> => {
    const { cover: picture } = await fileAsked(visit, params)
    return giveFile(visit, found(picture), {})
  },
)

export const fileGiving = [saved, shown, cover]
