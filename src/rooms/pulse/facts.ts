/** What people decide about the pulse. The numbers themselves come from the facts of others. */
import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

/** `number` stands in the place that it has among all numbers and parts. */
const NUMBER = 'number'
const none = z.object({})
/** A host keeps a number to the hosts. */
export const closed = factKind('pulse.closed', NUMBER, none)
export const opened = factKind('pulse.opened', NUMBER, none)
/** A host said, under their name, from where on a number is called what. In hundredths. */
export const limited = factKind('pulse.limited', NUMBER, z.object({ audience: z.number(), community: z.number() }))
export const unlimited = factKind('pulse.unlimited', NUMBER, none)
/** Somebody asks not to be counted. */
export const objected = factKind('pulse.objected', 'person', none)
export const objectionTakenBack = factKind('pulse.objectionTakenBack', 'person', none)

export const facts = [closed, opened, limited, unlimited, objected, objectionTakenBack]
