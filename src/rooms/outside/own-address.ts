/**
 * The address of a member's own feed: a number, and a signature that only this home can make. Nothing secret is kept, so
 * that nothing can be read out of a backup of one table; ending the number closes the address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Home } from '#platform/home.ts'
import { groupById, canRead, type Group } from '#spaces'
import { cardOf, peopleCards } from '#people'
import { feedHeld, type OwnFeed } from './feeds-store.ts'

export const WORD = /^([1-9]\d{0,14})-([\w-]{43})$/

export async function addressOf(home: Home, feed: OwnFeed): Promise<string> {
  return `/feeds/${feed.id}-${await signature(home, feed)}`
}

/**
 * What the owner of an address may read now, as if they asked themselves. Undefined for an address that was ended or is
 * forged, for somebody suspended or gone, for a group that is not theirs to read any more.
 */
export async function readAt(home: Home, word: string): Promise<{ feed: OwnFeed; group: Group } | undefined> {
  const [, id, signed] = WORD.exec(word) ?? []
  const feed = id === undefined ? undefined : await feedHeld(home.db, Number(id))
  if (!feed || signed === undefined || !same(signed, await signature(home, feed))) return undefined
  const owner = cardOf(await peopleCards(home.db, [feed.person], home.now()), feed.person)
  const actor = await home.actorFor(feed.person, owner.suspended)
  if (actor.standing !== 'member') return undefined
  const group = await groupById(home.db, actor, feed.group)
  return group && canRead(actor, group) && group.state === 'open' ? { feed, group } : undefined
}

async function signature(home: Home, { id, person, group }: OwnFeed): Promise<string> {
  const key = await home.secret('feeds')
  return createHmac('sha256', key).update(`feed ${id} of ${person} for ${group}`).digest('base64url')
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
