/** What rooms above read of this one: what cannot wait, and what may stand on paper. */
import type { Visit } from '#platform/http/visit.ts'
import type { ShownWish } from '#ui/wish.tsx'
import { mostUrgent, onPaperAfter, thankedOfCrisis } from './list-store.ts'
import { shownWishes } from './showing.ts'
import type { Kind, Wish, WishId } from './wish.ts'

/** Where a list of what is urgent goes on. */
export type UrgentPlace = { readonly urgency: number; readonly id: WishId }
export type UrgentAsked = {
  /** Of one crisis alone. */
  readonly crisis?: number | undefined
  /** Either alone. */
  readonly kind?: Kind | undefined
  readonly after?: UrgentPlace | undefined
  readonly limit: number
}
/** `shown[i]` is how `wishes[i]` looks in a list, for `<Wish>` of `#ui/wish.tsx`. */
export type UrgentPage = {
  readonly wishes: readonly Wish[]
  readonly shown: readonly ShownWish[]
  readonly next: UrgentPlace | undefined
}

/** What this reader may see and still looks for somebody: what cannot wait first, then whoever has waited longest. */
export async function urgentFirst(visit: Visit, { limit, ...asked }: UrgentAsked): Promise<UrgentPage> {
  const found = await mostUrgent(visit.home.db, visit.actor, { ...asked, limit: limit + 1 })
  const wishes = found.slice(0, limit)
  const last = found.length > limit ? wishes.at(-1) : undefined
  return { wishes, shown: await shownWishes(visit, wishes), next: last && { urgency: last.urgency, id: last.id } }
}

/** What was met in a crisis and thanked for in the open: in the order in which it was asked. */
export async function thankedIn(visit: Visit, crisis: number, limit: number): Promise<readonly ShownWish[]> {
  return shownWishes(visit, await thankedOfCrisis(visit.home.db, visit.actor, crisis, limit))
}

const AT_ONCE = 500

/** Those that their authors let stand on the printed list, a part at a time. Without details: nobody accepted the paper. */
export async function* onPaper(
  { home, actor }: Pick<Visit, 'home' | 'actor'>,
  crisis: number,
): AsyncGenerator<readonly Wish[]> {
  for (let after: UrgentPlace | undefined; ;) {
    const some = await onPaperAfter(home.db, actor, { crisis, after, limit: AT_ONCE })
    const last = some.at(-1)
    if (!last) return
    yield some
    after = { urgency: last.urgency, id: last.id }
  }
}
