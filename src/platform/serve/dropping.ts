/**
 * Started as root, the home does not stay root: before it listens it becomes the user that owns its data. Where that
 * user cannot read the program or write the files, it stays root, and says so in the log.
 */
import { chownSync, existsSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'

export type Owner = { readonly uid: number; readonly gid: number }

export function stopBeingRoot(owner: Owner | undefined, { root, dataDir }: Config, log: Log): void {
  if (process.getuid?.() !== 0 || !owner) return
  // Where the rooms write: pictures, what is being moved in, and what we drew ourselves.
  const written = ['files', 'imports', 'drawn'].map((folder) => join(dataDir, folder)).filter((folder) => existsSync(folder))
  for (const folder of written) giveFolder(folder, owner)
  if (!worksAs(owner, [join(root, 'dist'), join(root, 'node_modules')], written)) {
    log.info({ uid: owner.uid }, 'stays root: the unprivileged user cannot reach the program or the files')
    return
  }
  process.setgroups?.([owner.gid])
  process.setgid?.(owner.gid)
  process.setuid?.(owner.uid)
}

/** Tried as that user, and back, before it is done for good. */
function worksAs(owner: Owner, toRead: readonly string[], toWrite: readonly string[]): boolean {
  process.setegid?.(owner.gid)
  process.seteuid?.(owner.uid)
  try {
    // `access` would ask for the real user, who is still root: doing it tells for the effective one.
    for (const path of toRead) readdirSync(path)
    for (const path of toWrite) rmdirSync(mkdtempSync(join(path, '.may-write-')))
    return true
  } catch {
    return false
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

/** What an earlier start as root left behind. */
export function giveFolder(folder: string, { uid, gid }: Owner): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveFolder(path, { uid, gid })
    else chownSync(path, uid, gid)
  }
}
