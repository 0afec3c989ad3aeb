/** Asking and offering in four lines: pages of a few kilobytes, safe to send twice, without a script and nearly without a network. */
import { h } from 'preact'
import { z } from 'zod'
import { choice, id, idParams, line, lines, maybeLine, ticked } from '#platform/http/fields.ts'
import { clientKey, dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, post, seeOther, type Answer, type Retry, type Route } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed, Refusal, signInFirst, wrong } from '#platform/refusal.ts'
import { wishSeen } from '#aid'
import { pathOfLink } from '#people'
import { Asked, AskingForm, LONGEST_REACH, LONGEST_WHAT, LONGEST_WHERE, type WishKind } from './asking-views.tsx'
import { bare } from './bare.ts'
import { hrefOf, isOpen, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import { canAsk } from './policy.ts'
import { crisisSeen } from './store.ts'
import { askOrOffer } from './wishing.ts'

const urgencies = { '0': 0, '1': 1, '2': 2 } as const

const askingBody = z.object({
  what: lines(LONGEST_WHAT, 3),
  where: line(LONGEST_WHERE),
  urgency: choice(['0', '1', '2']),
  reach: maybeLine(LONGEST_REACH),
  paper: ticked,
  clientKey,
  /** Who wrote it: the form says so, and so does whoever sends it later. */
  as: z
    .union([z.string(), z.array(z.string()).transform(([first]) => first)])
    .pipe(z.coerce.number())
    .optional()
    .catch(undefined),
})

const words = ({ lang }: Visit, kind: WishKind) => crisisWords[lang].asking[kind]

async function formPage(visit: Visit, crisis: Crisis, kind: WishKind, retry: Retry): Promise<Answer> {
  const { lang, actor } = visit
  const person = actor.person ?? 0
  const key = keyOf(retry, kind, crisis.id, person, dayOf(visit))
  const children = h(AskingForm, { lang, crisis, kind, ...retry, clientKey: key, person })
  const wrongly = Object.keys(retry.problems).length > 0
  return bare(visit, { title: words(visit, kind).title, children, script: true, status: wrongly ? 422 : 200 })
}

/** Whoever passes by comes in by the crisis, and lands here again. */
async function wayIn({ home }: Visit, crisis: Crisis): Promise<Answer> {
  const way = crisis.invitation === null ? undefined : await pathOfLink(home, crisis.invitation)
  return seeOther(way ?? hrefOf(crisis))
}

const formOf = (kind: WishKind, path: string): Route =>
  get(path, { params: idParams }, async (visit, { params }) => {
    const { home, actor, lang } = visit
    const crisis = await crisisSeen(home.db, actor, params.id)
    if (!crisis && actor.standing === 'stranger') throw signInFirst()
    const seen = found(crisis)
    if (!isOpen(seen)) return seeOther(hrefOf(seen), crisisWords[lang].asking.over)
    if (actor.standing === 'stranger') return wayIn(visit, seen)
    if (!canAsk(actor, seen)) throw notAllowed()
    return formPage(visit, seen, kind, nothingTyped)
  })

const sendingOf = (kind: WishKind, path: string): Route =>
  post(
    path,
    {
      params: idParams,
      body: askingBody,
      async again(visit, { params }, retry) {
        return formPage(visit, found(await crisisSeen(visit.home.db, visit.actor, params.id)), kind, retry)
      },
    },
    async (visit, { params, body }) => {
      const { as, clientKey: key, ...said } = body
      if (as !== undefined && as !== visit.actor.person)
        throw new Refusal(409, (lang) => crisisWords[lang].asking.anotherHand)
      if (said.paper && said.reach === '') throw wrong((lang) => crisisWords[lang].asking.reachNeeded, 'reach')
      const sent = sentAs(key, [said.what, said.where, said.urgency, said.reach, String(said.paper)])
      const wish = await visit.act((ctx) =>
        askOrOffer(ctx, kind, params.id, { ...said, urgency: urgencies[said.urgency], clientKey: sent }),
      )
      return seeOther(`${hrefOf(params)}/${kind}s/${wish.id}`)
    },
  )

/** A few lines, so that they come even where the page of the crisis would not. */
const askedOf = (kind: WishKind, path: string): Route =>
  get(path, { who: 'members', params: z.object({ id, wish: id }) }, async (visit, { params }) => {
    const { home, actor, lang } = visit
    const crisis = found(await crisisSeen(home.db, actor, params.id))
    const wish = found(await wishSeen(home.db, actor, params.wish))
    if (wish.kind !== kind || wish.author !== actor.person) found(undefined)
    const { title, lang: spoken } = wish
    const children = h(Asked, { lang, crisis, kind, wish: { href: `/${kind}s/${wish.id}`, title, lang: spoken } })
    return bare(visit, { title: words(visit, kind).doneTitle, children })
  })

export const askingPages = [
  formOf('need', '/crisis/:id/asking'),
  formOf('offer', '/crisis/:id/offering'),
  sendingOf('need', '/crisis/:id/needs'),
  sendingOf('offer', '/crisis/:id/offers'),
  askedOf('need', '/crisis/:id/needs/:wish'),
  askedOf('offer', '/crisis/:id/offers/:wish'),
]
