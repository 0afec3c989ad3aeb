/** Who is in a place, and the roles given there. The same pages for spaces and groups. */
import { z } from 'zod'
import { HOME } from '#platform/audiences.ts'
import { choice, id } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { giveRole } from './caring.ts'
import { hereAt, type Here } from './here.ts'
import { putOut } from './leaving.ts'
import { membersOf, type Membership } from './members-store.ts'
import { MembersBody, type Deeds } from './members-views.tsx'
import { hrefOf, isForEverybody, placeRoles, type Place } from './place.ts'
import { placeView } from './place-shell.ts'
import { canFacilitate, canGiveRole, canPutOut, canRead } from './policy.ts'
import { sayPeople, type Somebody } from './somebody.ts'
import { placeBySlug } from './store.ts'
import { spacesWords } from './words.ts'

const PAGE = 50

const query = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: id.optional().catch(undefined),
})
const ofPlace = z.object({ slug: z.string().max(100) })
const ofMember = z.object({ slug: z.string().max(100), id })

export const membersPages = (kind: Place['kind']): Route[] => [
  get(
    `/${kind}s/:slug/members`,
    { who: 'members', params: ofPlace, query },
    async (visit, { params, query: { q, after } }) => {
      const here = await hereAt(visit, kind, params.slug)
      if (!canRead(visit.actor, here.place)) throw notFound()
      const listed = await peopleListed(visit, here, q, after)
      const href = `${hrefOf(here.place)}/members`
      const body = MembersBody({
        lang: visit.lang,
        href: hrefOf(here.place),
        everybody: isForEverybody(here.place),
        q,
        keepers: here.keepers,
        members: listed.people,
        more: listed.last === undefined ? undefined : `${href}?${new URLSearchParams({ after: String(listed.last) })}`,
        deeds: (one) => deedsOf(visit, here.place, one),
        mayName: canFacilitate(visit.actor, here.place),
      })
      return page(placeView(visit, here, { side: 'members', title: spacesWords[visit.lang].members.title, body }))
    },
  ),
  post(
    `/${kind}s/:slug/members/:id/role`,
    { params: ofMember, body: z.object({ role: choice(placeRoles) }) },
    async (visit, { params, body }) => {
      const place = found(await placeBySlug(visit.home.db, visit.actor, kind, params.slug))
      await visit.act((ctx) => giveRole(ctx, { place: place.id, person: params.id, role: body.role }))
      return seeOther(`${hrefOf(place)}/members`, spacesWords[visit.lang].members.roleChanged)
    },
  ),
  post(`/${kind}s/:slug/members/:id/removal`, { params: ofMember }, async (visit, { params }) => {
    const place = found(await placeBySlug(visit.home.db, visit.actor, kind, params.slug))
    await visit.act((ctx) => putOut(ctx, { place: place.id, person: params.id }))
    return seeOther(`${hrefOf(place)}/members`, spacesWords[visit.lang].members.isOut)
  }),
]

type Listed = { readonly people: readonly Somebody[]; readonly last: number | undefined }

async function peopleListed(
  visit: Visit,
  { place }: Here,
  q: string | undefined,
  before: number | undefined,
): Promise<Listed> {
  const { db } = visit.home
  if (q !== undefined) return { people: await sayPeople(visit, await named(visit, place, q)), last: undefined }
  if (isForEverybody(place)) return { people: [], last: undefined }
  const rows = await membersOf(db, place.audience, { before, limit: PAGE + 1 })
  const last = rows.length > PAGE ? rows[PAGE - 1]?.person : undefined
  // Those who take care of it stand above; on the first page nobody is read twice.
  const shown = rows.slice(0, PAGE).filter((row) => row.role === 'member')
  return { people: await sayPeople(visit, shown), last }
}

/** In the order of names. In a space that everybody reads, whoever is in the home may be found, to be given a role. */
async function named({ home, actor }: Visit, place: Place, q: string): Promise<Membership[]> {
  const everybody = isForEverybody(place)
  if (everybody && !canFacilitate(actor, place)) return []
  const ids = await home.house.whoIsWho.named(home.db, {
    prefix: q,
    audience: everybody ? HOME : place.audience,
    limit: PAGE,
  })
  const rows = await membersOf(home.db, place.audience, { among: ids, limit: PAGE })
  const known = new Map(rows.map((row) => [row.person, row]))
  return ids.flatMap(
    (person) => known.get(person) ?? (everybody ? { person, role: 'member' as const, since: new Date(0) } : []),
  )
}

function deedsOf({ actor }: Visit, place: Place, { person, has }: Somebody): Deeds {
  return {
    roles: placeRoles.filter((gets) => canGiveRole(actor, place, { person, has, gets })),
    putOut: canPutOut(actor, place, { person, has }) && !isForEverybody(place),
    self: person === actor.person,
  }
}
