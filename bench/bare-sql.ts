/** The ceiling of a page whose markup costs nothing: its questions alone, as named statements, over some connections. */
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { apart } from './apart.ts'
import type { Said } from './heard.ts'

export type Replay = {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly warmUp: number
  /** What each request asked, one after the other. */
  readonly requests: readonly (readonly Said[])[]
  /** What is written bears a key that may be used once: each time another one. */
  readonly freshKeys: boolean
}

async function replay({
  url,
  connections,
  seconds,
  warmUp,
  requests,
  freshKeys,
}: Replay): Promise<{ perSecond: number }> {
  let counted = 0
  const until = (wait: number) => performance.now() + wait * 1000
  const counting = until(warmUp)
  const end = until(warmUp + seconds)
  await Promise.all(
    Array.from({ length: connections }, async (_, from) => {
      const client = new pg.Client(url)
      client.on('error', () => undefined)
      await client.connect()
      for (let at = from; performance.now() < end; at += connections) {
        for (const { text, values } of requests[at % requests.length] ?? [])
          await client.query(named(text, freshKeys ? values.map(afresh) : values))
        if (performance.now() >= counting && performance.now() < end) counted++
      }
      await client.end()
    }),
  )
  return { perSecond: counted / seconds }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const afresh = (value: unknown): unknown => (typeof value === 'string' && UUID.test(value) ? randomUUID() : value)

const names = new Map<string, string>()

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0 && /^(begin|start transaction|commit)/i.test(text)) return { text }
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return { name, text, values: [...values] }
}

apart(replay)
