/** What arrived while one was reading, and came into sight, has been read. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { post, raw } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { POSTS_ON_A_PAGE } from './conversation.ts'
import { conversationParams } from './forms.ts'
import { knowOf, markRead, readMarks } from './marks-store.ts'
import { conversationSeen, postsBetween } from './store.ts'

const readBody = z.object({ nth: z.coerce.number().int().min(1).max(10_000_000) })

const reading = post('/conversations/:id/reading', { params: conversationParams, body: readBody }, async (visit, { params, body }) => {
  const { home, actor, now } = visit
  const person = personOf(actor)
  const conversation = found(await conversationSeen(home.db, actor, params.id))
  const nth = Math.min(body.nth, conversation.posts)
  const from = (await readMarks(home.db, person, [conversation.id])).get(conversation.id)?.nth ?? 0
  const read = await postsBetween(home.db, conversation.id, Math.max(from + 1, nth - POSTS_ON_A_PAGE), nth)
  const news = read.filter((one) => one.author !== person).map((one) => one.at)
  if (news.length > 0) await knowOf(home.db, { person, audience: conversation.audience, posts: news, at: now })
  await markRead(home.db, { person, conversation: conversation.id, nth, total: nth, brought: 0, at: now })
  return raw('text/plain; charset=utf-8', '', {}, 204)
})

export const readingPages = [reading]
