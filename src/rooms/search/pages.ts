/** One box, and what it finds: an address that can be kept and shared, since each reader finds in it what they may see. */
import { z } from 'zod'
import { get, page } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { searchPeople } from '#people'
import { groupsSeen } from '#spaces'
import { isEmpty } from './asking.ts'
import { find } from './finding.ts'
import { searchWords } from './messages.en.ts'
import { bare, facetKinds } from './sieves.ts'
import { understand } from './understanding.ts'
import { SearchPage } from './views.tsx'

const query = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  group: z.coerce.number().int().positive().optional().catch(undefined),
  by: z.literal('me').optional().catch(undefined),
  kind: z.enum(facetKinds).optional().catch(undefined),
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
  const { wanted, parts, odd, rest, typed } = await understand(visit, query, groups)
  const said = { lang, clock, query, groups, parts, odd, rest, typed, writes: visit.actor.standing === 'member' }
  if (isEmpty(wanted.asked) && parts.length === 0) return page({ title, body: SearchPage({ ...said, found: undefined }) })
  const found = await find(visit, wanted, query, groups)
  const names = query.after === undefined && parts.length === 0 ? await namesFor(visit, query.q ?? '', groups) : { people: [], groups: [] }
  return page({ title: query.q ?? title, body: SearchPage({ ...said, found: { ...found, names } }) })
})

async function namesFor({ home, actor }: Visit, typed: string, groups: Awaited<ReturnType<typeof groupsSeen>>) {
  const plain = bare(typed)
  return {
    people: actor.standing === 'member' ? await searchPeople(home.db, actor, typed, MOST_NAMES) : [],
    groups: groups.filter((group) => bare(group.name).includes(plain)).slice(0, MOST_NAMES),
  }
}
