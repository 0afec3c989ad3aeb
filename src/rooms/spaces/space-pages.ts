/** A space: its groups, those that wait for a yes, and what it says about itself. */
import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { get, page } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { groupsAsked, groupsToDiscover, ownGroups } from './directory-store.ts'
import { AboutPlace } from './group-views.tsx'
import { hereAt } from './here.ts'
import { hrefOf } from './place.ts'
import { placeView } from './place-shell.ts'
import { canFacilitate, canFound, canRead } from './policy.ts'
import { SpaceBody } from './space-views.tsx'
import { spacesWords } from './words.ts'

const PAGE = 40
const params = z.object({ slug: z.string().max(100) })
const query = z.object({
  size: z.coerce.number().int().min(0).max(1e9).optional().catch(undefined),
  after: id.optional().catch(undefined),
})

const front = get('/spaces/:slug', { params, query }, async (visit, { params: { slug }, query: { size, after } }) => {
  const here = await hereAt(visit, 'space', slug)
  const { actor, lang } = visit
  const { db } = visit.home
  const space = found(here.place.kind === 'space' ? here.place : undefined)
  const place = after === undefined ? undefined : { people: size ?? 0, id: after }
  const reads = canRead(actor, space)
  const [asked, own, others] = await Promise.all([
    canFacilitate(actor, space) ? groupsAsked(db, actor, space.id) : [],
    reads && actor.person !== null && !place ? ownGroups(db, actor, { space: space.id, limit: PAGE }) : [],
    reads ? groupsToDiscover(db, actor, { space: space.id, after: place, limit: PAGE + 1 }) : [],
  ])
  const last = others.length > PAGE ? others[PAGE - 1] : undefined
  const more = last && `${hrefOf(space)}?${new URLSearchParams({ size: String(last.people), after: String(last.id) })}`
  const yours = own.filter((group) => !asked.some((one) => one.id === group.id))
  const body = SpaceBody({
    lang,
    space,
    asked,
    groups: [...yours, ...others.slice(0, PAGE)],
    more,
    may: { read: reads, found: canFound(actor, space) },
  })
  return page(placeView(visit, here, { side: 'front', body }))
})

const about = get('/spaces/:slug/about', { params }, async (visit, input) => {
  const here = await hereAt(visit, 'space', input.params.slug)
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const body = AboutPlace({ lang: visit.lang, clock, place: here.place, founder: undefined })
  return page(placeView(visit, here, { side: 'about', title: spacesWords[visit.lang].group.about, body }))
})

export const spacePages = [front, about]
