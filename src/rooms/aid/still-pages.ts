/** "Yes, still", from a letter: without signing in, by the one button of a page. Looking at the page keeps nothing. */
import { z } from 'zod'
import type { Actor } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { cardOf, peopleCards } from '#people'
import { renew } from './closing.ts'
import { aidWords } from './messages.en.ts'
import { canRenew } from './policy.ts'
import { readStill, stateOfStill, type Still } from './still-address.ts'
import { StillPage } from './still-views.tsx'

const params = z.object({ word: z.string().max(100) })

/** For somebody who is no member any more, or suspended, nobody answers. */
async function opened({ home }: Visit, word: string): Promise<Still> {
  const still = found(await readStill(home, word))
  const { standing } = await authorOf(home, still)
  return found(standing === 'member' && still.wish.hiddenAt === null ? still : undefined)
}

async function authorOf(home: Home, { wish: { author } }: Still): Promise<Actor> {
  const { suspended } = cardOf(await peopleCards(home.db, [author], home.now()), author)
  return home.actorFor(author, suspended)
}

const asking = get('/still/:word', { params }, async (visit, { params }) => {
  const still = await opened(visit, params.word)
  const { lang, now } = visit
  const body = StillPage({ lang, word: params.word, wish: still.wish, state: stateOfStill(still, now) })
  return page({ title: aidWords[lang].still.title, body, layout: 'narrow' })
})

/** Pressed twice, or in two letters, it is said once; the page says what became of it. */
const answering = post('/still/:word', { who: 'anyone', params }, async (visit, { params }) => {
  const { home, now } = visit
  const still = await opened(visit, params.word)
  const author = await authorOf(home, still)
  if (stateOfStill(still, now) === 'asked' && canRenew(author, still.wish))
    await home.act(author, (ctx) => renew(ctx, still.wish.id))
  return seeOther(`/still/${params.word}`)
})

export const stillPages = [asking, answering]
