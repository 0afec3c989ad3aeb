/** A real push service for tests: gives out addresses, takes what is for them, and opens it as the browser would. */
import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A browser that said yes: where it is reached, and what it tells the home. */
export type Subscribed = { readonly address: string; readonly p256dh: string; readonly auth: string }
export type Arrived = {
  readonly address: string
  readonly headers: IncomingHttpHeaders
  readonly words: Readonly<Record<string, unknown>>
}
type How = Answering | 'cut' | 'silent' | 'other'
type Answering = { readonly code: number; readonly headers?: Record<string, string> }

const OTHER = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n'

export type PushService = {
  readonly origin: string
  readonly arrived: Arrived[]
  readonly asked: () => number
  readonly subscribe: () => Subscribed
  /** From now on answers so, and keeps nothing unless it is a 201. `cut` takes it and cuts the line; `silent` never answers; `other` wants to speak another protocol. */
  readonly answer: (how: How | undefined) => void
  /** Takes so many more as it does now, and answers so from then on. */
  readonly only: (more: number, how: Answering) => void
}

export async function openPushService(): Promise<PushService> {
  const browsers = new Map<string, { pair: ReturnType<typeof createECDH>; auth: Buffer }>()
  const arrived: Arrived[] = []
  let asked = 0
  let how: How | undefined
  let until: { left: number; after: Answering } | undefined
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      asked += 1
      if (until && until.left-- === 0) how = until.after
      const browser = browsers.get(request.url ?? '')
      if (how === 'silent') return
      if (how === 'other') return void request.socket.write(OTHER)
      if (how === 'cut') return void request.socket.destroy()
      if (!browser) return void response.writeHead(410).end('gone')
      const { code, headers } = how ?? { code: 201 }
      if (code === 201)
        arrived.push({ address: `${origin}${request.url}`, headers: request.headers, words: opened(body, browser) })
      response.writeHead(code, headers).end('x'.repeat(20_000))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    arrived,
    asked: () => asked,
    answer: (next) => void ((how = next), (until = undefined)),
    only: (left, after) => void (until = { left, after }),
    subscribe() {
      const pair = createECDH('prime256v1')
      const [p256dh, auth] = [pair.generateKeys('base64url'), randomBytes(16)]
      const path = `/for/${randomUUID()}`
      browsers.set(path, { pair, auth })
      return { address: origin + path, p256dh, auth: auth.toString('base64url') }
    },
  }
}

/** RFC 8291, read from the other side and written apart from the home's own. */
function opened(body: Buffer, { pair, auth }: { pair: ReturnType<typeof createECDH>; auth: Buffer }): Arrived['words'] {
  const salt = body.subarray(0, 16)
  const theirs = body.subarray(21, 21 + body.readUInt8(20))
  const sealed = body.subarray(21 + theirs.length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs])
  const agreed = hkdfSync('sha256', pair.computeSecret(theirs), auth, info, 32)
  const part = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(agreed), salt, Buffer.from(what), bytes))
  const opening = createDecipheriv(
    'aes-128-gcm',
    part('Content-Encoding: aes128gcm\0', 16),
    part('Content-Encoding: nonce\0', 12),
  )
  opening.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()])
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString()) as Arrived['words']
}
