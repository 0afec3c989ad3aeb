import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type FactKind, type NewFact } from '#platform/facts/index.ts'
import { outcomes, type Kind } from './wish.ts'

const id = z.number()
type Shape = Parameters<typeof factKind>[2]['shape']

/** Who needed whom may tell of illness or of poverty (GDPR, article 9): it draws no line between two people anywhere. */
const APART = 'who helps whom may tell of illness or poverty'

/** The same of a need and of an offer. */
const both = <S extends Shape>(name: string, shape: z.ZodObject<S>): Readonly<Record<Kind, FactKind<S>>> => ({
  need: factKind(`aid.need${name}`, 'need', shape, { apart: APART }),
  offer: factKind(`aid.offer${name}`, 'offer', shape, { apart: APART }),
})

export const opened = both('Opened', z.object({ crisis: id.nullable(), urgency: z.number() }))
/** Other words, another place, another day. */
export const changed = both('Changed', z.object({}))
/** A moderator looked before everybody does, where a group asks for it. */
export const lookedAt = both('LookedAt', z.object({}))
export const hidden = both('Hidden', z.object({}))
export const shown = both('Shown', z.object({}))
/** Somebody held out a hand; `person` is whom it concerns. */
export const proposed = both('Proposed', z.object({ proposal: id, person: id }))
export const accepted = both('Accepted', z.object({ proposal: id, person: id }))
export const declined = both('Declined', z.object({ proposal: id, person: id }))
/** Its author needs this helper no more, and took back that they had accepted them. */
export const letGo = both('LetGo', z.object({ proposal: id, person: id }))
/** Whoever had proposed cannot after all. */
export const stoodBack = both('StoodBack', z.object({ proposal: id, person: id }))
/** One wrote to the other. */
export const wrote = both('Wrote', z.object({ proposal: id, person: id }))
/** One helper's part is done. */
export const done = both('Done', z.object({ proposal: id, person: id }))
export const closed = both('Closed', z.object({ outcome: z.enum(outcomes) }))
/** Its author said that it still holds. */
export const renewed = both('Renewed', z.object({}))
/** Its author is asked whether it still holds. */
export const askedAgain = both('AskedAgain', z.object({ person: id }))
/** `person` is told of it once, for something of theirs that it fits: `with`. */
export const matched = both('Matched', z.object({ with: id, person: id }))

const all = [
  opened, changed, lookedAt, hidden, shown, proposed, accepted, declined, letGo, stoodBack, wrote, done, closed, renewed,
  askedAgain, matched,
] // prettier-ignore
export const facts = all.flatMap(({ need, offer }) => [need, offer])

/** Every fact of this room is about one need or offer: pages of others stay as they are. */
export const confinedTo = ({ kind, subject }: NewFact): Confine => `${kind} ${subject}`
