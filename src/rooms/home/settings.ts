import { z } from 'zod'
import { setting } from '#platform/settings.ts'

/** The number of a group. */
export const homeHello = setting<number | null>({
  key: 'home.hello', schema: z.number().int().positive().nullable(), usual: null,
  why: 'Only its people know where one says hello in their home; newcomers are led there.',
})
