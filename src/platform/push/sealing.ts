/**
 * Words that only one browser can open: its keys and ours agree on one (RFC 8291), and they travel as one record of
 * aes128gcm (RFC 8188). Checked against the example of RFC 8291, section 5.
 */
import { createCipheriv, createECDH, ECDH, hkdfSync, randomBytes } from 'node:crypto'

export type BrowserKeys = { readonly p256dh: Buffer; readonly auth: Buffer }
/** What is new with each message; given only to try the published example. */
export type Fresh = { readonly salt: Buffer; readonly secret: Buffer }

const CURVE = 'prime256v1'
const POINT_BYTES = 65
const AUTH_BYTES = 16
/** All of the message is one record of this size at most: services refuse more than 4096. */
const RECORD = 4096
const TAG_BYTES = 16
const LAST_RECORD = 2
/** How long a message is says something of it: all are filled up to a multiple of this. */
const STEP = 512
export const MOST_BYTES = RECORD - (16 + 4 + 1 + POINT_BYTES) - TAG_BYTES - 1

/** A point of the curve and sixteen bytes: what a browser gives, and nothing else. */
export function isBrowserKeys({ p256dh, auth }: BrowserKeys): boolean {
  if (p256dh.length !== POINT_BYTES || auth.length !== AUTH_BYTES) return false
  try {
    ECDH.convertKey(p256dh, CURVE)
    return true
  } catch {
    return false
  }
}

/** `step` 1 fills nothing up. */
export function seal(words: Buffer, to: BrowserKeys, fresh: Fresh = freshly(), step = STEP): Buffer {
  if (words.length > MOST_BYTES) throw new Error('more words than a push message holds')
  const pair = createECDH(CURVE)
  pair.setPrivateKey(fresh.secret)
  const ours = pair.getPublicKey()
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), to.p256dh, ours])
  const agreed = derived(pair.computeSecret(to.p256dh), to.auth, about, 32)
  const key = derived(agreed, fresh.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(agreed, fresh.salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const size = Buffer.alloc(5)
  size.writeUInt32BE(RECORD)
  size.writeUInt8(ours.length, 4)
  return Buffer.concat([
    fresh.salt,
    size,
    ours,
    cipher.update(filledUp(words, step)),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

function freshly(): Fresh {
  const pair = createECDH(CURVE)
  pair.generateKeys()
  return { salt: randomBytes(16), secret: pair.getPrivateKey() }
}

const derived = (from: Buffer, salt: Buffer, about: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, about, bytes))

function filledUp(words: Buffer, step: number): Buffer {
  const whole = Math.min(Math.ceil(words.length / step) * step, MOST_BYTES)
  return Buffer.concat([words, Buffer.from([LAST_RECORD]), Buffer.alloc(whole - words.length)])
}
