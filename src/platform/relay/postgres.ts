import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hearers, isWord } from './hearers.ts'
import type { Relay, Word } from './index.ts'

const CHANNEL = 'foyer_relay'
/** PostgreSQL refuses 8,000 bytes and more. */
const LONGEST = 7900
const TRY_AGAIN_MS = 1000

export async function relayByPostgres(pool: pg.Pool, onError: (error: unknown) => void): Promise<Relay> {
  const node = randomUUID()
  const heard = hearers()
  let line: pg.PoolClient | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const listen = async (): Promise<void> => {
    const client = await pool.connect()
    client.on('notification', ({ payload }) => receive(payload))
    client.once('error', () => lost(client))
    client.once('end', () => lost(client))
    await client.query(`listen ${CHANNEL}`)
    line = client
  }
  const lost = (client: pg.PoolClient): void => {
    if (closed || line !== client) return
    line = undefined
    client.release(true)
    again()
  }
  const again = (): void => {
    retry = setTimeout(() => listen().then(() => heard.all({}), again), TRY_AGAIN_MS)
  }
  const receive = (payload = ''): void => {
    const said = readSaid(payload)
    if (said && said.node !== node) heard.hand(said.channel, said.word)
  }

  await listen()
  return {
    say(channel, word = {}) {
      const payload = JSON.stringify({ node, channel, word })
      if (Buffer.byteLength(payload) > LONGEST) return onError(new Error(`too much was said at once on ${channel}`))
      // Outside any transaction: a NOTIFY inside the writing one would serialise all commits.
      pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch((error: unknown) => closed || onError(error))
    },
    hear: heard.add,
    async close() {
      closed = true
      clearTimeout(retry)
      line?.release(true)
    },
  }
}

function readSaid(payload: string): { node: string; channel: string; word: Word } | undefined {
  try {
    const said: unknown = JSON.parse(payload)
    if (!isWord(said) || !isWord(said['word'])) return undefined
    return { node: String(said['node']), channel: String(said['channel']), word: said['word'] }
  } catch {
    return undefined
  }
}
