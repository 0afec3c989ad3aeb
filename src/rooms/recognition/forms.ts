/** What the forms of this room accept, and how often. */
import { z } from 'zod'
import { choice, maybeLines, ticked } from '#platform/http/fields.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften } from '#platform/refusal.ts'
import { recognitionWords } from './messages.en.ts'
import { LONGEST_WORD, opennesses } from './thanks.ts'

/** For every form in which one says thanks, whichever room's page it stands on. */
export const sayBody = z.object({ word: maybeLines(LONGEST_WORD), openness: choice(opennesses) })
export const choicesBody = z.object({ whole: ticked, front: ticked, leftOut: ticked })

/** One may thank a whole table after a good evening; a program thanks a whole home. */
const FASTEST_THANKS = { times: 30, minutes: 60 }
/** Looking through one's own page, word by word. */
const FASTEST_HAND = { times: 120, minutes: 10 }

export async function notTooManyThanks({ home, actor }: Pick<Visit, 'home' | 'actor'>): Promise<void> {
  if (!(await allow(home, `thanks of ${actor.person}`, FASTEST_THANKS)))
    throw tooOften((lang) => recognitionWords[lang].say.tooOften)
}

/** To one person, for nothing in particular: whoever says more has something else in mind. */
const THANKS_TO_ONE = { times: 5, minutes: 24 * 60 }

export async function notTooManyTo({ home, actor }: Visit, person: number): Promise<void> {
  if (!(await allow(home, `thanks of ${actor.person} to ${person}`, THANKS_TO_ONE)))
    throw tooOften((lang) => recognitionWords[lang].say.tooOften)
}

export async function notTooFast({ home, actor }: Visit): Promise<void> {
  if (!(await allow(home, `deeds on thanks of ${actor.person}`, FASTEST_HAND)))
    throw tooOften((lang) => recognitionWords[lang].say.tooOften)
}
