import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const none = z.object({})
/** Somebody lets their name stand at their dot. */
export const named = factKind('ties.named', 'person', none)
export const unnamed = factKind('ties.unnamed', 'person', none)

export const facts = [named, unnamed]
