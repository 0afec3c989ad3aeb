import { z } from 'zod'
import { setting } from '#platform/settings.ts'

export const askedFirst = setting<boolean>({
  key: 'gatherings.asked-first',
  schema: z.boolean(),
  usual: true,
  why: 'Where fifty people know each other, a member’s gathering stands at once; where fifty thousand do not, somebody looks at it first.',
})
