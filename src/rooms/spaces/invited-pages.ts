/** Where an invitation's link leads: the place it opens, and one button. */
import { z } from 'zod'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { InvitationOver, InvitedPage } from './invited-views.tsx'
import { acceptInvitation, placeInvitedTo } from './inviting.ts'
import { hrefOf } from './place.ts'
import { spacesWords } from './words.ts'

const params = z.object({
  token: z
    .string()
    .min(10)
    .max(64)
    .regex(/^[\w-]+$/),
})

export const invitedPages = [
  get('/invited/:token', { who: 'members', params }, async (visit, { params: { token } }) => {
    const { lang } = visit
    const leads = await placeInvitedTo(visit.home.db, token, visit.now)
    const words = spacesWords[lang].invitations
    if (!leads) return page({ title: words.over, body: InvitationOver({ lang }), layout: 'narrow' }, 404)
    const body = InvitedPage({ lang, token, place: leads.place })
    return page({ title: words.invitedTo({ name: leads.place.name }), body, layout: 'narrow' })
  }),
  post('/invited/:token', { params }, async (visit, { params: { token } }) => {
    const place = await visit.act((ctx) => acceptInvitation(ctx, { token }))
    return seeOther(hrefOf(place), spacesWords[visit.lang].join.joined({ name: place.name }))
  }),
]
