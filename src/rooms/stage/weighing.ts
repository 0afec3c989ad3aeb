/**
 * What stands beside the result of a poll, once it is closed: how many voices it weighs like, from the room that counts. Before, it
 * would move with each who votes, and tell what the last one did.
 */
import type { Home } from '#platform/home.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { besideVotes } from '#platform/votes.ts'
import { renderPart } from '#ui/render.ts'
import { answersOf } from './polls-store.ts'
import type { ToldPoll } from './told.ts'

/** A whole room asks within seconds of the closing: counted once for all of them. */
const KEPT_MS = 60_000
type Kept = { readonly until: number; readonly html: Promise<string> }
const kept = new WeakMap<Home, Map<string, Kept>>()

export const weighed = (visit: Visit, polls: readonly ToldPoll[]): Promise<ToldPoll[]> =>
  Promise.all(
    polls.map(async (poll) =>
      poll.closed && poll.voters > 0 ? { ...poll, beside: await besideOf(visit, poll.id) } : poll,
    ),
  )

function besideOf(visit: Visit, poll: number): Promise<string> {
  const { home, lang } = visit
  const known = kept.get(home) ?? new Map<string, Kept>()
  kept.set(home, known)
  for (const [key, { until }] of known) if (until < Date.now()) known.delete(key)
  const key = `${poll} ${lang}`
  const html = known.get(key)?.html ?? weigh(visit, poll)
  if (!known.has(key)) known.set(key, { until: Date.now() + KEPT_MS, html })
  html.catch(() => known.delete(key))
  return html
}

async function weigh(visit: Visit, poll: number): Promise<string> {
  const cast = await answersOf(visit.home.db, poll)
  const [pieces = []] = await fillSlot(visit, besideVotes, [{ cast }])
  return pieces.map(renderPart).join('')
}
