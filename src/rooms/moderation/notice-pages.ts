/** The public form (DSA, article 16): no account, a receipt, and a secret link to the decision. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { choice, email, id, line, lines, ticked } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { networkOf } from '#platform/http/network.ts'
import { nothingTyped, typedText } from '#platform/http/typed.ts'
import { allow } from '#platform/limits.ts'
import { readsCard } from '#platform/subjects.ts'
import { found, tooOften, wrong } from '#platform/refusal.ts'
import { ownAddress, subjectAt } from './address.ts'
import { decisionsOfCase } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { noticeByHash } from './notices-store.ts'
import { hashOf, notify } from './noticing.ts'
import { NoticePage, ReceiptPage } from './notice-views.tsx'
import { mayStayNameless, noticeKinds } from './reason.ts'
import { thingAt } from './thing.ts'

/** A household behind one address stays under it; a script does not. */
const NOTICES_AN_HOUR = { times: 6, minutes: 60 }
const NOTICES_AN_HOUR_IN_ALL = { times: 200, minutes: 60 }

const newQuery = z.object({
  kind: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
  id: id.optional().catch(undefined),
})
const noticeBody = z.object({
  kind: choice(noticeKinds),
  url: line(2000),
  words: lines(6000, 10),
  name: line(120, 0)
    .optional()
    .transform((text) => text ?? ''),
  email: z
    .union([z.literal(''), email])
    .optional()
    .transform((text) => text ?? ''),
  faith: ticked,
})

const outside = (visit: Visit) => (visit.actor.standing === 'member' ? {} : ({ layout: 'narrow' } as const))

async function noticePage(visit: Visit, { typed, problems }: Retry, url: string | undefined): Promise<Answer> {
  const { lang, actor } = visit
  const body = NoticePage({ lang, typed, problems, url, member: actor.standing === 'member' })
  return page({ title: moderationWords[lang].notice.title, body, ...outside(visit) })
}

const form = get('/notice', { query: newQuery }, async (visit, { query }) => {
  const { home, actor, origin } = visit
  const asked = query.kind !== undefined && query.id !== undefined ? { kind: query.kind, id: query.id } : null
  const thing = await thingAt(home.db, home.house, asked)
  // The address of what the reader sees; nothing is told of what they do not.
  const url = thing && readsCard(actor, thing.card) && !thing.card.hidden ? `${origin}${thing.card.url}` : undefined
  return noticePage(visit, nothingTyped, url)
})

const sending = post(
  '/notice',
  {
    who: 'anyone',
    body: noticeBody,
    again: (visit, _, retry) => noticePage(visit, retry, typedText(retry.typed, 'url')),
  },
  async (visit, { body }) => {
    if (!body.faith) throw wrong((lang) => moderationWords[lang].notice.faithNeeded, 'faith')
    if (!mayStayNameless(body.kind) && (body.name === '' || body.email === '')) {
      throw wrong((lang) => moderationWords[lang].notice.whoNeeded, body.name === '' ? 'name' : 'email')
    }
    const { home, actor, origin } = visit
    const url = ownAddress(body.url, [origin, ...(home.config.address === undefined ? [] : [home.config.address])])
    if (!url) throw wrong((lang) => moderationWords[lang].notice.notHere, 'url')
    await notTooOften(visit)
    const subject = await subjectAt(home.db, home.house, actor, url)
    const secret = await visit.act((ctx) => notify(ctx, { ...body, url: url.href, subject }))
    return seeOther(`/notice/${secret}`)
  },
)

/** Counted under a keyed hash: the address itself is not kept. */
async function notTooOften({ home, ip }: Visit): Promise<void> {
  const place = createHmac('sha256', await home.secret('limits'))
    .update(networkOf(ip))
    .digest('base64url')
    .slice(0, 22)
  const here = await allow(home, `notices from ${place}`, NOTICES_AN_HOUR)
  const inAll = await allow(home, 'notices in all', NOTICES_AN_HOUR_IN_ALL)
  if (!here || !inAll) throw tooOften((lang) => moderationWords[lang].notice.tooOften)
}

const receipt = get(
  '/notice/:secret',
  {
    params: z.object({
      secret: z
        .string()
        .min(20)
        .max(64)
        .regex(/^[\w-]+$/),
    }),
  },
  async (visit, { params }) => {
    const { home, lang, now, zone } = visit
    const notice = found(await noticeByHash(home.db, hashOf(params.secret)))
    const decision = (await decisionsOfCase(home.db, notice.caseId)).at(-1)
    const body = ReceiptPage({ lang, clock: { now, zone, lang }, notice, decision })
    return page({ title: moderationWords[lang].receipt.title, body, ...outside(visit) })
  },
)

export const noticePages = [form, sending, receipt]
