/** That some were asked, and that it is over. Nobody who answers leaves a fact: its moment would name them. */
import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const RUN = 'belongingRun'
export const asked = factKind('belonging.asked', RUN, z.object({ people: z.number().int() }))
export const over = factKind('belonging.over', RUN, z.object({}))
export const facts = [asked, over]
