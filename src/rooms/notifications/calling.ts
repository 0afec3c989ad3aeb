/**
 * A call goes by mail too. Not to thousands at once: with each sweep a stretch of the members, so that other letters pass in
 * between; to nobody more than once a day, whatever is called for; and to nobody who read it meanwhile, or for whom it is over.
 */
import type { Tx } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { conversationsByIds, postTraces } from '#conversations'
import { addresseesAfter } from '#people'
import { endCalls, goOnAfter, takeCalls, wakeLetters, type CallToMail } from './calls-store.ts'
import type { Line } from './lines.ts'
import type { Waiting } from './mailing-store.ts'
import { preferencesOf } from './preferences-store.ts'
import { tellThem, whoIsTold, type Said } from './telling-store.ts'

/** A minute's work for a mail server: nine thousand are through in twenty. */
const STRETCH = 500
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Whoever has a page open reads it there first. */
const LETTER_AFTER = 5 * MINUTE

export async function mailCalls(home: Home, stretch = STRETCH): Promise<void> {
  if (!home.mail.sends) return endCalls(home.db)
  await home.db.transaction().execute(async (tx) => {
    for (const call of await takeCalls(tx)) await goOn(tx, call, { now: home.now(), stretch })
  })
}

async function goOn(tx: Tx, call: CallToMail, { now, stretch }: { now: Date; stretch: number }): Promise<void> {
  const said = await saidIn(tx, call, now)
  const next = said ? (await addresseesAfter(tx, call.after, stretch, now)).map(({ id }) => id) : []
  const last = next.at(-1)
  if (!said || last === undefined) return goOnAfter(tx, call, null)
  const wanted = await preferencesOf(tx, next)
  const willing = next.filter((id) => wanted.get(id)?.mail !== 'nothing')
  const concerned = await whoIsTold(tx, said, willing)
  await tellThem(tx, said, concerned)
  const due = new Date(Math.max(now.getTime(), call.at.getTime() + LETTER_AFTER))
  await wakeLetters(
    tx,
    said.post,
    concerned.map(({ person }) => person),
    due,
  )
  await goOnAfter(tx, call, last)
}

/** As long as it may still be read, is not over, and is of today. */
async function saidIn(tx: Tx, { post: id, at, conversation: of }: CallToMail, now: Date): Promise<Said | undefined> {
  const post = (await postTraces(tx, [id])).get(id)
  const [conversation] = await conversationsByIds(tx, [of])
  if (!post || !conversation || conversation.hiddenAt !== null || conversation.closedAt !== null) return undefined
  if (now.getTime() - at.getTime() > DAY) return undefined
  const { groupId: group, audience, author: starter } = conversation
  const who = { by: post.author, starter, directly: [], toFollowers: false, toAll: true }
  return { post: id, nth: post.nth, at, conversation: of, group, audience, ...who }
}

/** A letter that calls is one a day: the next is said by the bell, by devices, and on every page. */
export const calledLately = ({ calledAt }: Pick<Waiting, 'calledAt'>, now: Date): boolean =>
  calledAt !== null && now.getTime() - calledAt.getTime() < DAY
export const isCall = ({ posts }: Line): boolean => posts.some(({ why }) => why === 'called')
