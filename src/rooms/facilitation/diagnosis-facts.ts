import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

/** A host answered the twelve questions. */
export const diagnosed = factKind('facilitation.diagnosed', 'diagnosis', z.object({}))
