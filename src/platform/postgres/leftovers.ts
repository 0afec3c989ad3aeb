import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'
import { askToStop, bornAt, commandOf, folderOf } from './processes.ts'
import { Trouble } from '#platform/trouble.ts'

/** A crash of the machine can need minutes of recovery before PostgreSQL can stop again. */
const LONGEST_STOP = 120_000
const LOOK_AGAIN = 20

/**
 * What an earlier start left behind; we hold the claim, so whoever started it is gone. Its PostgreSQL may still be
 * stopping: wait for it. Its lock file may name a number that meanwhile belongs to somebody else: remove it. A lock file
 * that names nobody is left to PostgreSQL, which also looks for orphaned sessions before it removes it.
 */
export async function clearLeftovers({ cluster }: Place, onLog: (line: string) => void) {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = parseInt(readFileSync(lock, 'utf8'))
  const born = bornAt(pid)
  if (born === undefined) return
  if (isPostgresOf(cluster, pid)) await waitForEnd(pid, born, onLog)
  else rmSync(lock, { force: true })
}

/** The number may meanwhile be somebody else's, or have been given in another container: it counts only for a PostgreSQL at work there. */
export const isPostgresOf = (cluster: string, pid: number): boolean =>
  (commandOf(pid)?.includes('postgres') ?? false) && (folderOf(pid) ?? cluster) === cluster

async function waitForEnd(pid: number, born: string, onLog: (line: string) => void) {
  onLog(`stopping the PostgreSQL that an earlier start left behind (process ${pid})`)
  askToStop(pid)
  for (const from = Date.now(); bornAt(pid) === born; await pause(LOOK_AGAIN)) {
    if (Date.now() - from < LONGEST_STOP) continue
    throw new Trouble(
      `A PostgreSQL from an earlier start (process ${pid}) does not stop: end it with "kill -QUIT ${pid}" and start again.`,
    )
  }
}
