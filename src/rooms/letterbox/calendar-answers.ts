/**
 * Calendar programs answer an invitation by mail: to an address that was made for that one person and that one gathering, from the
 * address the invitation went to. What it comes to the room that invited decides. Nothing is ever written back, so that two programs
 * cannot talk to one another; programs send these by themselves, so they may say so.
 */
import { calendarReply } from '#platform/calendar/index.ts'
import type { Home } from '#platform/home.ts'
import type { Invited } from '#platform/house.ts'
import { allow } from '#platform/limits.ts'
import { natureOf, type Nature, type Received } from '#platform/mail/index.ts'
import { addressFor, numbersIn } from './addresses.ts'

/** Somebody who cannot decide; more is a program that went wrong. */
const ANSWERS = { times: 20, minutes: 60 }
const kinds = ['person', 'outsider'] as const

/** Undefined where no mail comes in. */
export const calendarAddress = (home: Home, { kind, id, thing }: Invited): Promise<string | undefined> =>
  addressFor(home, 'calendar', [kinds.indexOf(kind), id, thing])

export async function readCalendarAddress(home: Home, address: string): Promise<Invited | undefined> {
  const [which, id, thing, more] = (await numbersIn(home, 'calendar', address)) ?? []
  const kind = kinds[which ?? -1]
  if (kind === undefined || id === undefined || thing === undefined || more !== undefined) return undefined
  return { kind, id, thing }
}

export type CalendarOutcome = 'answered' | 'refused' | 'nobody' | Exclude<Nature, 'answer'>

/** Undefined for a mail that came to no such address. */
export async function answerInvitation(
  home: Home,
  mail: Received,
  came: readonly string[],
): Promise<CalendarOutcome | undefined> {
  const invited = await invitedBy(home, came)
  if (!invited) return undefined
  const { answers } = home.house
  const address = await answers?.addressOf(home, invited)
  const reply = replyIn(mail)
  if (!answers || address === undefined || !reply) return 'nobody'
  const nature = natureOf(byProgram(mail), address)
  if (nature !== 'answer') return nature
  if (reply.by !== address.toLowerCase()) return 'forged'
  if (!(await allow(home, `calendar answers ${invited.kind} ${invited.id}`, ANSWERS))) return 'refused'
  return (await answers.take(home, invited, reply)) ? 'answered' : 'refused'
}

const MOST_ADDRESSES = 50

async function invitedBy(home: Home, came: readonly string[]): Promise<Invited | undefined> {
  for (const address of came.slice(0, MOST_ADDRESSES)) {
    const invited = await readCalendarAddress(home, address)
    if (invited) return invited
  }
  return undefined
}

const replyIn = ({ files }: Received) =>
  files
    .filter(({ type, name }) => type === 'text/calendar' || /\.ics$/i.test(name))
    .map(({ bytes }) => calendarReply(bytes.toString('utf8')))
    .find((one) => one !== undefined)

/** What marks a mail that a program sent by itself; an answer that goes with an absence has no such file in it. */
const marks = new Set([
  'auto-submitted',
  'precedence',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'feedback-id',
])
const byProgram = ({ from, header }: Received): Pick<Received, 'from' | 'header'> => ({
  from,
  header: (name) => (marks.has(name) ? [] : header(name)),
})
