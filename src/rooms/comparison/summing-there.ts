/** Sums here what is small, and in a thread of its own what would keep everybody waiting. */
import { inThread } from '#platform/threads.ts'
import { turns } from '#platform/turns.ts'
import { figuresOf, type Customer, type Figures } from './figures.ts'
import { buffersOf, handedOf } from './handed.ts'

/** Takes about a twentieth of a second. */
const FEW_CUSTOMERS = 2_000
/** Two at once would hold twice the memory and be done no earlier. */
const oneAtATime = turns(1)

/** As `figuresOf`. What the thread is given it wipes, and it ends. */
export async function figuresThere(
  customers: readonly Customer[],
  traits: readonly string[],
  asOf: number,
): Promise<Figures | undefined> {
  if (customers.length <= FEW_CUSTOMERS) return figuresOf(customers, traits, asOf)
  return oneAtATime(async () => {
    const handed = await handedOf(customers, traits.length)
    return inThread<Figures | undefined>('rooms/comparison/summing-apart', {
      given: { handed, traits, asOf },
      handedOver: buffersOf(handed),
    })
  })
}
