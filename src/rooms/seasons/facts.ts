/** What people decide here. */
import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

/** A host said, under their name, what the deed in this place weighs; 0 when they took it back. */
export const weighed = factKind('seasons.weighed', 'deed', z.object({ weight: z.number() }))
/** Somebody says that facilitators may read their name among those who help many, or no longer. */
export const namingAllowed = factKind('seasons.namingAllowed', 'person', z.object({}))
export const namingTakenBack = factKind('seasons.namingTakenBack', 'person', z.object({}))

export const facts = [weighed, namingAllowed, namingTakenBack]
