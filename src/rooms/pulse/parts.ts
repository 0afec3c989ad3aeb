/** What rooms above keep of the pulse: a way in from its page, and the same right of the hosts to keep it to themselves. */
import type { Visit } from '#platform/http/visit.ts'
import { slot } from '#platform/slots.ts'
import { canDecide } from './deciding.ts'
import { decisionsOf } from './decisions-store.ts'
import type { NumberName, PartName, WindowName } from './number.ts'

/** A line for each part, on the page of all numbers: fill it with `PulsePart`. */
export const besidePulse = slot<{ readonly window: WindowName }>('pulse.beside')

/**
 * Whether the hosts keep a part to themselves (`itself`), or one of the numbers it says again (`saying`), and whether this reader is
 * one of them: who is neither gets `PartClosed`.
 */
export async function partDecided(
  visit: Visit,
  part: PartName,
  saying: readonly NumberName[] = [],
): Promise<{ closed: boolean; itself: boolean; mayDecide: boolean }> {
  const { closed } = await decisionsOf(visit.home.db)
  const itself = closed.has(part)
  return { closed: itself || saying.some((number) => closed.has(number)), itself, mayDecide: canDecide(visit.actor) }
}
