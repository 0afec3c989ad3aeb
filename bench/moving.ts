/** How fast a community comes in from elsewhere: `foyer import slack` on an empty home, and the same rows by COPY. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openPostgres } from '#platform/postgres/index.ts'
import { archiveIn, MESSAGES } from './archive.ts'
import type { Measured, Measurement } from './measure.ts'
import { cli } from './places.ts'
import type { Bench } from './run.ts'

export const moving: readonly Measurement[] = [{ name: 'import.slack', unit: 'messages/s', measure: importSlack }]

async function importSlack(bench: Bench): Promise<Measured> {
  const file = await archiveIn(bench.kept)
  const dir = bench.empty('import')
  const took = await timed(() => foyer(['import', 'slack', file, '--data', dir]))
  const { rows, seconds } = await copied(dir)
  return {
    value: MESSAGES / took,
    ceiling: MESSAGES / seconds,
    note: `${MESSAGES.toLocaleString('en')} in ${took.toFixed(1)} s, opening an empty home included; the ceiling is COPY of its ${rows.toLocaleString('en')} rows`,
  }
}

async function foyer(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', cli, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`foyer ${args.join(' ')} ended with ${String(code)}`)
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await deed()
  return (performance.now() - began) / 1000
}

/** Where a message leaves its traces. */
const TABLES = ['conversations.conversations', 'conversations.posts', 'conversations.reactions', 'platform.facts']

/** The rows that the import wrote, into tables with the same indexes. */
async function copied(dir: string): Promise<{ rows: number; seconds: number }> {
  const postgres = await openPostgres({ dir })
  const client = new pg.Client(postgres.url)
  try {
    await client.connect()
    let [rows, seconds] = [0, 0]
    for (const table of TABLES) {
      const pieces: Buffer[] = []
      await pipeline(
        client.query(copyTo(`copy ${table} to stdout`)),
        new Writable({ write: (piece: Buffer, _, next) => (pieces.push(piece), next()) }),
      )
      await client.query(`create temporary table bare (like ${table} including all)`)
      const into = copyFrom('copy bare from stdin')
      seconds += await timed(() => pipeline(Readable.from(pieces), client.query(into)))
      rows += into.rowCount ?? 0
      await client.query('drop table bare')
    }
    return { rows, seconds }
  } finally {
    await client.end()
    await postgres.stop()
  }
}
