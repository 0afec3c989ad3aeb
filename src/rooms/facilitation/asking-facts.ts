import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

/** Whoever looks after a group asked a member whether they could answer a question. */
export const asked = factKind('facilitation.asked', 'ask', z.object({ person: z.number() }), {
  apart: 'a facilitator wrote to one member: it says nothing of who speaks with whom of their own will',
})
/** Somebody does not wish to be asked, or takes that back. */
export const leftAlone = factKind('facilitation.leftAlone', 'person', z.object({}))
export const askableAgain = factKind('facilitation.askableAgain', 'person', z.object({}))
