/** How often one may ask others for something. */
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften } from '#platform/refusal.ts'
import { askingWords } from './asking-messages.en.ts'

/** A full morning, every question and every meeting on the page; a program asks a whole home. */
const ASKED_A_DAY = { times: 60, minutes: 24 * 60 }

export async function notTooManyAsked({ home, actor }: Pick<Visit, 'home' | 'actor'>): Promise<void> {
  if (!(await allow(home, `members asked by ${actor.person}`, ASKED_A_DAY)))
    throw tooOften((lang) => askingWords[lang].tooOften)
}
