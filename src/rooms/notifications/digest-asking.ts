/**
 * Whether somebody wants a digest is asked of them once, where they come anyway, and their answer is kept. Silence is no yes:
 * docs/decisions/0014.
 */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { choice } from '#platform/http/fields.ts'
import { post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { stoppedAmong } from '#letterbox'
import { addressees } from '#people'
import type { YesOrNo } from '#ui/yes-or-no.tsx'
import { readerOf } from './bell.ts'
import { claimDigest } from './digest-store.ts'
import { notificationWords } from './messages.en.ts'
import { periodOf } from './period.ts'
import { keepDigest, preferencesOf, usual, type Digest } from './preferences-store.ts'

const places = ['/', '/notifications'] as const

/** The question, for a page that somebody may be asked on; nothing once they answered, or where it would be an empty promise. */
export async function digestQuestion(visit: Visit, back: (typeof places)[number]): Promise<YesOrNo | undefined> {
  const { home, lang, now } = visit
  const me = readerOf(visit)?.person
  if (me === undefined || !home.mail.sends) return undefined
  if (((await preferencesOf(home.db, [me])).get(me) ?? usual).digestAnswered) return undefined
  if (!(await addressees(home.db, [me], now)).has(me) || (await stoppedAmong(home.db, [me])).has(me)) return undefined
  const { title, text, yes, no } = notificationWords[lang].digestAsked
  const answers = [
    { value: 'weekly', words: yes },
    { value: 'never', words: no },
  ]
  return { title, text, action: '/me/notifications/digest', hidden: { back }, name: 'digest', answers }
}

export const answering = post(
  '/me/notifications/digest',
  { body: z.object({ digest: choice(['weekly', 'never']), back: choice(places) }) },
  async (visit, { body: { digest, back } }) => {
    const { home, lang } = visit
    const me = personOf(visit.actor)
    const before = (await preferencesOf(home.db, [me])).get(me) ?? usual
    await keepDigest(home.db, me, digest)
    await beginWithTheNext(home.db, { visit, me, before: before.digest, digest })
    return seeOther(back, notificationWords[lang].digestAsked.kept[digest])
  },
)

type Change = { readonly visit: Visit; readonly me: number; readonly before: Digest; readonly digest: Digest }

/** Another rhythm begins with its next period: "on Mondays", said on a Wednesday, is next Monday. */
export async function beginWithTheNext(db: Db, { visit: { now, zone }, me, before, digest }: Change): Promise<void> {
  const period = before === digest ? undefined : periodOf(digest, now, zone)
  if (period && now >= period.begins) await claimDigest(db, me, period.key, now)
}
