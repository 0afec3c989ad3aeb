/** For those who take care of a place: who knocks, whom one invites, how it is set up. */
import { z } from 'zod'
import { id, lines, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry, type Route } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { answerApplication } from './applying.ts'
import { applicationsTo, invitationsTo } from './applications-store.ts'
import { ApplicationsBody, InvitationsBody } from './care-views.tsx'
import { changePlace } from './changing.ts'
import { placeSettings } from './gates.ts'
import { hereAt } from './here.ts'
import { endInvitation, invite, placeInvitedTo } from './inviting.ts'
import { hrefOf, type Place } from './place.ts'
import { placeBody, readPlace } from './place-form.ts'
import { SettingsBody } from './new-place-views.tsx'
import { placeView } from './place-shell.ts'
import { canAnswer, canChange, canInvite } from './policy.ts'
import { whoAre } from './somebody.ts'
import { placeBySlug, placeById } from './store.ts'
import { spacesWords } from './words.ts'

const ofPlace = z.object({ slug: z.string().max(100) })
const ofOne = z.object({ slug: z.string().max(100), id })
type Slug = { slug: string }

const answerBody = z.discriminatedUnion('accepted', [
  z.object({ accepted: z.literal('yes'), answer: maybeLines(1000) }),
  z.object({ accepted: z.literal('no'), answer: lines(1000) }),
])
const inviteBody = z.object({
  uses: z.coerce.number().int().min(1).max(1000),
  days: z.coerce.number().int().min(1).max(90),
})

export const carePages = (kind: Place['kind']): Route[] => {
  const base = `/${kind}s/:slug`
  const members = { who: 'members', params: ofPlace } as const
  const known = async (visit: Visit, slug: string) => found(await placeBySlug(visit.home.db, visit.actor, kind, slug))
  return [
    get(`${base}/applications`, members, (visit, asked) => applicationsPage(visit, kind, asked.params, nothingTyped)),
    post(
      `${base}/applications/:id/answer`,
      {
        params: ofOne,
        body: answerBody,
        again: (visit, asked, retry) => applicationsPage(visit, kind, asked.params, retry),
      },
      async (visit, { params, body }) => {
        const place = await visit.act((ctx) =>
          answerApplication(ctx, { id: params.id, accepted: body.accepted === 'yes', answer: body.answer }),
        )
        return seeOther(`${hrefOf(place)}/applications`, spacesWords[visit.lang].applications.refused)
      },
    ),
    get(
      `${base}/invitations`,
      { ...members, query: z.object({ link: z.string().max(64).optional().catch(undefined) }) },
      (visit, { params, query }) => invitationsPage(visit, kind, params, query.link, nothingTyped),
    ),
    post(
      `${base}/invitations`,
      {
        params: ofPlace,
        body: inviteBody,
        again: (visit, { params }, retry) => invitationsPage(visit, kind, params, undefined, retry),
      },
      async (visit, { params, body }) => {
        const place = await known(visit, params.slug)
        const token = await visit.act((ctx) => invite(ctx, { place: place.id, ...body }))
        return seeOther(`${hrefOf(place)}/invitations?${new URLSearchParams({ link: token })}`)
      },
    ),
    post(`${base}/invitations/:id/removal`, { params: ofOne }, async (visit, { params }) => {
      const place = await known(visit, params.slug)
      await visit.act((ctx) => endInvitation(ctx, { place: place.id, invitation: params.id }))
      return seeOther(`${hrefOf(place)}/invitations`, spacesWords[visit.lang].invitations.ended)
    }),
    get(`${base}/settings`, members, (visit, asked) => settingsPage(visit, kind, asked, nothingTyped)),
    post(
      `${base}/settings`,
      { params: ofPlace, body: placeBody, again: (visit, asked, retry) => settingsPage(visit, kind, asked, retry) },
      async (visit, { params, body }) => {
        const place = await known(visit, params.slug)
        await visit.act((ctx) => changePlace(ctx, { ...readPlace(body), place: place.id }))
        return seeOther(hrefOf(place), spacesWords[visit.lang].saved)
      },
    ),
  ]
}

async function applicationsPage(
  visit: Visit,
  kind: Place['kind'],
  { slug, id: answered }: Slug & { id?: number },
  retry: Retry,
): Promise<Answer> {
  const here = await hereAt(visit, kind, slug)
  if (!canAnswer(visit.actor, here.place)) throw notAllowed()
  const applications = await applicationsTo(visit.home.db, here.place.id)
  const who = await whoAre(
    visit,
    applications.flatMap((one) => [one.person, ...(one.answeredBy === null ? [] : [one.answeredBy])]),
  )
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const body = ApplicationsBody({
    lang: visit.lang,
    clock,
    href: hrefOf(here.place),
    applications,
    who,
    answered,
    ...retry,
  })
  return page(placeView(visit, here, { side: 'other', title: spacesWords[visit.lang].applications.title, body }))
}

async function invitationsPage(
  visit: Visit,
  kind: Place['kind'],
  { slug }: Slug,
  token: string | undefined,
  retry: Retry,
): Promise<Answer> {
  const here = await hereAt(visit, kind, slug)
  if (!canInvite(visit.actor, here.place)) throw notAllowed()
  const { db } = visit.home
  const leads = token === undefined ? undefined : await placeInvitedTo(db, token, visit.now)
  const invitations = await invitationsTo(db, here.place.id, visit.now)
  const who = await whoAre(
    visit,
    invitations.map((one) => one.by),
  )
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const fresh = leads?.place.id === here.place.id ? `${visit.origin}/invited/${token}` : undefined
  const body = InvitationsBody({ lang: visit.lang, clock, href: hrefOf(here.place), invitations, who, fresh, ...retry })
  return page(placeView(visit, here, { side: 'other', title: spacesWords[visit.lang].invitations.title, body }))
}

async function settingsPage(
  visit: Visit,
  kind: Place['kind'],
  { params }: Asked<Slug, unknown>,
  retry: Retry,
): Promise<Answer> {
  const here = await hereAt(visit, kind, params.slug)
  const { place } = here
  if (!canChange(visit.actor, place)) throw notAllowed()
  const space = place.kind === 'group' ? await placeById(visit.home.db, place.spaceId) : undefined
  const spaces = space?.kind === 'space' ? [space] : []
  const href = hrefOf(place)
  const [more = []] = await fillSlot(visit, placeSettings, [place])
  const body = SettingsBody({ lang: visit.lang, kind, action: `${href}/settings`, href, place, spaces, more, ...retry })
  return page(placeView(visit, here, { side: 'other', title: spacesWords[visit.lang].group.settings, body }))
}
