import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'
import { creditKinds } from './thanks.ts'

const person = z.number()

/** Somebody said thanks in public; `person` is who was thanked. */
export const thanked = factKind('recognition.thanked', 'thanks', z.object({ person, word: z.boolean() }))
/** Said in private, or about what stays between two people: the one who was thanked is told, and nobody counts it. */
export const thankedApart = factKind('recognition.thankedApart', 'thanks', z.object({ person }), {
  apart: 'said between two people, or about what joins two people and stays between them',
})
/** Whoever said it took it back. */
export const thanksTakenBack = factKind('recognition.takenBack', 'thanks', z.object({}))
export const thanksHidden = factKind('recognition.hidden', 'thanks', z.object({}))
export const thanksRestored = factKind('recognition.restored', 'thanks', z.object({}))
/** The one who was thanked decided about one word. */
export const thanksShown = factKind('recognition.shown', 'thanks', z.object({ now: z.boolean() }))
/** Somebody decided about all of them: a consent, and its date. */
export const choiceMade = factKind(
  'recognition.chose',
  'person',
  z.object({ whole: z.boolean(), front: z.boolean(), leftOut: z.boolean() }),
)
/** Something grew out of what somebody gave. */
export const credited = factKind('recognition.credited', 'credit', z.object({ person, kind: z.enum(creditKinds) }))

/** What somebody shows of themselves stands on pages of members; the others may change any page. */
export const confinedTo = ({ name, subject }: NewFact): Confine | undefined =>
  name === choiceMade.factName ? `person ${subject}` : undefined

export const facts = [
  thanked,
  thankedApart,
  thanksTakenBack,
  thanksHidden,
  thanksRestored,
  thanksShown,
  choiceMade,
  credited,
]
