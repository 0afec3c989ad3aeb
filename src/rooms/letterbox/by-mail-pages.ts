/** A member's own address for a group: made when they ask for it, changed or ended when they like. */
import { z } from 'zod'
import { ensure, personOf } from '#platform/action.ts'
import { mailComesIn } from '#platform/config.ts'
import { homeName } from '#platform/home-settings.ts'
import { get, page, post, raw, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { canPostIn, groupActs, groupBySlug, type Group } from '#spaces'
import { ByMailAct, ByMailPage } from './by-mail-views.tsx'
import { contactCard } from './contact.ts'
import { editionOf, endEdition, makeEdition } from './group-address-store.ts'
import { groupAddress, isAsleep } from './group-address.ts'
import { letterboxWords } from './messages.en.ts'

const params = z.object({ slug: z.string().max(100) })

/** Only where mail comes in, to whoever may write there. */
async function groupFor({ home, actor }: Visit, slug: string): Promise<Group> {
  const group = found(await groupBySlug(home.db, actor, slug))
  ensure(canPostIn(actor, group))
  return found(mailComesIn(home.config) ? group : undefined)
}

async function addressOf({ home, actor, now }: Visit, group: Group): Promise<string | undefined> {
  const own = await editionOf(home.db, { person: personOf(actor), group: group.id })
  return own && !isAsleep(own, now) ? groupAddress(home, own) : undefined
}

const show = get('/groups/:slug/by-mail', { who: 'members', params }, async (visit, { params: { slug } }) => {
  const { lang } = visit
  const group = await groupFor(visit, slug)
  const address = await addressOf(visit, group)
  return page({ title: letterboxWords[lang].byMail.title, body: ByMailPage({ lang, group, address }) })
})

const card = get('/groups/:slug/by-mail.vcf', { who: 'members', params }, async (visit, { params: { slug } }) => {
  const group = await groupFor(visit, slug)
  const address = found(await addressOf(visit, group))
  const text = contactCard({ name: group.name, home: visit.home.settings.get(homeName), address })
  const headers = { 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${group.slug}.vcf"` }
  return raw('text/vcard; charset=utf-8', text, headers)
})

const make = post('/groups/:slug/by-mail', { params }, async (visit, { params: { slug } }) => {
  const group = await groupFor(visit, slug)
  await visit.act((ctx) => makeEdition(ctx.tx, { person: personOf(ctx.actor), group: group.id }, ctx.now))
  return seeOther(`/groups/${slug}/by-mail`)
})

const end = post('/groups/:slug/by-mail/ending', { params }, async (visit, { params: { slug } }) => {
  const group = found(await groupBySlug(visit.home.db, visit.actor, slug))
  await visit.act((ctx) => endEdition(ctx.tx, { person: personOf(ctx.actor), group: group.id }, ctx.now))
  return seeOther(`/groups/${slug}`, letterboxWords[visit.lang].byMail.ended)
})

export const byMailPages = [show, card, make, end]

export const besideGroup = fill(groupActs, 'write by mail', async ({ home, actor, lang }, about) =>
  about.map((group) =>
    actor.standing === 'member' && mailComesIn(home.config) && canPostIn(actor, group)
      ? ByMailAct({ lang, slug: group.slug })
      : null,
  ),
)
