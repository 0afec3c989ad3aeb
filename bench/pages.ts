/** Pages, for a member and for somebody passing by; and an answer that is written. At 1, 16 and 64 connections. */
import { workApart, keepApart } from './apart.ts'
import { questionsOf } from './asked.ts'
import type { BareAnswer } from './bare-http.ts'
import type { Replay } from './bare-sql.ts'
import { transactionIn, type Said } from './heard.ts'
import type { Load, Loaded } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import { spentBy, type Spent } from './processor.ts'
import type { Request } from './request.ts'
import type { Bench } from './run.ts'

/** What one reads by: a page is asked for by more people than one, and by fewer than a festival. */
const HEADLINE = 16
const CONNECTIONS = [HEADLINE, 1, 64]

type Kind = 'conversation' | 'group'
type Who = 'member' | 'visitor'

const named = (name: string, connections: number): string =>
  connections === HEADLINE ? name : `${name}.${connections}`

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
      const bare = who === 'member' ? await sqlCeiling(bench, requests) : await httpCeiling(bench, requests)
      return inTurns(bench, { requests, connections, status: 200 }, bare)
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
      return inTurns(bench, { requests: replies, connections, status: 303 }, await sqlCeiling(bench, replies))
    },
  }
}

type Asking = Pick<Load, 'requests' | 'connections' | 'status'>
type Times = Pick<Load, 'connections' | 'seconds' | 'warmUp'>
/** Something that could be as fast as a page: measured in turns with it, and put away. */
type Bare = { measure(times: Times): Promise<{ perSecond: number }>; end(): Promise<void> }

/** The home and the ceiling in turns, because a shared machine is now quick, now slow: what counts is the middle turn. */
async function inTurns(bench: Bench, asking: Asking, bare: Bare): Promise<Measured> {
  const home = await bench.home()
  const times = { connections: asking.connections, warmUp: 0.5, seconds: asking.connections === HEADLINE ? 1.7 : 1.2 }
  const own: (Loaded & { spent: Spent })[] = []
  const best: number[] = []
  try {
    for (let turn = 0; turn < 3; turn++) {
      const before = spentBy(home)
      const loaded = await workApart<Loaded>('load', { port: home.port, ...asking, ...times } satisfies Load)
      own.push({ ...loaded, spent: perPage(before, spentBy(home), loaded.answered) })
      best.push((await bare.measure(times)).perSecond)
    }
  } finally {
    await bare.end()
  }
  const middle = own.toSorted((a, b) => a.perSecond - b.perSecond)[1]
  return {
    value: middle?.perSecond ?? null,
    ceiling: best.toSorted((a, b) => a - b)[1] ?? null,
    ...(middle && { note: noteOf(middle) }),
  }
}

export const perPage = (before: Spent, after: Spent, pages: number): Spent => ({
  node: (after.node - before.node) / pages,
  postgres: (after.postgres - before.postgres) / pages,
})

const ms = (time: number): string => `${Number(time.toPrecision(2))} ms`

export const noteOf = ({ p50, p99, busy, spent }: Loaded & { spent: Spent }): string =>
  `p50 ${ms(p50)}, p99 ${ms(p99)}; processor ${ms(spent.node)} Node, ${ms(spent.postgres)} PostgreSQL${busy > 0.9 ? '; the load itself was at its limit' : ''}`

/** All that the page asks, and nothing else. An answer: its transaction alone. */
async function sqlCeiling(bench: Bench, requests: readonly Request[]): Promise<Bare> {
  const asked = await questions(bench, requests)
  const url = (await bench.home()).databaseUrl()
  return {
    measure: (times) =>
      workApart<{ perSecond: number }>('bare-sql', {
        url,
        requests: asked,
        freshKeys: requests[0]?.method === 'POST',
        ...times,
      } satisfies Replay),
    end: async () => undefined,
  }
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
async function httpCeiling(bench: Bench, requests: readonly Request[]): Promise<Bare> {
  const { ready, end } = await keepApart<{ port: number }>(
    'bare-http',
    await answerTo((await bench.home()).port, requests[0]),
  )
  return {
    measure: (times) => workApart<Loaded>('load', { port: ready.port, requests, status: 200, ...times } satisfies Load),
    end,
  }
}

async function answerTo(port: number, request: Request | undefined): Promise<BareAnswer> {
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
