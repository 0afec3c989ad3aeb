/** One message to one browser, through its push service (RFC 8030). Nothing is followed, and hardly anything read. */
import { request as askInClear, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as ask, type RequestOptions } from 'node:https'
import type { Home } from '#platform/home.ts'
import { lookupPublic, mayBeAsked } from './address.ts'
import { homeKeys, signedFor } from './keys.ts'
import { seal, type BrowserKeys } from './sealing.ts'

export type Parcel = {
  readonly words: string
  /** How long the service keeps it for a browser that is away. */
  readonly keptS: number
  /** What is still kept under the same word is replaced: at most 32 signs of base64url, and they say nothing. */
  readonly topic?: string
  readonly urgency: 'low' | 'normal'
}

/**
 * `gone`: the browser wants nothing more at this address. `later`: surely not taken, try again, after so many seconds if
 * the service said so. `lost`: refused, or, without an answer, the line broke or nobody spoke after it had left; trying
 * again might tell twice.
 */
export type Pushed =
  | { readonly is: 'taken' }
  | { readonly is: 'gone' }
  | { readonly is: 'later'; readonly inS: number | undefined; readonly why: string }
  | { readonly is: 'lost'; readonly answered: boolean; readonly why: string }

const PATIENCE_MS = 10_000

export async function pushTo(
  home: Home,
  { address, keys }: { address: string; keys: BrowserKeys },
  parcel: Parcel,
): Promise<Pushed> {
  if (!mayBeAsked(address, home.config)) return { is: 'gone' }
  const url = new URL(address)
  const authorization = signedFor(url.origin, await homeKeys(home), contactOf(home), new Date())
  const body = seal(Buffer.from(parcel.words), keys)
  const headers = {
    authorization,
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    'content-length': body.length,
    ttl: parcel.keptS,
    urgency: parcel.urgency,
    ...(parcel.topic === undefined ? {} : { topic: parcel.topic }),
  }
  const options: RequestOptions = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(PATIENCE_MS) }
  const here = url.origin === home.config.privatePush
  const asked =
    url.protocol === 'http:'
      ? askInClear(url, options)
      : ask(url, { ...options, ...(here ? {} : { lookup: lookupPublic }) })
  return answerTo(asked, body)
}

/** Where whoever runs a push service writes when a home floods it. Some refuse one that cannot be true. */
function contactOf({ config: { address, mailFrom } }: Home): string | undefined {
  if (address?.startsWith('https:')) return new URL(address).origin
  const mail = mailFrom?.match(/<([^<>\s]+)>\s*$/)?.[1] ?? mailFrom?.trim()
  return mail === undefined ? undefined : `mailto:${mail}`
}

function answerTo(asked: ClientRequest, body: Buffer): Promise<Pushed> {
  return new Promise((resolve) => {
    let connected = false
    asked.on('socket', (socket) => {
      // Over TLS nothing of ours leaves before the other side has proven its name.
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => (connected = true))
    })
    const broken = (why: string): void =>
      resolve(connected ? { is: 'lost', answered: false, why } : { is: 'later', inS: undefined, why })
    asked.on('error', (error: NodeJS.ErrnoException) => broken(error.code ?? error.name))
    // One that asks to speak another protocol (101) is hung up on without an error or an answer; after those it changes nothing.
    asked.on('close', () => broken('HUNG_UP'))
    asked.on('response', (answer) => {
      resolve(meaningOf(answer))
      // What it says beside is not for us.
      answer.destroy()
    })
    asked.end(body)
  })
}

function meaningOf({ statusCode = 0, headers }: IncomingMessage): Pushed {
  if (statusCode >= 200 && statusCode < 300) return { is: 'taken' }
  if (statusCode === 404 || statusCode === 410) return { is: 'gone' }
  const why = String(statusCode)
  return statusCode === 429 || statusCode >= 500
    ? { is: 'later', inS: secondsIn(headers['retry-after']), why }
    : { is: 'lost', answered: true, why }
}

const LONGEST_S = 86_400

/** Seconds, or a moment; a day at most, whatever was said. */
function secondsIn(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(1, Math.ceil(seconds)), LONGEST_S) : undefined
}
