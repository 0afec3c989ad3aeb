/**
 * The digest, to each member who wants one, as a walk over all of them in stretches: memory does not grow with their number.
 *
 * At most once, precisely: a row for (person, period) is committed before the letter is handed to the mail server, and
 * whoever finds that row sends nothing. Killed between the row and the server's yes, a home sends that one person nothing
 * for that period, and never two. The row is taken back only when the server said no or was not reached: then nobody has
 * the letter. A line that broke without an answer counts as sent. What the mail server itself sends twice is beyond us.
 */
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import type { Job } from '#platform/house.ts'
import { homeZone } from '#platform/home-settings.ts'
import { MailFailed } from '#platform/mail/index.ts'
import { addressRefused, stoppedAmong } from '#letterbox'
import { addresseesAfter, type Addressee } from '#people'
import { digestLetter } from './digest-letter.ts'
import { claimDigest, claimedAmong, giveBack, noteSent } from './digest-store.ts'
import { isDue, periodOf, type Period } from './period.ts'
import { preferencesOf, usual, type Digest } from './preferences-store.ts'
import { afterSilence } from './quiet.ts'
import { allOf, SIDE_BY_SIDE } from './side-by-side.ts'

const WALK = 'notifications.digest'
const EACH_MS = 60 * 60_000
/** A long walk lets other work through: somebody may be waiting for the code that lets them in. */
const TURN_MS = 60_000
const NEXT_TURN_MS = 1000
const STRETCH = 500

export const walkDigests: Job = async (home, payload, closing) => {
  const turn = AbortSignal.any([closing, AbortSignal.timeout(TURN_MS)])
  let after = placeOf.parse(payload).after
  try {
    await walkFrom(home, turn, after, (place) => (after = place))
  } finally {
    // Whoever was passed in this walk is not asked for again in its next turn.
    await (turn.aborted ? walkSoon(home, NEXT_TURN_MS, after) : walkSoon(home, EACH_MS))
  }
}

const placeOf = z.object({ after: z.number().int().min(0).default(0) })

/** Soon after the home opened; then each hour, since mornings come one zone after the other. */
export async function walkSoon(home: Home, inMs = 5 * 60_000, after = 0): Promise<void> {
  await home.jobs.add(home.db, WALK, { after }, { key: WALK, inMs })
}

type Due = { readonly to: Addressee; readonly digest: Digest; readonly period: Period }

/** Everybody to whom one is due. Answers how many letters left. */
export const sendDigests = (home: Home, closing: AbortSignal): Promise<number> => walkFrom(home, closing, 0)

/** Those after a number; `passed` hears the number up to which everybody has been asked for. */
async function walkFrom(
  home: Home,
  closing: AbortSignal,
  from: number,
  passed?: (place: number) => void,
): Promise<number> {
  let sent = 0
  for (let after = from; home.mail.sends;) {
    const people = await addresseesAfter(home.db, after, STRETCH, home.now())
    const last = people.at(-1)
    if (!last) break
    const due = await dueAmong(home, people)
    for (let at = 0; at < due.length; at += SIDE_BY_SIDE) {
      if (closing.aborted) return sent
      const left = await allOf(due.slice(at, at + SIDE_BY_SIDE).map((one) => sendOne(home, one)))
      sent += left.filter((one) => one === 'sent').length
      // Nobody else would be reached either: the next walk goes on from here.
      if (left.includes('away')) return sent
    }
    after = last.id
    passed?.(after)
  }
  return sent
}

async function dueAmong(home: Home, people: readonly Addressee[]): Promise<Due[]> {
  const now = home.now()
  const ids = people.map((one) => one.id)
  const [wanted, stopped] = [await preferencesOf(home.db, ids), await stoppedAmong(home.db, ids)]
  const due = people.flatMap((to): Due[] => {
    const { digest, quiet } = wanted.get(to.id) ?? usual
    const zone = to.zone ?? home.settings.get(homeZone)
    const period = periodOf(digest, now, zone)
    if (!period || stopped.has(to.id) || !isDue(digest, period, now, to.joinedAt)) return []
    return afterSilence(now, zone, quiet) > now ? [] : [{ to, digest, period }]
  })
  const claimed = await claimedAmong(
    home.db,
    due.map(({ to, period }) => ({ person: to.id, period: period.key })),
  )
  return due.filter(({ to }) => !claimed.has(to.id))
}

async function sendOne(home: Home, { to, digest, period }: Due): Promise<'sent' | 'not' | 'away'> {
  if (!(await claimDigest(home.db, to.id, period.key, home.now()))) return 'not'
  const letter = await digestLetter(home, to, digest, period.since)
  if (!letter) return 'not'
  try {
    await home.mail.send(letter)
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error
    home.log.warn({ err: error }, 'a digest did not leave')
    if (error.refusedAddress) await addressRefused(home, to.id)
    if (!error.temporary || !error.surelyNotSent) return 'not'
    await giveBack(home.db, to.id, period.key)
    return 'away'
  }
  await noteSent(home.db, to.id, period.key, home.now())
  return 'sent'
}
