/**
 * A link that lets somebody in. Its text is worked out from the invitation's number and a key of the home, so that the
 * one who made it can show it again, and no table holds a word that opens a door.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import type { PersonId } from './person.ts'

export type Invitation = {
  readonly id: number
  readonly by: PersonId | null
  readonly at: Date
  readonly expiresAt: Date
  readonly usesLeft: number
  readonly used: number
  readonly role: 'member' | 'host'
  readonly claims: PersonId | null
  readonly landsOn: string
  readonly endedAt: Date | null
}

export const INVITATION_DAYS = 30
/** A vouching names one person: it is for one use, soon. */
export const VOUCHING_DAYS = 7

export const isOpen = (invitation: Invitation, now: Date): boolean =>
  invitation.endedAt === null && invitation.usesLeft > 0 && invitation.expiresAt > now

export async function wordOf(home: Home, invitation: number): Promise<string> {
  return `${invitation.toString(36)}-${await seal(home, invitation)}`
}

/** The number of the invitation that a word opens; undefined for a word that we did not make. */
export async function invitationOf(home: Home, word: string): Promise<number | undefined> {
  const [number, given] = word.split('-')
  const id = parseInt(number ?? '', 36)
  if (given === undefined || !Number.isSafeInteger(id) || id < 1) return undefined
  const right = Buffer.from(await seal(home, id))
  const asked = Buffer.from(given)
  return right.length === asked.length && timingSafeEqual(right, asked) ? id : undefined
}

/** 100 bits: beyond guessing, short enough for a QR code that a phone reads across a room. */
async function seal(home: Home, id: number): Promise<string> {
  const mac = createHmac('sha256', await home.secret('invitations')).update(`invitation ${id}`).digest()
  return mac.subarray(0, 13).toString('hex').slice(0, 25)
}
