import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const person = z.number()
const apart = 'what somebody says to meeting another is theirs, and whether they met'

/** Somebody was asked whether they would like to meet another, who is asked apart. */
export const meetingAsked = factKind('facilitation.meetingAsked', 'meeting', z.object({ person }), { apart })
/** Both said yes: `person` is the one who said it first. */
export const introduced = factKind('facilitation.introduced', 'meeting', z.object({ person }), { apart })
