/** A notice by anybody, without an account: it joins the queue, and its sender follows it with a secret link. */
import { createHash, randomBytes } from 'node:crypto'
import { record, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { readsCard, type Subject } from '#platform/subjects.ts'
import { noticed, of } from './facts.ts'
import { forgetOldNotices, insertNotice } from './notices-store.ts'
import { isUrgent, type NoticeKind } from './reason.ts'
import { openCase } from './store.ts'
import { thingAt } from './thing.ts'

export type Noticing = {
  readonly kind: NoticeKind
  readonly url: string
  /** What stands at that address, if we know. */
  readonly subject: Subject | undefined
  readonly words: string
  readonly name: string
  readonly email: string
}

const REMEMBERED_DAYS = 183

/** Answers the secret of the receipt. What it is about is not said: the sender may not be one who sees it. */
export async function notify(ctx: Ctx, { kind, url, subject, words, name, email }: Noticing): Promise<string> {
  const there = await thingAt(ctx.tx, ctx.house, subject ?? null)
  // What stays between two is known to them alone, whoever gives notice of its address: nobody who judges would read it through that.
  const thing = there?.card.between === undefined || readsCard(ctx.actor, there.card) ? there : undefined
  const about = {
    subject: thing?.subject ?? null,
    audience: thing?.card.audience ?? HOME,
    about: thing?.card.author ?? null,
  }
  const caseId = await openCase(ctx.tx, { ...about, why: 'reported', urgent: isUrgent(kind), at: ctx.now }, 1)
  const secret = randomBytes(24).toString('base64url')
  await insertNotice(ctx.tx, { caseId, hash: hashOf(secret), kind, url, words, name, email, at: ctx.now })
  await forgetOldNotices(ctx.tx, new Date(ctx.now.getTime() - REMEMBERED_DAYS * 86_400_000), ctx.now)
  await record(
    ctx,
    of({ id: caseId, subject: about.subject }, (id) => noticed(id, { case: caseId, kind })),
    { actor: null },
  )
  return secret
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
