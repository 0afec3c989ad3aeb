/** Pages, for a member and for somebody passing by; and an answer that is written. At 1, 16 and 64 connections. */
import { workApart, keepApart } from './apart.ts'
import { questionsOf } from './asked.ts'
import type { Bare } from './bare-http.ts'
import type { Replay } from './bare-sql.ts'
import { transactionIn, type Said } from './heard.ts'
import type { Load, Loaded, Request } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import type { Bench } from './run.ts'

/** What one reads by: a page is asked for by more people than one, and by fewer than a festival. */
const HEADLINE = 16
const CONNECTIONS = [HEADLINE, 1, 64]

type Kind = 'conversation' | 'group'
type Who = 'member' | 'visitor'

const named = (name: string, connections: number): string =>
  connections === HEADLINE ? name : `${name}.${connections}`
const times = (connections: number) => ({ connections, warmUp: 1, seconds: connections === HEADLINE ? 5 : 3 })

export const pages: readonly Measurement[] = [
  ...(['conversation', 'group'] as const).flatMap((kind) =>
    (['member', 'visitor'] as const).flatMap((who) => CONNECTIONS.map((connections) => pageOf(kind, who, connections))),
  ),
  ...CONNECTIONS.map(replies),
]

function pageOf(kind: Kind, who: Who, connections: number): Measurement {
  return {
    name: named(`page.${kind}.${who}`, connections),
    unit: 'pages/s',
    aim: { least: who === 'member' ? 0.35 : 0.25 },
    async measure(bench) {
      const requests = (await bench.scene())[kind][who]
      const loaded = await load(bench, requests, connections)
      const ceiling =
        who === 'member'
          ? await sqlCeiling(bench, requests, connections)
          : await httpCeiling(bench, requests, connections)
      return measured(loaded, ceiling)
    },
  }
}

function replies(connections: number): Measurement {
  return {
    name: named('post.reply', connections),
    unit: 'replies/s',
    aim: { least: 0.25 },
    async measure(bench) {
      const { replies } = await bench.scene()
      const loaded = await load(bench, replies, connections, 303)
      return measured(loaded, await sqlCeiling(bench, replies, connections))
    },
  }
}

const measured = ({ perSecond, p50, p99, busy }: Loaded, ceiling: number): Measured => ({
  value: perSecond,
  ceiling,
  note: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${busy > 0.9 ? ', the load itself was at its limit' : ''}`,
})

async function load(bench: Bench, requests: readonly Request[], connections: number, status = 200): Promise<Loaded> {
  const { port } = await bench.home()
  return workApart<Loaded>('load', { port, requests, status, ...times(connections) } satisfies Load)
}

/** All that the page asks, and nothing else. An answer: its transaction alone. */
async function sqlCeiling(bench: Bench, requests: readonly Request[], connections: number): Promise<number> {
  const asked = await questions(bench, requests)
  const url = (await bench.home()).databaseUrl()
  const { perSecond } = await workApart<{ perSecond: number }>('bare-sql', {
    url,
    requests: asked,
    ...times(connections),
  } satisfies Replay)
  return perSecond
}

const heard = new WeakMap<readonly Request[], Promise<Said[][]>>()

function questions(bench: Bench, requests: readonly Request[]): Promise<Said[][]> {
  const writes = requests[0]?.method === 'POST'
  // Enough different people for connections not to wait for one another's rows.
  const known =
    heard.get(requests) ??
    bench.home().then((home) => questionsOf(home, requests.slice(0, 256), writes ? transactionIn : undefined))
  heard.set(requests, known)
  return known
}

/** The same bytes, ready made, from a bare server. */
async function httpCeiling(bench: Bench, requests: readonly Request[], connections: number): Promise<number> {
  const bare = await keepApart<{ port: number }>('bare-http', await answerTo((await bench.home()).port, requests[0]))
  try {
    const { perSecond } = await workApart<Loaded>('load', {
      port: bare.ready.port,
      requests,
      status: 200,
      ...times(connections),
    } satisfies Load)
    return perSecond
  } finally {
    await bare.end()
  }
}

async function answerTo(port: number, request: Request | undefined): Promise<Bare> {
  const { get } = await import('node:http')
  return new Promise((done, failed) => {
    const headers = Object.fromEntries(
      (request?.headers ?? '')
        .trim()
        .split('\r\n')
        .map((line) => line.split(': ') as [string, string]),
    )
    get(
      {
        port,
        host: '127.0.0.1',
        path: request?.path ?? '/',
        headers: { ...headers, host: 'localhost', 'x-forwarded-for': '10.9.9.9' },
      },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const body = Buffer.concat(pieces)
          const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = answer.headers
          done({ headers: { ...(kept as Record<string, string>), 'content-length': String(body.length) }, body })
        })
      },
    ).once('error', failed)
  })
}
