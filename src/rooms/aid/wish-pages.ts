/** The page of one need or offer: as a passer-by of the home reads it, as its author does, as whoever helps does. */
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import { cardOf, faceOf, peopleCards, roleOf } from '#people'
import { wordActs } from '#recognition'
import { lookAt } from './asking.ts'
import { detailsFor } from './details-store.ts'
import { fitsFor } from './fitting.ts'
import { notTooOften, proposalBody } from './forms.ts'
import { hiddenWish, wishActs } from './gates.ts'
import { aidWords } from './messages.en.ts'
import { canChange, canClose, canLook, canPropose, canReadWish, isOwn } from './policy.ts'
import { proposalBy, proposalsOf } from './proposals-store.ts'
import { propose } from './proposing.ts'
import { stateOf } from './saying.ts'
import { clockOf, thanksSaid } from './showing.ts'
import { wishSeen, wishesByIds } from './store.ts'
import { WishPage, type WishProps } from './wish-views.tsx'
import { hrefOf, kinds, leftOf, type Kind, type Wish } from './wish.ts'

/** More would be another list. */
const MOST_FITS = 3

type WishAsked = Asked<{ id: number }, unknown>

export async function wishPage(visit: Visit, kind: Kind, { params }: WishAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const wish = await readWish(visit, kind, params.id)
  const own = isOwn(actor, wish)
  const hand = own ? undefined : await proposalBy(home.db, wish.id, actor.person ?? 0)
  const hands = own ? await proposalsOf(home.db, wish.id) : []
  const helpers = [...hands, ...(hand ? [hand] : [])].map((one) => one.person)
  const people = await peopleCards(home.db, [wish.author, ...helpers], now)
  const author = cardOf(people, wish.author)
  const clock = clockOf(visit)
  const [acts = []] = await fillSlot(visit, wishActs, [wish])
  const [reason = []] = wish.hiddenAt === null ? [[]] : await fillSlot(visit, hiddenWish, [wish])
  const thanked = (await thanksSaid(visit, [wish])).get(wish.id)
  const [thanksActs = []] = thanked
    ? await fillSlot(visit, wordActs, [{ ...thanked.word, audience: wish.audience }])
    : [[]]
  const props: WishProps = {
    lang, clock, wish, own, people, hand, hands,
    ...retry,
    who: { face: faceOf(author), role: roleOf(author, lang) },
    state: stateOf(wish, clock),
    body: renderMarkdown(wish.markdown),
    details: await detailsFor(home.db, actor, wish.id),
    thanks: thanked?.shown,
    thanksActs,
    merged: await mergedWith(visit, wish),
    may: {
      propose: canPropose(actor, wish, hand),
      change: canChange(actor, wish),
      close: canClose(actor, wish),
      look: wish.lookedAt === null && canLook(actor, wish),
    },
    fits: own ? await fitsFor(home.db, wish, { now, zone: visit.zone, limit: MOST_FITS }) : [],
    left: leftOf(wish),
    asksAgain: own && wish.closedAt === null && wish.askedAt !== null,
    acts,
    reason,
  } // prettier-ignore
  return page({ title: wish.title, body: WishPage(props) })
}

/** As this reader may; what is of the other kind is not here. */
export async function readWish({ home, actor }: Visit, kind: Kind, id: number): Promise<Wish> {
  const wish = found(await wishSeen(home.db, actor, id))
  const asksWhoHelped = wish.closedAt !== null || wish.lookedAt === null
  const hand = asksWhoHelped ? await proposalBy(home.db, id, actor.person ?? 0) : undefined
  return found(wish.kind === kind && canReadWish(actor, wish, hand?.state === 'accepted') ? wish : undefined)
}

async function mergedWith({ home, actor }: Visit, wish: Wish): Promise<Wish | undefined> {
  if (wish.mergedInto === null) return undefined
  const [kept] = await wishesByIds(home.db, [wish.mergedInto])
  return kept && canReadWish(actor, kept) ? kept : undefined
}

const holdingOut = (kind: Kind) =>
  post(
    `/${kind}s/:id/proposals`,
    { params: idParams, body: proposalBody, again: (visit, input, retry) => wishPage(visit, kind, input, retry) },
    async (visit, { params, body }) => {
      const wish = await readWish(visit, kind, params.id)
      await notTooOften(visit, 'hand')
      await visit.act((ctx) => propose(ctx, { wish: wish.id, ...body }))
      return seeOther(hrefOf(wish), aidWords[visit.lang].hand.sent)
    },
  )

const looking = (kind: Kind) =>
  post(`/${kind}s/:id/look`, { params: idParams }, async (visit, { params }) => {
    const wish = await readWish(visit, kind, params.id)
    await visit.act((ctx) => lookAt(ctx, wish.id))
    return seeOther(hrefOf(wish), aidWords[visit.lang].wish.lookedDone)
  })

export const wishPages = kinds.flatMap((kind) => [
  get(`/${kind}s/:id`, { who: 'members', params: idParams }, (visit, input) =>
    wishPage(visit, kind, input, nothingTyped),
  ),
  holdingOut(kind),
  looking(kind),
])
