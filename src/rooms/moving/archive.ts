/** Where an uploaded archive lies until it is done with: beside the home's files, readable by nobody else. */
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '#platform/home.ts'
import type { ImportId } from './import.ts'

const folderOf = ({ config }: Home): string => join(config.dataDir, 'imports')
export const archiveOf = (home: Home, id: ImportId): string => join(folderOf(home), `${id}.zip`)

export const openArchives = (home: Home): Promise<unknown> => mkdir(folderOf(home), { recursive: true, mode: 0o700 })

/** Moved where it can be, copied from another disk: an upload is taken away once its page has answered. */
export async function keepArchive(home: Home, id: ImportId, upload: string): Promise<void> {
  await openArchives(home)
  const to = archiveOf(home, id)
  await rename(upload, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await copyFile(upload, to)
  })
  await chmod(to, 0o600)
}

export const dropArchive = (home: Home, id: ImportId): Promise<void> => rm(archiveOf(home, id), { force: true })

export const hasArchive = (home: Home, id: ImportId): Promise<boolean> => stat(archiveOf(home, id)).then((found) => found.isFile(), () => false)
