import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const none = z.object({})
/** The subject is the comparison, or the lot. How many stood on a list is no fact: too few would be about somebody. */
export const made = factKind('comparison.made', 'comparison', none)
export const published = factKind('comparison.published', 'comparison', none)
export const withdrawn = factKind('comparison.withdrawn', 'comparison', none)
export const removed = factKind('comparison.removed', 'comparison', none)
export const drawn = factKind('comparison.drawn', 'lot', none)
/** The key of a lot is destroyed. */
export const destroyed = factKind('comparison.destroyed', 'lot', none)

export const facts = [made, published, withdrawn, removed, drawn, destroyed]
