/**
 * The number of a process says nothing in another container, where other numbers are given. So whoever holds the data also
 * keeps a socket in it: it answers for as long as its process lives, however busy that is, and to every container of the
 * machine that has the same folder.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, readlinkSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { fitsSocket } from './address.ts'
import type { Place } from './place.ts'

export interface Line {
  /** Its name in the data directory. */
  name: string
  close(): void
}

/** Undefined where there can be no socket, as its path is too long or the disk knows none: then the number has to do. */
export async function keepLine({ dir, owner }: Place): Promise<Line | undefined> {
  const name = `running.${randomBytes(4).toString('hex')}.sock`
  const path = join(dir, name)
  if (!fitsSocket(path)) return undefined
  const server = createServer((caller) => caller.destroy())
  const kept = await new Promise<boolean>((is) => server.once('error', () => is(false)).listen(path, () => is(true)))
  if (!kept) return undefined
  chmodSync(path, 0o600)
  if (owner) chownSync(path, owner.uid, owner.gid)
  server.unref()
  return { name, close: () => void server.close() }
}

/** What a call ends with where nobody is, or is just leaving. Other troubles (too long a path, a crowd) tell nothing of that. */
const NOBODY = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT']

/** Whoever cannot be asked counts as there: two homes on the same data would spoil it, one that is refused can be asked again. */
export const answers = (dir: string, name: string): Promise<boolean> =>
  new Promise((said) => {
    const call = connect(join(dir, name))
    call.once('connect', () => said(true))
    call.once('error', (error: NodeJS.ErrnoException) => said(!NOBODY.includes(error.code ?? '')))
    call.once('close', () => call.destroy())
  })

export const forgetLine = (dir: string, name: string): void => rmSync(join(dir, name), { force: true })

/** Which processes are numbered together with ours; undefined where everybody on the machine is. */
export function numberedWithUs(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return undefined
  }
}
