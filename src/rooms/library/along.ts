/** The collections that a resource stands in, and its place on the paths among them, for this reader. */
import type { Visit } from '#platform/http/visit.ts'
import type { Along } from './along-views.tsx'
import type { Collection } from './collection.ts'
import { collectionsHolding, entriesOf, readAmong } from './collections-store.ts'
import { resourcesShown } from './list-store.ts'
import type { ResourceId } from './resource.ts'

/** More would be a list under the text. */
const MOST_HELD = 6

export async function standingIn(
  visit: Visit,
  id: ResourceId,
): Promise<{ collections: readonly Collection[]; along: readonly Along[] }> {
  const { home, actor } = visit
  const collections = await collectionsHolding(home.db, actor, id, MOST_HELD)
  const paths = collections.filter((one) => one.kind === 'path')
  const entries = await entriesOf(
    home.db,
    paths.map((one) => one.id),
  )
  const ids = [...entries.values()].flat().map((one) => one.resource)
  const shown = await resourcesShown(home.db, actor, ids)
  const read = actor.person !== null && (await readAmong(home.db, actor.person, [id])).has(id)
  const along = paths.flatMap((collection): Along[] => {
    const steps = (entries.get(collection.id) ?? []).flatMap((one) => shown.get(one.resource) ?? [])
    const at = steps.findIndex((one) => one.id === id)
    return at < 0 ? [] : [{ collection, nth: at + 1, steps: steps.length, read, next: steps[at + 1] }]
  })
  return { collections, along }
}
