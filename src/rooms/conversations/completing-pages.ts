/** What the editor asks while one types a name. Short answers, for this reader, at this moment: nothing is kept of them. */
import { z } from 'zod'
import { get, raw, type Answer } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { namesFor, type Offer } from './completing.ts'
import { whereWritten, writtenPlace } from './written-place.ts'

/** Longer than any name. */
const LONGEST_TYPED = 80

const typed = z
  .string()
  .max(LONGEST_TYPED)
  .transform((text) => text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim())
const query = z.object({ q: typed, place: writtenPlace })

const offered = (offers: readonly Offer[]): Answer =>
  raw('application/json', JSON.stringify({ offers }), { 'cache-control': 'no-store' })

const names = get('/writing/names', { who: 'members', query }, async (visit, { query: { q, place } }) => {
  const where = found(await whereWritten(visit.home.db, visit.actor, place))
  return offered(await namesFor(visit, where, q))
})

export const completingPages = [names]
