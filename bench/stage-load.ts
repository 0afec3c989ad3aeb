/** What everybody's pages take while a live room is full: the same pages before, in the same home, are the ceiling. */
import { MOST_OFFERED, type Leg } from '#platform/media/engine.ts'
import { startClients } from '#platform/media/test-clients.ts'
import { turns } from '#platform/turns.ts'
import { workApart } from './apart.ts'
import { openLiveRoom, type LiveRoom } from './live-room.ts'
import type { Load, Loaded } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import type { Bench } from './run.ts'

/** `FOYER_BENCH_PEOPLE=50` tries it small. */
const VIEWERS = Number(process.env['FOYER_BENCH_PEOPLE'] ?? 400)
const KILOBITS = 1000
const READERS = 64
const AT_ONCE = 8
const SECONDS = 20

export const stageLoad: readonly Measurement[] = [
  { name: 'stage.home-under-load', unit: 'ms (p99)', aim: { most: 2 }, onRequest: true, measure: loadOf },
]

async function loadOf(bench: Bench): Promise<Measured> {
  const room = await openLiveRoom(bench, 'live')
  const clients = startClients()
  try {
    const before = await read(room)
    await clients.publish((offer) => signal(room, 'publishing?what=face&audio=on&video=on', 0, offer), {
      kilobits: KILOBITS,
    })
    const inTurn = turns(AT_ONCE)
    const came = await Promise.allSettled(
      Array.from({ length: VIEWERS }, (_, at) =>
        inTurn(() => clients.watch((offer) => signal(room, 'watching', at + 1, offer))),
      ),
    )
    const refused = came.find((one) => one.status === 'rejected')
    if (refused) return { value: null, ceiling: before.p99, why: `not all came in: ${String(refused.reason)}` }
    const full = await read(room)
    return {
      value: full.p99,
      ceiling: before.p99,
      note: `${VIEWERS} watch at ${KILOBITS} kbit/s, the clients on the same machine; /groups for ${AT_ONCE} at once: p50 ${full.p50.toFixed(0)} ms, before ${before.p50.toFixed(0)}; ${full.perSecond.toFixed(0)} pages a second, before ${before.perSecond.toFixed(0)}`,
    }
  } finally {
    await clients.end()
    await room.close()
  }
}

const read = ({ home, cookies }: LiveRoom): Promise<Loaded> =>
  workApart<Loaded>('load', {
    port: home.port, connections: AT_ONCE, seconds: SECONDS, warmUp: 3, status: 200,
    requests: cookies.slice(-READERS).map((headers) => ({ method: 'GET', path: '/groups', headers })),
  } satisfies Load) // prettier-ignore

/** As a browser does: an offer over HTTP. */
async function signal({ home, href, cookies }: LiveRoom, path: string, nth: number, offer: string): Promise<Leg> {
  if (offer.length > MOST_OFFERED) throw new Error('too long an offer')
  const address = `http://127.0.0.1:${home.port}`
  const reply = await fetch(`${address}${href}/${path}`, {
    method: 'POST',
    body: offer,
    headers: {
      'content-type': 'application/sdp',
      origin: address,
      'x-forwarded-for': `10.3.${nth >> 8}.${nth & 255}`,
      cookie: /cookie: (.*)\r\n/.exec(cookies[nth] ?? '')?.[1] ?? '',
    },
  })
  const answer = await reply.text()
  if (reply.status !== 201) throw new Error(`${reply.status}: ${answer.slice(0, 200)}`)
  return { leg: reply.headers.get('location')?.split('/').at(-1) ?? '', answer }
}
