import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'
import { levels } from './level.ts'

/** Somebody said how closely they follow a place. */
export const levelChosen = factKind(
  'notifications.levelChosen',
  'person',
  z.object({ place: z.enum(['group', 'conversation']), id: z.number(), level: z.enum(levels) }),
)

export const facts = [levelChosen]
