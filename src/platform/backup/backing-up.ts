/** Makes a backup that either is whole, and was read again to prove it, or is not there. */
import { constants, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Trouble } from '#platform/trouble.ts'
import type { About, Contents } from './contents.ts'
import { openBackup } from './reading.ts'
import { writeBackup, type Source } from './writing.ts'

export type Backup = {
  readonly path: string
  readonly bytes: number
  readonly about: About
  readonly contents: Contents
}

/** Reading it again takes about this share of the time. */
const PROVING = 0.15
/** A backup that is being written is written to all the time: one that has not been for so long was cut off. */
const CUT_OFF_MS = 60 * 60 * 1000

export async function backUp(source: Source & { readonly to: string }): Promise<Backup> {
  const { to, onProgress } = source
  if (existsSync(to)) throw new Trouble(`There is a file at ${to} already: choose another name with --to.`)
  const partial = `${to}.${process.pid}.partial`
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await sweepPartial(to)
    const written = await writeWhole(partial, {
      ...source,
      onProgress: (part, what) => onProgress?.(part * (1 - PROVING), what),
    })
    await prove(partial, (part) => void onProgress?.(1 - PROVING + part * PROVING, 'reading it again'))
    await rename(partial, to)
    await syncFolder(dirname(to))
    return { path: to, ...written }
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw explain(error, to)
  }
}

/** Passwords' hashes and the home's keys are in it: for whoever made it, and nobody else. */
async function writeWhole(path: string, source: Source): Promise<Omit<Backup, 'path'>> {
  const file = await open(path, 'wx', 0o600)
  try {
    return await writeBackup(file, source)
  } finally {
    await file.close()
  }
}

async function prove(path: string, onProgress: (part: number) => void): Promise<void> {
  const backup = await openBackup(path, onProgress)
  await backup.close()
}

/** A rename is lost with the power unless its folder is written down; some file systems cannot be asked. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, constants.O_RDONLY)
    await handle.sync()
  } catch {
    // not here, then
  } finally {
    await handle?.close()
  }
}

async function sweepPartial(to: string): Promise<void> {
  for (const name of await readdir(dirname(to))) {
    if (!/\.foyer\.\d+\.partial$/.test(name) && !(name.startsWith(`${basename(to)}.`) && name.endsWith('.partial')))
      continue
    const path = join(dirname(to), name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > CUT_OFF_MS) await rm(path, { force: true })
  }
}

function explain(error: unknown, to: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Trouble(
      `The disk is full: make room, or write the backup elsewhere with --to. Nothing was left at ${to}.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Trouble(`This user may not write in ${dirname(to)}: choose another place with --to.`)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Trouble(`${dirname(to)} is no folder: choose another place with --to.`)
  return error
}
