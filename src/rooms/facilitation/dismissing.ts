/** What somebody does not wish to read again: theirs alone, and for good. */
import { z } from 'zod'
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { factKind } from '#platform/facts/index.ts'
import { choice, id } from '#platform/http/fields.ts'
import { post, seeOther } from '#platform/http/route.ts'
import { careWords } from './care-messages.en.ts'
import { facilitatesSomewhere } from './policy.ts'
import { kinds, type Suggestion } from './suggestion.ts'
import { keepDismissal } from './suggestions-store.ts'

/** Whoever looks after a group does not wish to read a suggestion again; which one is kept apart, since it may be about somebody. */
export const dismissed = factKind('facilitation.dismissed', 'person', z.object({}))

export async function dismiss(ctx: Ctx, suggestion: Omit<Suggestion, 'group'>): Promise<void> {
  const by = personOf(ctx.actor)
  ensure(facilitatesSomewhere(ctx.actor))
  if (await keepDismissal(ctx.tx, by, suggestion, ctx.now)) await record(ctx, dismissed(by, {}))
}

const body = z.object({
  kind: choice(kinds),
  subject: id,
  other: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

export const dismissing = post('/facilitation/dismissals', { who: 'members', body }, async (visit, { body: one }) => {
  await visit.act((ctx) => dismiss(ctx, one))
  return seeOther('/facilitation', careWords[visit.lang].dismissed)
})
