/**
 * The address that a member's calendar reads: a number, and a signature that only this home can make. Nothing secret is
 * kept, so that nothing can be read out of a backup of one table; ending the number closes the address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { cardOf, peopleCards } from '#people'
import { calendarHeld, type OwnCalendar } from './calendar-store.ts'

export const WORD = /^([1-9]\d{0,14})-([\w-]{43})$/

export async function calendarAddress(home: Home, calendar: OwnCalendar): Promise<string> {
  return `/calendars/${calendar.id}-${await signature(home, calendar)}.ics`
}

/**
 * Whose it is, as they are now. Undefined for an address that was ended or is forged, and for somebody suspended or gone.
 */
export async function calendarAt(
  home: Home,
  word: string,
): Promise<{ calendar: OwnCalendar; actor: Actor } | undefined> {
  const [, id, signed] = WORD.exec(word) ?? []
  const calendar = id === undefined ? undefined : await calendarHeld(home.db, Number(id))
  if (!calendar || signed === undefined || !same(signed, await signature(home, calendar))) return undefined
  const owner = cardOf(await peopleCards(home.db, [calendar.person], home.now()), calendar.person)
  const actor = await home.actorFor(calendar.person, owner.suspended)
  return actor.standing === 'member' ? { calendar, actor } : undefined
}

async function signature(home: Home, { id, person, audience }: OwnCalendar): Promise<string> {
  const key = await home.secret('calendars')
  return createHmac('sha256', key)
    .update(`calendar ${id} of ${person} for ${audience ?? 'oneself'}`)
    .digest('base64url')
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
