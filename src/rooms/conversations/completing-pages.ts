/** What the editor asks while one types a name or a title. Short answers, for this reader, at this moment: nothing is kept of them. */
import { z } from 'zod'
import { get, raw, type Answer } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { namesFor, type Suggestion } from './completing.ts'
import { titlesFor } from './completing-titles.ts'
import { whereWritten, writtenPlace } from './written-place.ts'

/** Longer than any name. */
const LONGEST_TYPED = 80

const typed = z
  .string()
  .max(LONGEST_TYPED)
  .transform((text) => text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim())
const query = z.object({ q: typed, place: writtenPlace })

const suggested = (suggestions: readonly Suggestion[]): Answer =>
  raw('application/json', JSON.stringify({ suggestions }), { 'cache-control': 'no-store' })

const names = get('/writing/names', { who: 'members', query }, async (visit, { query: { q, place } }) => {
  const where = found(await whereWritten(visit.home, visit.actor, place))
  return suggested(await namesFor(visit, where, q))
})

const titles = get('/writing/titles', { who: 'members', query }, async (visit, { query: { q, place } }) => {
  const where = found(await whereWritten(visit.home, visit.actor, place))
  return suggested(await titlesFor(visit, where, q))
})

export const completingPages = [names, titles]
