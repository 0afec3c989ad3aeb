/** Stands at the gates of posting, of asking for help, of gatherings and of the library: newcomers are many things, and floods are almost always newcomers. */
import { holds, type Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { keep, type Verdict } from '#platform/gates.ts'
import type { Sentence } from '#platform/refusal.ts'
import { wishGate } from '#aid'
import { postingGate } from '#conversations'
import { gatheringGate } from '#gatherings'
import { writingGate } from '#library'
import { joinedAt } from '#people'
import { moderationWords } from './messages.en.ts'
import { POSTS_A_DAY, tooMuch, type TooMuch } from './newcomer.ts'
import { postedBy } from './newcomer-store.ts'
import { moderatesSomething } from './policy.ts'

type Written = { readonly audience: AudienceId; readonly text: string }

async function judge(ctx: Ctx, { audience, text }: Written): Promise<Verdict> {
  const { person } = ctx.actor
  if (person === null || holds(ctx.actor, 'moderator', audience) || moderatesSomething(ctx.actor)) return 'pass'
  const joined = (await joinedAt(ctx.tx, [person])).get(person)
  const posted = await postedBy(ctx.tx, person, ctx.now, POSTS_A_DAY)
  const much = tooMuch({ ...posted, joinedAt: joined }, text, ctx.now)
  return much === undefined ? 'pass' : { refuse: say(much), status: much.what === 'links' ? 422 : 429 }
}

export const newcomersGates = [
  keep(postingGate, 'limits for newcomers', judge),
  keep(wishGate, 'limits for newcomers', judge),
  keep(gatheringGate, 'limits for newcomers', judge),
  keep(writingGate, 'limits for newcomers', judge),
]

const say =
  ({ what, most }: TooMuch): Sentence =>
  (lang) =>
    moderationWords[lang].newcomer[what]({ most })
