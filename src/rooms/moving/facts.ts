import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

/** Somebody chose what comes, and it began. */
export const importBegun = factKind('moving.begun', 'import', z.object({ groups: z.number() }))
export const importFinished = factKind('moving.finished', 'import', z.object({ people: z.number(), posts: z.number() }))
export const importWithdrawn = factKind('moving.withdrawn', 'import', z.object({}))

export const facts = [importBegun, importFinished, importWithdrawn]
