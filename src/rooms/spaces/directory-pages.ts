/** `/groups`: one's own first, then those one may discover. */
import { z } from 'zod'
import { get, page } from '#platform/http/route.ts'
import { groupsToDiscover, ownGroups, type After } from './directory-store.ts'
import { DirectoryPage } from './directory-views.tsx'
import type { Group } from './place.ts'
import { canFound, canOpenSpaces } from './policy.ts'
import { spacesSeen } from './store.ts'
import { spacesWords } from './words.ts'

const PAGE = 40
/** Nobody reads more of their own than that at once; the search finds the others. */
const MOST_OWN = 100

const query = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,9}-\d{1,15}$/)
    .optional()
    .catch(undefined),
})

export const directoryPages = [
  get('/groups', { query }, async (visit, { query: { q, after } }) => {
    const { actor, lang } = visit
    const { db } = visit.home
    const spaces = await spacesSeen(db, actor)
    const [yours, found] = await Promise.all([
      actor.person === null || after !== undefined ? [] : ownGroups(db, actor, { q, limit: MOST_OWN }),
      groupsToDiscover(db, actor, { q, after: readAfter(after), limit: PAGE + 1 }),
    ])
    const others = found.slice(0, PAGE)
    const last = found.length > PAGE ? others.at(-1) : undefined
    const may = {
      found: spaces.some((space) => canFound(actor, space)),
      openSpace: canOpenSpaces(actor),
      signIn: actor.standing === 'stranger',
    }
    const body = DirectoryPage({ lang, q, yours, others, spaces, may, more: last && moreAfter(last, q) })
    return page({ title: spacesWords[lang].directory.title, body, kept: {} })
  }),
]

function readAfter(after: string | undefined): After | undefined {
  const [people, id] = (after ?? '').split('-').map(Number)
  return people === undefined || id === undefined ? undefined : { people, id }
}

const moreAfter = (last: Group, q: string | undefined): string =>
  `/groups?${new URLSearchParams({ ...(q === undefined ? {} : { q }), after: `${last.people}-${last.id}` })}`
