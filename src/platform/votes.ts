/**
 * Beside any vote or result: how many voices it weighs like, and whether those who voted are those who always speak. A room
 * that shows a result asks for what stands beside it, `fillSlot(visit, besideVotes, [{ cast }])`, and puts it under its
 * figures; without the room that counts nothing comes, and the page is whole.
 */
import { slot } from '#platform/slots.ts'

/** `votes`: how many somebody gave, in one vote or in all that are shown together. What they voted for is not asked. */
export type Votes = { readonly cast: readonly { readonly person: number; readonly votes: number }[] }
export const besideVotes = slot<Votes>('platform.besideVotes')
