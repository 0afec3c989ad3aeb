/** Keys by which a program (OBS) sends into one room: made by a host, shown once, for one evening, taken back at any moment. */
import { createHash, randomBytes } from 'node:crypto'
import { ensure, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { found, Refusal } from '#platform/refusal.ts'
import { cardOf, peopleCards } from '#people'
import { keyMade, keyRevoked } from './facts.ts'
import { takeHold } from './here.ts'
import { insertKey, keyWithDigest, noteUse, revokeKey, type Key } from './keys-store.ts'
import { stageWords } from './messages.en.ts'
import { canLead } from './policy.ts'

/** An evening and its rehearsal; a program that is set up once a week is given a key once a week. */
export const KEY_HOURS = 12

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** The key itself: nobody can read it again. */
export async function makeKey(ctx: Ctx, id: number): Promise<string> {
  const here = await takeHold(ctx, id)
  ensure(canLead(ctx.actor, here))
  const key = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now.getTime() + KEY_HOURS * 3_600_000)
  const made = await insertKey(ctx.tx, {
    gathering: id,
    by: personOf(ctx.actor),
    digest: digestOf(key),
    madeAt: ctx.now,
    expiresAt,
  })
  await record(ctx, keyMade(id, { key: made }))
  return key
}

export async function takeKeyBack(ctx: Ctx, id: number, key: number): Promise<Key> {
  const here = await takeHold(ctx, id)
  ensure(canLead(ctx.actor, here))
  const revoked = found(await revokeKey(ctx.tx, id, key, ctx.now))
  await record(ctx, keyRevoked(id, { key }))
  return revoked
}

const BEARER = /^Bearer ([\w-]{20,100})$/i

/** Whoever bears a key acts as the one who made it, here and nowhere else, as far as they may still do so themselves. */
export async function bearerOf(home: Home, header: string | undefined, gathering: number): Promise<Actor | undefined> {
  if (header === undefined) return undefined
  const now = home.now()
  const key = await keyIn(home.db, header, gathering, now)
  const card = cardOf(await peopleCards(home.db, [key.by], now), key.by)
  await noteUse(home.db, key.id, now)
  return home.actorFor(key.by, card.suspended)
}

/** The key that a program bears, as long as it opens this room. */
export async function keyIn(db: Db, header: string, gathering: number, now: Date): Promise<Key> {
  const said = BEARER.exec(header)?.[1]
  const key = said === undefined ? undefined : await keyWithDigest(db, digestOf(said))
  if (key?.gathering === gathering && key.revokedAt === null && key.expiresAt > now) return key
  throw new Refusal(401, (lang) => stageWords[lang].refusals.key)
}
