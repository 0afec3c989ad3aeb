/** Two thousand have a live room open, and fifty lines a second are written in it, each by somebody else. */
import { keepApart, workApart } from './apart.ts'
import type { BareLive } from './bare-live.ts'
import type { Chatted, Chatting } from './chatting.ts'
import { KEY } from './key.ts'
import { openLiveRoom, type LiveRoom } from './live-room.ts'
import { markOf } from './mark.ts'
import type { Measured, Measurement } from './measure.ts'
import { spentBy } from './processor.ts'
import type { Request } from './request.ts'
import type { Bench } from './run.ts'

/** `FOYER_BENCH_PEOPLE=200` tries it small. */
const PEOPLE = Number(process.env['FOYER_BENCH_PEOPLE'] ?? 2000)
const A_SECOND = 50
const SECONDS = 10

export const stageChat: readonly Measurement[] = [
  { name: 'stage.chat', unit: 'ms (p99)', onRequest: true, measure: chatOf },
]

async function chatOf(bench: Bench): Promise<Measured> {
  const room = await openLiveRoom(bench, 'chat')
  try {
    const chatting = { topic: room.topic, ears: room.cookies.slice(0, PEOPLE), aSecond: A_SECOND, lines: linesIn(room) }
    const before = spentBy(room.home)
    const own = await workApart<Chatted>('chatting', { ...chatting, port: room.home.port } satisfies Chatting)
    const after = spentBy(room.home)
    const bare = await keepApart<{ port: number }>('bare-live', { message: own.message } satisfies BareLive)
    const lines = chatting.lines.map((line) => ({ ...line, path: '/', headers: '' }))
    const best = await workApart<Chatted>('chatting', {
      ...chatting,
      lines,
      port: bare.ready.port,
    } satisfies Chatting).finally(bare.end)
    const each = (of: 'node' | 'postgres') => ((after[of] - before[of]) / chatting.lines.length).toFixed(1)
    const cores = (of: 'node' | 'postgres') => ((after[of] - before[of]) / own.tookMs).toFixed(2)
    if (own.missing > 0)
      return {
        value: null,
        ceiling: best.p99,
        why: `${own.missing} of ${own.missing + own.arrived} never came within ${(own.tookMs / 1000).toFixed(0)} s; those that did: p50 ${own.p50.toFixed(0)} ms, p99 ${own.p99.toFixed(0)} ms; ${cores('node')} cores Node, ${cores('postgres')} PostgreSQL`,
      }
    return {
      value: own.p99,
      ceiling: best.p99,
      note: `${chatting.ears.length} people, ${A_SECOND} lines a second for ${SECONDS} s; p50 ${own.p50.toFixed(0)} ms (bare ${best.p50.toFixed(0)}); written p99 ${own.writtenP99.toFixed(0)} ms; a line took ${each('node')} ms of processor in Node, ${each('postgres')} in PostgreSQL (${cores('node')} and ${cores('postgres')} cores)${own.busy > 0.9 ? '; those who listen were at their limit' : ''}`,
    }
  } finally {
    await room.close()
  }
}

const linesIn = ({ href, cookies }: LiveRoom): Request[] =>
  Array.from({ length: A_SECOND * SECONDS }, (_, at) => ({
    method: 'POST',
    path: `${href}/lines`,
    headers: `origin: http://localhost\r\nsec-fetch-site: same-origin\r\n${cookies[1 + (at % (cookies.length - 1))] ?? ''}`,
    body: new URLSearchParams({ text: `Bonsoir du fond de la salle ${markOf(at)}`, clientKey: KEY }).toString(),
  }))
