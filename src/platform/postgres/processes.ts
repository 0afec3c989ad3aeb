import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * Numbers of processes are given again, above all in containers: a number alone proves nothing. With the moment the
 * process was born it does. Undefined: no such process (a zombie is none).
 */
export function bornAt(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform !== 'linux') return ask(pid, 'lstart=')
  const stat = readQuietly(`/proc/${pid}/stat`)
  if (!stat) return undefined
  const [state, ...rest] = stat.slice(stat.lastIndexOf(') ') + 2).split(' ')
  return state === 'Z' || state === 'X' ? undefined : rest[18] // field 22 of proc(5), starttime
}

export const commandOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? readQuietly(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') : ask(pid, 'command=')

/** Undefined where the system does not say: another user's process, or no /proc. */
export function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** PostgreSQL's fast shutdown: sessions are cut, what is committed is kept. Whoever asks waits for the end by other means. */
export function askToStop(pid: number) {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // it ended meanwhile, or belongs to somebody else
  }
}

const ask = (pid: number, what: string) =>
  spawnSync('ps', ['-p', String(pid), '-o', what], { encoding: 'utf8' }).stdout?.trim() || undefined

function readQuietly(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
