/** Who may do what: pure, the same for the action and for the button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { Import } from './import.ts'

/** Whole channels of other people's words come in: that is the hosts' to decide. */
export const canMove = (actor: Actor): boolean => holds(actor, 'host', HOME)

type Stated = Pick<Import, 'state' | 'choices'>
/** From the page that asks. */
export const canBegin = ({ state }: Stated): boolean => state === 'surveyed'
export const canPause = ({ state }: Stated): boolean => state === 'running'
/** After a pause, or after what went wrong: with the archive that is still here, or from the first look at it. */
export const canGoOn = ({ state }: Stated): boolean => state === 'paused' || state === 'failed'
/** What has already come stays: it may have been answered. */
export const canWithdraw = ({ state }: Stated): boolean => state !== 'done' && state !== 'withdrawn'
