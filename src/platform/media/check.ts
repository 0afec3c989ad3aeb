/**
 * A check of ICE: a Binding request with a short-term password (STUN, RFC 8489; ICE, RFC 8445 section 7.1). Chromium asks over relays by
 * TCP and TLS with a tie-breaker of zero, which is allowed; the native library takes it for a missing one and refuses with error 400
 * (libjuice issue 355). Nobody else reads the number where roles are not in doubt, as between a browser that offers and a home that answers.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

const BINDING_REQUEST = 0x0001
const COOKIE = 0x2112a442
const HEADER = 20
const INTEGRITY = 0x0008
const FINGERPRINT = 0x8028
const FINGERPRINT_MASK = 0x5354554e
const ROLES = new Set([0x8029, 0x802a])
const DIGEST = 20

type Attribute = { readonly type: number; readonly at: number; readonly length: number }

/** The check as the library takes it: the same, with a tie-breaker that is not zero. Undefined: it is none, or not made with `password`. */
export function acceptable(bytes: Buffer, password: string): Buffer | undefined {
  const attributes = attributesOf(bytes)
  const integrity = attributes?.find(({ type }) => type === INTEGRITY)
  if (!attributes || integrity?.length !== DIGEST) return undefined
  const digest = bytes.subarray(integrity.at, integrity.at + DIGEST)
  if (!timingSafeEqual(digest, digestOf(bytes, integrity, password))) return undefined
  const role = attributes.find(({ type, length }) => ROLES.has(type) && length === 8)
  if (!role || bytes.readBigUInt64BE(role.at) !== 0n) return bytes
  const mended = Buffer.from(bytes)
  mended.writeBigUInt64BE(1n, role.at)
  digestOf(mended, integrity, password).copy(mended, integrity.at)
  const print = attributes.find(({ type, length }) => type === FINGERPRINT && length === 4)
  if (print) mended.writeUInt32BE((crc32(mended.subarray(0, print.at - 4)) ^ FINGERPRINT_MASK) >>> 0, print.at)
  return mended
}

function attributesOf(bytes: Buffer): Attribute[] | undefined {
  if (bytes.length < HEADER || bytes.readUInt16BE(0) !== BINDING_REQUEST || bytes.readUInt32BE(4) !== COOKIE)
    return undefined
  if (bytes.readUInt16BE(2) !== bytes.length - HEADER) return undefined
  const found: Attribute[] = []
  for (let at = HEADER; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    if (at + 4 + length > bytes.length) return undefined
    found.push({ type: bytes.readUInt16BE(at), at: at + 4, length })
    at += 4 + length + ((4 - (length % 4)) % 4)
  }
  return found
}

/** Over what comes before it, as if the message ended with it (RFC 8489 section 14.5). */
function digestOf(bytes: Buffer, integrity: Attribute, password: string): Buffer {
  const before = Buffer.from(bytes.subarray(0, integrity.at - 4))
  before.writeUInt16BE(integrity.at + DIGEST - HEADER, 2)
  return createHmac('sha1', password).update(before).digest()
}
