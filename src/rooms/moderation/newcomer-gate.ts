/** Stands at the gate of posting: newcomers are many things, and floods are almost always newcomers. */
import { holds } from '#platform/action.ts'
import { keep } from '#platform/gates.ts'
import type { Sentence } from '#platform/refusal.ts'
import { postingGate } from '#conversations'
import { joinedAt } from '#people'
import { moderationWords } from './messages.en.ts'
import { POSTS_A_DAY, tooMuch, type TooMuch } from './newcomer.ts'
import { postedBy } from './newcomer-store.ts'
import { moderatesSomething } from './policy.ts'

export const newcomersGate = keep(postingGate, 'limits for newcomers', async (ctx, { audience, text }) => {
  const { person } = ctx.actor
  if (person === null || holds(ctx.actor, 'moderator', audience) || moderatesSomething(ctx.actor)) return 'pass'
  const joined = (await joinedAt(ctx.tx, [person])).get(person)
  const posted = await postedBy(ctx.tx, person, ctx.now, POSTS_A_DAY)
  const much = tooMuch({ ...posted, joinedAt: joined }, text, ctx.now)
  return much === undefined ? 'pass' : { refuse: say(much), status: much.what === 'links' ? 422 : 429 }
})

const say =
  ({ what, most }: TooMuch): Sentence =>
  (lang) =>
    moderationWords[lang].newcomer[what]({ most })
