import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const none = z.object({})
/** A host signed what they assume in a scenario; the subject is its place, from 1. */
export const assumed = factKind('worth.assumed', 'scenario', none)
export const unassumed = factKind('worth.unassumed', 'scenario', none)

export const facts = [assumed, unassumed]
