/** The part of a resource's page that is its file. */
import type { VNode } from 'preact'
import type { Visit } from '#platform/http/visit.ts'
import { filesOf } from './file-store.ts'
import { FilePart } from './file-views.tsx'
import { canEdit } from './policy.ts'
import type { Seen } from './seen.ts'

export async function filePart(visit: Visit, { resource, shelf }: Seen): Promise<VNode | undefined> {
  if (resource.kind !== 'file') return undefined
  const { home, lang, now, zone, actor } = visit
  const [file, ...earlier] = await filesOf(home.db, resource.id)
  if (!file) return undefined
  const spoken = resource.lang === 'und' || resource.lang === lang ? undefined : resource.lang
  return FilePart({
    lang,
    clock: { now, zone, lang },
    title: resource.title,
    spoken,
    file,
    earlier,
    mayReplace: canEdit(actor, resource, shelf),
  })
}
