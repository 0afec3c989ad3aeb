/** A browser without a screen: one person's session, forms as browsers send them, cookies kept. */
import type { FastifyInstance } from 'fastify'
import type { Home } from '#platform/home.ts'
import { openSession } from './session.ts'

export type Somebody = { readonly name: string; readonly person: number | null; readonly email: string }
export type Reply = { readonly status: number; readonly text: string; readonly bytes: Buffer; readonly location: string; readonly headers: Readonly<Record<string, unknown>> }
type FormValue = string | number | readonly (string | number)[]

export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  post(path: string, form?: Readonly<Record<string, FormValue>>, headers?: Record<string, string>): Promise<Reply>
  /** A body of its own kind, as programs send it. */
  put(path: string, type: string, body: string, headers?: Record<string, string>): Promise<Reply>
  remove(path: string, headers?: Record<string, string>): Promise<Reply>
  /** Sends files too, as multipart. */
  send(path: string, form: FormData): Promise<Reply>
  /** The page as text; fails when it is not answered with 200. */
  text(path: string): Promise<string>
}

const HOST = 'localhost:3000'
const cookies = new WeakMap<Home, Map<string, Map<string, string>>>()

export function browserFor({ pages, home }: { pages: () => Promise<FastifyInstance>; home: Home }, who: Somebody, from = '127.0.0.1'): Browser {
  const jars = cookies.get(home) ?? new Map<string, Map<string, string>>()
  cookies.set(home, jars)
  const jar = jars.get(who.email) ?? new Map<string, string>()
  jars.set(who.email, jar)

  async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, payload: string | Buffer | undefined, headers: Record<string, string>): Promise<Reply> {
    if (who.person !== null && !jar.has(SIGNED_IN)) await signIn(home, who.person, jar)
    const cookie = [...jar].filter(([name]) => name !== SIGNED_IN).map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await (await pages()).inject({
      method, url: path, remoteAddress: from,
      headers: { host: HOST, ...(cookie ? { cookie } : {}), ...(method !== 'GET' ? { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge } of answer.cookies) if (maxAge === 0 || value === '') jar.delete(name)
      else jar.set(name, encodeURIComponent(decodeURIComponent(value)))
    return { status: answer.statusCode, text: answer.body, bytes: answer.rawPayload, location: String(answer.headers.location ?? ''), headers: answer.headers }
  }

  return {
    get: (path, headers = {}) => ask('GET', path, undefined, headers),
    post: (path, form = {}, headers = {}) => ask('POST', path, encode(form), { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
    put: (path, type, body, headers = {}) => ask('POST', path, body, { 'content-type': type, ...headers }),
    remove: (path, headers = {}) => ask('DELETE', path, undefined, headers),
    async send(path, form) {
      const request = new Request(`http://${HOST}${path}`, { method: 'POST', body: form })
      return ask('POST', path, Buffer.from(await request.arrayBuffer()), { 'content-type': request.headers.get('content-type') ?? '' })
    },
    async text(path) {
      const reply = await ask('GET', path, undefined, {})
      if (reply.status !== 200) throw new Error(`${who.name} asked ${path} and got ${reply.status} ${reply.location}`)
      return reply.text
    },
  }
}

/** Not a cookie: a note in the jar that a session was opened, so that signing out stays signed out. */
const SIGNED_IN = ' signed in'

async function signIn(home: Home, person: number, jar: Map<string, string>): Promise<void> {
  const { name, value } = await openSession(home, person)
  jar.set(name, value)
  jar.set(SIGNED_IN, '')
}

function encode(form: Readonly<Record<string, FormValue>>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, String(one))
  return body.toString()
}
