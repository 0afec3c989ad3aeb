/** Ending letters with one click: a button for whoever opens the link, and what mail programs send by themselves. */
import { z } from 'zod'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { endInvitations } from '#gatherings'
import { notificationWords } from './messages.en.ts'
import { readOff, type LetterKind, type Off } from './off-address.ts'
import { OffPage } from './off-views.tsx'
import { endDigest, endMail } from './preferences-store.ts'

const params = z.object({ word: z.string().max(100) })
const query = z.object({ done: z.literal('yes').optional().catch(undefined) })

/** Whoever left is nobody: of somebody erased nothing is written down again. */
async function opened({ home }: Visit, word: string): Promise<Off> {
  const off = found(await readOff(home, word))
  const { standing } = await home.actorFor(off.person)
  return found(standing === 'member' ? off : undefined)
}
const end: Record<LetterKind, typeof endMail> = { told: endMail, digest: endDigest, calendar: endInvitations }

const ask = get('/letters/:word/ending', { params, query }, async (visit, { params, query }) => {
  const { kind } = await opened(visit, params.word)
  const { lang } = visit
  const body = OffPage({ lang, word: params.word, kind, done: query.done !== undefined })
  return page({ title: notificationWords[lang].off.title, body, layout: 'narrow' })
})

/** A GET ends nothing: what looks at links in mail before people do would. */
const ending = post('/letters/:word/ending', { who: 'anyone', params }, async (visit, { params }) => {
  const { person, kind } = await opened(visit, params.word)
  await end[kind](visit.home.db, person)
  return seeOther(`/letters/${params.word}/ending?done=yes`)
})

export const offPages = [ask, ending]
