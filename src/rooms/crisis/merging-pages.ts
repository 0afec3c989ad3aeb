/** Two that say the same become one: found by place and words, chosen by somebody. */
import { z } from 'zod'
import { holds } from '#platform/action.ts'
import { id } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry, type Route } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { alikeInCrisis, hrefOf as hrefOfWish, isOpen as isWishOpen, wishActs, wishSeen, type Wish } from '#aid'
import { cardOf, peopleCards } from '#people'
import { MergeLink } from './merge-link.tsx'
import { merge } from './merging.ts'
import { MergingPage, type Twin } from './merging-views.tsx'
import { crisisWords } from './messages.en.ts'
import { canTend } from './policy.ts'
import { crisesByIds, crisisSeen } from './store.ts'

const params = z.object({ id, wish: id })
/** More, nobody compares. */
const ALIKE = 12

async function mergingPage(
  visit: Visit,
  kind: Wish['kind'],
  asked: z.output<typeof params>,
  retry: Retry,
): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const crisis = found(await crisisSeen(home.db, actor, asked.id))
  if (!canTend(actor, crisis)) throw notAllowed()
  const wish = found(await wishSeen(home.db, actor, asked.wish))
  if (wish.crisis !== crisis.id || wish.kind !== kind || wish.closedAt !== null) found(undefined)
  const alike = await alikeInCrisis(home.db, actor, wish, ALIKE)
  const people = await peopleCards(home.db, [...new Set([wish, ...alike].map(({ author }) => author))], now)
  const twin = ({ id: one, title, lang: spoken, place, openedAt, author }: Wish): Twin => ({
    id: one, title, lang: spoken, place, at: openedAt, name: cardOf(people, author).name,
  }) // prettier-ignore
  const clock = { now, zone, lang }
  const body = MergingPage({
    lang,
    clock,
    crisis,
    kind,
    one: twin(wish),
    alike: alike.map(twin),
    problems: retry.problems,
  })
  return page({ title: crisisWords[lang].merging.title, body })
}

const routesFor = (kind: Wish['kind'], path: string): Route[] => [
  get(path, { who: 'members', params }, (visit, { params: asked }) => mergingPage(visit, kind, asked, nothingTyped)),
  post(
    path,
    {
      params,
      body: z.object({
        kept: z.coerce.number('choose').int('choose').min(1, 'choose').max(Number.MAX_SAFE_INTEGER, 'choose'),
      }),
      again: (visit, { params: asked }, retry) => mergingPage(visit, kind, asked, retry),
    },
    async (visit, { params: asked, body }) => {
      const stays = await visit.act((ctx) => merge(ctx, { crisis: asked.id, duplicate: asked.wish, kept: body.kept }))
      return seeOther(hrefOfWish(stays), crisisWords[visit.lang].merging.done)
    },
  ),
]

export const mergingPages = [
  ...routesFor('need', '/crisis/:id/needs/:wish/merging'),
  ...routesFor('offer', '/crisis/:id/offers/:wish/merging'),
]

/** On the page of what was asked, for those who coordinate. */
export const mergeAct = fill(wishActs, 'say that it was said twice', async ({ home, actor, lang }, wishes) => {
  const crises = await crisesByIds(home.db, [...new Set(wishes.flatMap((wish) => wish.crisis ?? []))])
  return wishes.map((wish) => {
    const crisis = crises.find((one) => one.id === wish.crisis)
    if (!crisis || !canTend(actor, crisis) || !isWishOpen(wish) || !holds(actor, 'moderator', wish.audience))
      return null
    return wish.author === actor.person ? null : MergeLink({ lang, crisis, wish })
  })
})
