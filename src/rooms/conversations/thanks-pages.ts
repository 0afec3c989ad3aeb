/** A word of thanks for a post. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { choice, idParams, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { LONGEST_WORD, opennesses, thanksAbout } from '#recognition'
import { placeOf } from './conversation.ts'
import { notTooMany } from './forms.ts'
import { conversationWords } from './messages.en.ts'
import { canReact } from './policy.ts'
import { postSeen } from './store.ts'
import { thankFor } from './thanking.ts'
import { ThankPage } from './thanks-views.tsx'

const EXCERPT = 240
const thanksBody = z.object({ word: maybeLines(LONGEST_WORD), openness: choice(opennesses) })

async function form(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const { post: one, conversation } = found(await postSeen(home.db, actor, params.id))
  ensure(canReact(actor, one, 'thanks'))
  const author = found(one.author)
  const [said = []] = await thanksAbout(home.db, { house: home.house, actor }, [{ kind: 'post', id: one.id }])
  const mine = said.find(({ giver }) => giver === actor.person)
  const body = ThankPage({
    lang,
    post: one.id,
    name: cardOf(await peopleCards(home.db, [author], now), author).name,
    text: excerpt(one.markdown, EXCERPT),
    textLang: one.lang,
    back: placeOf(conversation, one),
    ...retry,
    typed: mine && Object.keys(retry.typed).length === 0 ? { word: mine.word, openness: mine.openness } : retry.typed,
  })
  return page({ title: conversationWords[lang].thank.title, body })
}

const thanking = post(
  '/posts/:id/thanks',
  { params: idParams, body: thanksBody, again: form },
  async (visit, { params, body }) => {
    await notTooMany(visit)
    await visit.act((ctx) => thankFor(ctx, { post: params.id, ...body }))
    const { post: one, conversation } = found(await postSeen(visit.home.db, visit.actor, params.id))
    return seeOther(placeOf(conversation, one), conversationWords[visit.lang].thank.sent)
  },
)

export const thanksPages = [
  get('/posts/:id/thanks', { who: 'members', params: idParams }, (visit, input) => form(visit, input, nothingTyped)),
  thanking,
]
