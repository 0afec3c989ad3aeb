/** Where upper rooms may have a say. */
import type { AudienceId } from '#platform/audiences.ts'
import { gate } from '#platform/gates.ts'
import { slot } from '#platform/slots.ts'
import type { Wish } from './wish.ts'

/** Somebody is about to ask, to offer, or to hold out a hand: words that others will read. */
export const wishGate = gate<{ readonly audience: AudienceId; readonly text: string }>('aid.opening')

/** Small acts about one, at the end of its page: report it. */
export const wishActs = slot<Wish>('aid.wishActs')
/** What its author reads above one that moderation took out of sight. */
export const hiddenWish = slot<Wish>('aid.hiddenWish')
/** At the end of the page of needs and offers: where else help is spoken of. */
export const boardFoot = slot<{ readonly query: Readonly<Record<string, string>> }>('aid.boardFoot')
