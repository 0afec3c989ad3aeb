import { spawn } from 'node:child_process'
import type { Owner } from './place.ts'

export interface Finished {
  code: number | null
  out: string
}

/** What PostgreSQL may know of our surroundings: nothing that would change what it does (PGPORT, PGOPTIONS, LANG). */
export const plainSurroundings = () => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

/** Runs one of PostgreSQL's programs to its end, as the owner of the data, and keeps what it said. */
export const runToEnd = (
  program: string,
  args: string[],
  { cwd, owner, input = '' }: { cwd: string; owner: Owner | undefined; input?: string },
) =>
  new Promise<Finished>((finished, failed) => {
    const child = spawn(program, args, { ...owner, cwd, env: plainSurroundings(), stdio: 'pipe' })
    let out = ''
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (out += String(chunk)))
    child.once('error', failed)
    child.once('close', (code) => finished({ code, out }))
    child.stdin.on('error', () => {}) // it may end before it has read: its exit code tells
    child.stdin.end(input)
  })
