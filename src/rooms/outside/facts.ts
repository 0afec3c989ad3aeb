import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

export const machinesChosen = factKind(
  'outside.machinesChosen',
  'space',
  z.object({ search: z.boolean(), ai: z.boolean() }),
)

export const facts = [machinesChosen]
