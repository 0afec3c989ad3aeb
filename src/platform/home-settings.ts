/** The few settings that the platform itself needs. */
import { z } from 'zod'
import { languages, type Lang } from '#platform/i18n.ts'
import { setting } from '#platform/settings.ts'

export const homeName = setting<string>({
  key: 'home.name', schema: z.string().min(1).max(80), usual: 'Foyer',
  why: 'Only its people know what their home is called.',
})
export const LONGEST_SENTENCE = 160
export const homeSentence = setting<string>({
  key: 'home.sentence', schema: z.string().max(LONGEST_SENTENCE), usual: '',
  why: 'It is the first thing somebody passing by reads; we cannot say for a community what people do there.',
})
export const homeLang = setting<Lang>({
  key: 'home.lang', schema: z.enum(languages), usual: 'fr',
  why: 'Strangers whose browser asks for neither French nor English read the language most members speak.',
})
export const homeZone = setting<string>({
  key: 'home.zone', schema: z.string().refine(isZone), usual: 'Europe/Paris',
  why: 'A stranger has no zone of their own, and a day has to end somewhere in the figures.',
})

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
