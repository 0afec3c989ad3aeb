/** Links that bring people in: made by any member, shown as text and as a QR code, withdrawn when one wishes. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { homeName } from '#platform/home-settings.ts'
import { choice, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { qrSvgPath } from '#platform/qr.ts'
import { found } from '#platform/refusal.ts'
import { cardsOf } from './cards.ts'
import { InvitationPage, InvitationsPage } from './invitation-views.tsx'
import { isOpen, wordOf } from './invitation.ts'
import { invitationById, invitationsBy } from './invitation-store.ts'
import { invite, withdrawInvitation } from './inviting.ts'
import { peopleWords } from './messages.en.ts'

async function listPage(visit: Visit, { problems }: Pick<Retry, 'problems'>): Promise<Answer> {
  const mine = await invitationsBy(visit.home.db, personOf(visit.actor), undefined)
  const clock = { now: visit.now, zone: visit.zone, lang: visit.lang }
  const body = InvitationsPage({ lang: visit.lang, clock, invitations: mine.map((one) => ({ ...one, open: isOpen(one, visit.now) })), problems })
  return page({ title: peopleWords[visit.lang].invitations.title, body })
}

const list = get('/invitations', { who: 'members' }, (visit) => listPage(visit, { problems: {} }))

const make = post('/invitations', { body: z.object({ uses: choice(['1', '10', '100']) }), again: (visit, _, retry) => listPage(visit, retry) }, async (visit, { body }) => {
  const id = await visit.act((ctx) => invite(ctx, { uses: Number(body.uses), landsOn: '/' }))
  return seeOther(`/invitations/${id}`, peopleWords[visit.lang].invitations.made)
})

const show = get('/invitations/:id', { who: 'members', params: idParams }, async (visit, { params }) => {
  const invitation = found(await invitationById(visit.home.db, params.id))
  if (invitation.by !== personOf(visit.actor)) found(undefined)
  const link = `${visit.origin}/join/${await wordOf(visit.home, invitation.id)}`
  const claimed = invitation.claims === null ? undefined : (await cardsOf(visit.home.db, [invitation.claims], visit.now)).get(invitation.claims)
  const body = InvitationPage({
    lang: visit.lang, id: invitation.id, home: visit.home.settings.get(homeName), link, qr: qrSvgPath(link),
    claims: claimed?.name, open: isOpen(invitation, visit.now), local: visit.home.config.address === undefined,
  })
  return page({ title: peopleWords[visit.lang].invitations.linkTitle, body })
})

const withdraw = post('/invitations/:id/withdrawal', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => withdrawInvitation(ctx, params.id))
  return seeOther('/invitations', peopleWords[visit.lang].invitations.withdrawn)
})

export const invitationPages = [list, make, show, withdraw]
