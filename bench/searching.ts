/**
 * Ten people who search at once in a village of a million posts, through the whole house: what the slowest of a hundred
 * waits. The ceiling is the promise. On a busy machine the processor time of one search is what can be trusted.
 */
import { workApart } from './apart.ts'
import type { Load, Loaded } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import { noteOf, perPage } from './pages.ts'
import { spentBy } from './processor.ts'
import type { Request } from './request.ts'
import type { Bench } from './run.ts'

const PROMISED_MS = 200
const PEOPLE = 10
const SECONDS = 15
const WARM_UP = 3

/** As people search: a number on a bill, words that meet and words that never do, beginnings, slips, and every filter. */
const mixed = [
  'q=4127', 'q=fiche+39601', 'q=pression+radiateur', 'q=chaudi%C3%A8re+v%C3%A9los', 'q=radiat', 'q=pain+cinqu',
  'q=chaudirre', 'q=menerie', 'q=%C3%A9chelle&when=week', 'q=%C3%A9chelle&by=me', 'q=artisan&kind=unanswered',
  'q=mairie+dans%3Ajardins', 'q=bus+depuis%3A2026-03+avant%3A2026-05', 'q=radiateur+pression&order=fit', 'q=damp+wall', 'q=par%3Anora+%C3%A9chelle',
] // prettier-ignore
/** Words that stand in most of what is said. */
const common = [
  'q=la', 'q=de+la', 'q=il+faut', 'q=le&order=fit', 'q=un+peu+de+temps', 'q=personne', 'q=est', 'q=pas+loin', 'q=l', 'q=nous+est',
  'q=la&kind=unanswered', 'q=de&by=me', 'q=faut+dans%3Ajardins', 'q=de+la&order=fit', 'q=toute+la+cage', 'q=c',
] // prettier-ignore

export const searching: readonly Measurement[] = [
  { name: 'search.1m', queries: mixed },
  { name: 'search.1m.common', queries: common },
].map(({ name, queries }) => ({
  name,
  unit: 'ms (p99)',
  aim: { most: 1 },
  onRequest: true,
  measure: (bench: Bench) => searchesOf(bench, queries),
}))

async function searchesOf(bench: Bench, queries: readonly string[]): Promise<Measured> {
  const { home, members } = await bench.million()
  const requests = queries.flatMap((query, at) => asked(members, query, at))
  const before = spentBy(home)
  const load: Load = { port: home.port, connections: PEOPLE, seconds: SECONDS, warmUp: WARM_UP, requests, status: 200 }
  const loaded = await workApart<Loaded>('load', load)
  const spent = perPage(before, spentBy(home), loaded.answered)
  return {
    value: loaded.p99,
    ceiling: PROMISED_MS,
    note: `${loaded.answered} searches; ${noteOf({ ...loaded, spent })}`,
  }
}

const BY_EACH = 3

/** Each question by other people than the one before. */
const asked = (members: readonly string[], query: string, at: number): Request[] =>
  Array.from({ length: BY_EACH }, (_, turn) => ({
    method: 'GET',
    path: `/search?${query}`,
    headers: members[(at * BY_EACH + turn) * 7] ?? '',
  }))
