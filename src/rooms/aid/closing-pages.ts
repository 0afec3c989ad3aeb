/** The end of a need or an offer, and the yes that keeps it open. */
import { ensure } from '#platform/action.ts'
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, peopleCards } from '#people'
import { close, renew } from './closing.ts'
import { ClosingPage } from './closing-views.tsx'
import { closingBody } from './forms.ts'
import { aidWords } from './messages.en.ts'
import { canClose } from './policy.ts'
import { acceptedOf } from './proposals-store.ts'
import { readWish } from './wish-pages.ts'
import { hrefOf, kinds, type Kind } from './wish.ts'

async function closingPage(
  visit: Visit,
  kind: Kind,
  { params }: Asked<{ id: number }, unknown>,
  retry: Retry,
): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const wish = await readWish(visit, kind, params.id)
  ensure(canClose(actor, wish))
  const helpers = ((await acceptedOf(home.db, [wish.id])).get(wish.id) ?? []).map((one) => one.person)
  const people = await peopleCards(home.db, helpers, now)
  const body = ClosingPage({ lang, wish, helpers: helpers.map((one) => cardOf(people, one).name), ...retry })
  return page({ title: aidWords[lang].close.title, body })
}

const closing = (kind: Kind) =>
  post(
    `/${kind}s/:id/closing`,
    { params: idParams, body: closingBody, again: (visit, input, retry) => closingPage(visit, kind, input, retry) },
    async (visit, { params, body }) => {
      const wish = await readWish(visit, kind, params.id)
      await visit.act((ctx) => close(ctx, { wish: wish.id, ...body }))
      const words = aidWords[visit.lang].close
      return seeOther(hrefOf(wish), body.thanks && body.openness !== 'none' ? words.doneThanks : words.done)
    },
  )

const renewing = (kind: Kind) =>
  post(`/${kind}s/:id/renewal`, { params: idParams }, async (visit, { params }) => {
    const wish = await readWish(visit, kind, params.id)
    await visit.act((ctx) => renew(ctx, wish.id))
    return seeOther(hrefOf(wish), aidWords[visit.lang].still.done)
  })

export const closingPages = kinds.flatMap((kind) => [
  get(`/${kind}s/:id/closing`, { who: 'members', params: idParams }, (visit, input) =>
    closingPage(visit, kind, input, nothingTyped),
  ),
  closing(kind),
  renewing(kind),
])
