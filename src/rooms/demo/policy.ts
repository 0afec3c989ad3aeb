import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'

/** Forty invented people come into a home, or leave it: its hosts decide. */
export const canShow = (actor: Actor): boolean => holds(actor, 'host', HOME)
