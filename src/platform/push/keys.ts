/**
 * The keys by which push services know this home, and the words it signs with them (VAPID, RFC 8292). They are derived
 * from one of the home's own secrets, which backups carry: browsers that said yes stay so after a restore.
 */
import { createECDH, createPrivateKey, hkdfSync, sign, type KeyObject } from 'node:crypto'
import type { Home } from '#platform/home.ts'

export type HomeKeys = {
  /** As browsers want it: the point, whole, in base64url. */
  readonly shown: string
  readonly secret: KeyObject
}

const made = new WeakMap<Home, Promise<HomeKeys>>()
export function homeKeys(home: Home): Promise<HomeKeys> {
  const known = made.get(home) ?? home.secret('push').then(keysFrom)
  made.set(home, known)
  // A database that was away for a moment is asked again by the next.
  known.catch(() => made.delete(home))
  return known
}

/** The order of P-256: a secret key is a number from 1 to one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** 64 bits more than needed, so that every key is as likely as every other (FIPS 186-5, A.2.1). */
export function keysFrom(secret: string): HomeKeys {
  const wide = Buffer.from(hkdfSync('sha256', secret, '', 'web push keys of a home', 40)).toString('hex')
  const number = (BigInt(`0x${wide}`) % (ORDER - 1n)) + 1n
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(number.toString(16).padStart(64, '0'), 'hex')
  const point = pair.getPublicKey()
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const d = Buffer.from(number.toString(16).padStart(64, '0'), 'hex').toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33), d }
  return { shown: point.toString('base64url'), secret: createPrivateKey({ key: jwk, format: 'jwk' }) }
}

/** Services take a day at most; clocks differ. */
const VALID_S = 12 * 3600

/** `contact` is where whoever runs the service finds whoever runs the home: `mailto:…` or `https://…`. */
export function signedFor(
  audience: string,
  { shown, secret }: HomeKeys,
  contact: string | undefined,
  at: Date,
): string {
  const exp = Math.floor(at.getTime() / 1000) + VALID_S
  const claims = { aud: audience, exp, ...(contact === undefined ? {} : { sub: contact }) }
  const words = [{ typ: 'JWT', alg: 'ES256' }, claims].map(encoded).join('.')
  const signature = sign('sha256', Buffer.from(words), { key: secret, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${words}.${signature.toString('base64url')}, k=${shown}`
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
