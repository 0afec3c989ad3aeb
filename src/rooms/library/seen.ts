/** A resource that this reader may see, and the shelf it stands on. */
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import type { Resource, ResourceId } from './resource.ts'
import { shelvesOf, type Shelf } from './shelf.ts'
import { resourceSeen } from './store.ts'

export type Seen = { readonly resource: Resource; readonly shelf: Shelf | undefined }

export async function see({ home, actor }: Visit, id: ResourceId): Promise<Seen> {
  const resource = found(await resourceSeen(home.db, actor, id))
  return { resource, shelf: (await shelvesOf(home.db, actor, [resource.audience])).get(resource.audience) }
}
