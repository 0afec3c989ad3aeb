/** Where an uploaded archive lies until it is done with: beside the home's files, readable by nobody else. */
import { randomUUID } from 'node:crypto'
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '#platform/home.ts'
import type { ImportId } from './import.ts'

const folderOf = ({ config }: Home): string => join(config.dataDir, 'imports')
export const archiveOf = (home: Home, id: ImportId): string => join(folderOf(home), `${id}.zip`)

export const openArchives = (home: Home): Promise<unknown> => mkdir(folderOf(home), { recursive: true, mode: 0o700 })

/**
 * Takes an upload in before anything is written about it: from another disk that is a copy, which may take a while, and
 * no transaction should wait for it. `keep` then is a matter of a name.
 */
export async function takeIn(home: Home, upload: string): Promise<{ keep(id: ImportId): Promise<void>; drop(): Promise<void> }> {
  await openArchives(home)
  const here = join(folderOf(home), `new-${randomUUID()}.zip`)
  await rename(upload, here).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await copyFile(upload, here)
  })
  await chmod(here, 0o600)
  return { keep: (id) => rename(here, archiveOf(home, id)), drop: () => rm(here, { force: true }) }
}

export const dropArchive = (home: Home, id: ImportId): Promise<void> => rm(archiveOf(home, id), { force: true })

const DAY_MS = 86_400_000

/** What a killed home left behind. A day's grace: another process may be at it. */
export async function sweepArchives(home: Home, needed: ReadonlySet<ImportId>): Promise<void> {
  for (const name of await readdir(folderOf(home))) {
    const path = join(folderOf(home), name)
    const old = await stat(path).then((found) => Date.now() - found.mtimeMs > DAY_MS, () => false)
    if (old && !needed.has(Number(/^(\d+)\.zip$/.exec(name)?.[1]))) await rm(path, { force: true })
  }
}
