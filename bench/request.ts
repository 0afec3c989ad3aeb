/** One request as it goes over the wire. */
import { randomUUID } from 'node:crypto'
import { KEY } from './key.ts'

/** `headers` as they are sent; a body makes it a form. In it `KEY` becomes a fresh key at each sending. */
export type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: string
  readonly body?: string
}

/** From ever other addresses, as people come: a home stops a flood from one. */
const ADDRESSES = 65_536

export function written({ method, path, headers, body }: Request, nth: number): string {
  const place = nth % ADDRESSES
  const from = `10.1.${place >> 8}.${place & 255}`
  const head = `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${from}\r\n${headers}`
  if (body === undefined) return `${head}\r\n`
  const said = body.replace(KEY, randomUUID())
  return `${head}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(said)}\r\n\r\n${said}`
}
