/** Where upper rooms may have a say. */
import type { AudienceId } from '#platform/audiences.ts'
import { gate } from '#platform/gates.ts'
import { slot } from '#platform/slots.ts'
import type { Collection } from './collection.ts'
import type { Resource } from './resource.ts'

/** Somebody is about to add something, or to change it. */
export const writingGate = gate<{ readonly audience: AudienceId; readonly text: string }>('library.writing')

/** Small acts under a resource: report it. */
export const resourceActs = slot<{ readonly resource: Resource }>('library.acts')
/** Small acts under a collection. */
export const collectionActs = slot<{ readonly collection: Collection }>('library.collectionActs')
/** What its authors and those who judge read above one that was hidden: by whom, why. */
export const hiddenResource = slot<{ readonly resource: Resource }>('library.hiddenReason')
