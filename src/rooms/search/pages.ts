/** One box, and what it finds: an address that can be kept and shared, since each reader finds in it what they may see. */
import { z } from 'zod'
import { get, page } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { searchPeople } from '#people'
import { groupsSeen } from '#spaces'
import { readAsked } from './asking.ts'
import { find, type Wanted } from './finding.ts'
import { searchWords } from './messages.en.ts'
import { SearchPage } from './views.tsx'

const query = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  group: z.coerce.number().int().positive().optional().catch(undefined),
  by: z.literal('me').optional().catch(undefined),
  when: z.enum(['week', 'month', 'year']).optional().catch(undefined),
  order: z.enum(['date', 'fit']).catch('date'),
  after: z.string().max(80).optional().catch(undefined),
})
export type SearchQuery = z.output<typeof query>

const MOST_NAMES = 6

export const searchPage = get('/search', { query }, async (visit, { query }) => {
  const { lang, now, zone } = visit
  const title = searchWords[lang].title
  const clock = { now, zone, lang }
  const groups = await groupsSeen(visit.home.db, visit.actor)
  const asked = readAsked(query.q ?? '')
  if (asked.words.length === 0) return page({ title, body: SearchPage({ lang, clock, query, groups, found: undefined }) })
  const wanted: Wanted = { asked, query, group: groups.find((group) => group.id === query.group) }
  const found = await find(visit, wanted)
  const names = query.after === undefined ? await namesFor(visit, query.q ?? '', groups) : { people: [], groups: [] }
  return page({ title: query.q ?? title, body: SearchPage({ lang, clock, query, groups, found: { ...found, names } }) })
})

async function namesFor({ home, actor }: Visit, typed: string, groups: Awaited<ReturnType<typeof groupsSeen>>) {
  const plain = bare(typed)
  return {
    people: actor.standing === 'member' ? await searchPeople(home.db, actor, typed, MOST_NAMES) : [],
    groups: groups.filter((group) => bare(group.name).includes(plain)).slice(0, MOST_NAMES),
  }
}

const bare = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
