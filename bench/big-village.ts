/** The village, twenty times as big: a million posts. Made once from the village, and kept beside it. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgres } from '#platform/postgres/index.ts'
import { grow } from './growing.ts'
import { copyOf, village } from './village.ts'

const TIMES = 20

/** Nothing of it has to survive its making. */
export const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
}

/** A copy of it, to be worked on. */
export async function bigVillage(kept: string, to: string): Promise<string> {
  const small = await village(kept)
  const dir = join(kept, 'village-1m')
  const stamp = join(kept, 'village-1m.made')
  const recipe = `${readFileSync(join(kept, 'village.made'), 'utf8')} ${TIMES}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== recipe) {
    process.stderr.write('  Making the village of a million posts, once, some minutes…\n')
    const making = join(kept, `village-1m-${process.pid}`)
    copyOf(small, making)
    await makeBig(making)
    rmSync(dir, { recursive: true, force: true })
    renameSync(making, dir)
    writeFileSync(stamp, recipe)
  }
  copyOf(dir, to)
  return to
}

async function makeBig(dir: string): Promise<void> {
  const postgres = await openPostgres({ dir, settings: HASTY })
  const client = new pg.Client(postgres.url)
  try {
    await client.connect()
    await grow(client, 1, TIMES)
    // What follows the facts has read them: their copies were made with theirs.
    await client.query(
      `update platform.fact_cursors set (tx, id) = (select tx, id from platform.facts order by tx desc, id desc limit 1)`,
    )
    await client.query('checkpoint').catch(() => undefined)
  } finally {
    await client.end()
    await postgres.stop()
  }
}
