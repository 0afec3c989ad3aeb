/** The ceiling of a page whose markup costs nothing: its questions alone, as named statements, over some connections. */
import { randomUUID } from 'node:crypto'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { apart } from './apart.ts'
import { KEY } from './key.ts'
import type { Said } from './heard.ts'

export type Replay = {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly warmUp: number
  /** What each request asked, one after the other. */
  readonly requests: readonly (readonly Said[])[]
}

async function replay({ url, connections, seconds, warmUp, requests }: Replay): Promise<{ perSecond: number }> {
  let counted = 0
  const until = (wait: number) => performance.now() + wait * 1000
  const counting = until(warmUp)
  const end = until(warmUp + seconds)
  await Promise.all(
    Array.from({ length: connections }, async (_, from) => {
      const client = new pg.Client(url)
      await client.connect()
      for (let at = from; performance.now() < end; at += connections) {
        for (const { text, values } of requests[at % requests.length] ?? []) await client.query(named(text, values))
        if (performance.now() >= counting && performance.now() < end) counted++
      }
      await client.end()
    }),
  )
  return { perSecond: counted / seconds }
}

const names = new Map<string, string>()

function named(text: string, values: readonly unknown[]): pg.QueryConfig {
  if (values.length === 0 && /^(begin|start transaction|commit)/i.test(text)) return { text }
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return { name, text, values: values.map((value) => (value === KEY ? randomUUID() : value)) }
}

apart(replay)
