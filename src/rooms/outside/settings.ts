import { z } from 'zod'
import { setting } from '#platform/settings.ts'

export const homeIndexed = setting<boolean>({
  key: 'home.indexed',
  schema: z.boolean(),
  usual: false,
  why: 'Being found by strangers helps some communities and exposes others.',
})
