import { z } from 'zod'
import { setting } from '#platform/settings.ts'
import { templates, type Template } from './kinds.ts'

/** The number of a group. */
export const homeHello = setting<number | null>({
  key: 'home.hello', schema: z.number().int().positive().nullable(), usual: null,
  why: 'Only its people know where one says hello in their home; newcomers are led there.',
})
/** What brings its people together, as its host said when they opened it. */
export const homeKind = setting<Template | null>({
  key: 'home.kind', schema: z.enum(templates).nullable(), usual: null,
  why: 'What is worth asking first is not the same among neighbours and among customers.',
})
