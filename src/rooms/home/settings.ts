import { z } from 'zod'
import { setting } from '#platform/settings.ts'

export const LONGEST_SENTENCE = 160

export const homeSentence = setting<string>({
  key: 'home.sentence', schema: z.string().max(LONGEST_SENTENCE), usual: '',
  why: 'It is the first thing somebody passing by reads; we cannot say for a community what people do there.',
})
