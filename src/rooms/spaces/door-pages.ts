/** Coming in and going out, for spaces and groups alike. */
import { z } from 'zod'
import { lines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry, type Route } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { apply, withdraw } from './applying.ts'
import { ApplyBody, LeaveBody, type AfterLeaving } from './door-views.tsx'
import { hereAt } from './here.ts'
import { join } from './joining.ts'
import { heirTo, leave } from './leaving.ts'
import { ownRole } from './members-store.ts'
import { hrefOf, type Place } from './place.ts'
import { placeView } from './place-shell.ts'
import { whoAre } from './somebody.ts'
import { placeBySlug } from './store.ts'
import { spacesWords } from './words.ts'

const ofPlace = z.object({ slug: z.string().max(100) })

export const doorPages = (kind: Place['kind']): Route[] => {
  const base = `/${kind}s/:slug`
  const known = async (visit: Visit, slug: string) => found(await placeBySlug(visit.home.db, visit.actor, kind, slug))
  return [
    post(`${base}/joining`, { params: ofPlace }, async (visit, { params }) => {
      const place = await known(visit, params.slug)
      await visit.act((ctx) => join(ctx, { place: place.id }))
      return seeOther(hrefOf(place), spacesWords[visit.lang].join.joined({ name: place.name }))
    }),
    get(`${base}/leaving`, { who: 'members', params: ofPlace }, (visit, { params }) =>
      leavingPage(visit, kind, params.slug),
    ),
    post(`${base}/leaving`, { params: ofPlace }, async (visit, { params }) => {
      const place = await known(visit, params.slug)
      await visit.act((ctx) => leave(ctx, { place: place.id }))
      return seeOther('/groups', spacesWords[visit.lang].join.left({ name: place.name }))
    }),
    get(`${base}/application`, { who: 'members', params: ofPlace }, (visit, { params }) =>
      applyPage(visit, kind, params.slug, nothingTyped),
    ),
    post(
      `${base}/applications`,
      {
        params: ofPlace,
        body: z.object({ words: lines(1000, 2) }),
        again: (visit, { params }, retry) => applyPage(visit, kind, params.slug, retry),
      },
      async (visit, { params, body }) => {
        const place = await known(visit, params.slug)
        await visit.act((ctx) => apply(ctx, { place: place.id, words: body.words }))
        return seeOther(hrefOf(place), spacesWords[visit.lang].join.applied)
      },
    ),
    post(`${base}/applications/removal`, { params: ofPlace }, async (visit, { params }) => {
      const place = await known(visit, params.slug)
      await visit.act((ctx) => withdraw(ctx, { place: place.id }))
      return seeOther(hrefOf(place), spacesWords[visit.lang].join.withdrawn)
    }),
  ]
}

async function applyPage(visit: Visit, kind: Place['kind'], slug: string, retry: Retry): Promise<Answer> {
  const here = await hereAt(visit, kind, slug)
  if (!['apply', 'declined', 'waiting'].includes(here.way.way)) return seeOther(hrefOf(here.place))
  const { lang } = visit
  const body = ApplyBody({ lang, href: hrefOf(here.place), name: here.place.name, ...retry })
  return page(
    placeView(visit, { ...here, way: { way: 'none' } }, { side: 'other', title: spacesWords[lang].join.apply, body }),
  )
}

async function leavingPage(visit: Visit, kind: Place['kind'], slug: string): Promise<Answer> {
  const here = await hereAt(visit, kind, slug)
  if (here.role === undefined) throw notFound()
  const { lang } = visit
  const body = LeaveBody({
    lang,
    href: hrefOf(here.place),
    name: here.place.name,
    after: await afterLeaving(visit, here.place),
  })
  return page(
    placeView(visit, { ...here, way: { way: 'none' } }, { side: 'other', title: spacesWords[lang].join.leave, body }),
  )
}

/** Who would take care of it, said before one leaves. */
async function afterLeaving(visit: Visit, place: Place): Promise<AfterLeaving> {
  const role = await ownRole(visit.home.db, place.audience, visit.actor.person)
  if (role !== 'facilitator') return { kind: 'nothing' }
  const { heir, others } = await heirTo(visit.home, place, visit.actor.person)
  if (others === 'cared for') return { kind: 'nothing' }
  if (heir !== undefined) return { kind: 'heir', name: (await whoAre(visit, [heir]))(heir).face.name }
  return place.openness === 'hidden' && others === 'nobody' ? { kind: 'empty' } : { kind: 'above' }
}
