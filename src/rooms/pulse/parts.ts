/** What rooms above keep of the pulse: a way in from its page, and the same right of the hosts to keep it to themselves. */
import type { Visit } from '#platform/http/visit.ts'
import { slot } from '#platform/slots.ts'
import { canDecide } from './deciding.ts'
import { decisionsOf } from './decisions-store.ts'
import type { PartName, WindowName } from './number.ts'

/** A line for each part, on the page of all numbers: fill it with `PulsePart`. */
export const besidePulse = slot<{ readonly window: WindowName }>('pulse.beside')

/** Whether the hosts keep a part to themselves, and whether this reader is one of them: who is neither gets `PartClosed`. */
export async function partDecided(visit: Visit, part: PartName): Promise<{ closed: boolean; mayDecide: boolean }> {
  const { closed } = await decisionsOf(visit.home.db)
  return { closed: closed.has(part), mayDecide: canDecide(visit.actor) }
}
