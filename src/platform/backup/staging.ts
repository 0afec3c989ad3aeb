/**
 * A home is restored beside what is there, in `restoring/` of its data directory, and moved into place when it is whole.
 * `restore.json` in it says how far that has come: a restore that was cut off is known for one, by us and by people.
 */
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dataPlaces, endLeftovers } from '#platform/postgres/index.ts'
import { Trouble } from '#platform/trouble.ts'

const markShape = z.object({
  /** Of which backup. */
  backup: z.string(),
  file: z.string(),
  /** `loaded`: all of it is here and only has to be moved. */
  state: z.enum(['loading', 'loaded']),
  /** In the data directory, or on the server of DATABASE_URL. */
  database: z.enum(['inside', 'elsewhere']),
  /** Where what was there before goes. */
  aside: z.string(),
})
export type Mark = z.output<typeof markShape>
type Owner = { readonly uid: number; readonly gid: number }

export const stagingOf = (dataDir: string): string => join(dataDir, 'restoring')
const markIn = (dataDir: string): string => join(stagingOf(dataDir), 'restore.json')
/** What makes a home; backups and anything else in a data directory stay where they are. A backup brings no half imports. */
const HOME_PARTS = ['postgres', 'db.secret', 'files', 'imports']
const COMING: Readonly<Record<Mark['database'], readonly string[]>> = {
  inside: ['postgres', 'db.secret', 'files'],
  elsewhere: ['files'],
}

export function readMark(dataDir: string): Mark | undefined {
  try {
    return markShape.parse(JSON.parse(readFileSync(markIn(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}

/** Written beside and renamed: it is never half a mark. */
export function writeMark(dataDir: string, mark: Mark): void {
  const draft = `${markIn(dataDir)}.new`
  writeFileSync(draft, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, markIn(dataDir))
}

export function makeStaging(dataDir: string, owner: Owner | undefined, mark: Mark): string {
  const staging = stagingOf(dataDir)
  mkdirSync(staging, { mode: 0o700 })
  if (owner) chownSync(staging, owner.uid, owner.gid)
  writeMark(dataDir, mark)
  return staging
}

/** What an earlier restore left half done; nobody has ever lived in it. */
export async function sweepStaging(dataDir: string): Promise<void> {
  const staging = stagingOf(dataDir)
  if (!existsSync(staging)) return
  await endLeftovers(staging)
  rmSync(staging, { recursive: true, force: true })
}

/** Whether something would have to go aside. An empty folder of files is nothing. */
export function isLivedIn(dataDir: string): boolean {
  const { cluster, files } = dataPlaces(dataDir)
  return existsSync(cluster) || (existsSync(files) && readdirSync(files).some((name) => name !== '.arriving'))
}

/** Moves the restored home into place, part by part: cut off anywhere, doing it again goes on where it stopped. */
export function moveIntoPlace(dataDir: string, mark: Mark, owner: Owner | undefined): string | undefined {
  const aside = join(dataDir, mark.aside)
  for (const part of HOME_PARTS) {
    const restored = join(stagingOf(dataDir), part)
    const place = join(dataDir, part)
    const comes = COMING[mark.database].includes(part)
    if (comes && !existsSync(restored)) continue // it has come already
    if (existsSync(place)) moveAside(place, aside, part, owner)
    if (comes) renameSync(restored, place)
  }
  rmSync(stagingOf(dataDir), { recursive: true, force: true })
  return existsSync(aside) ? aside : undefined
}

function moveAside(place: string, aside: string, part: string, owner: Owner | undefined): void {
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (owner) chownSync(aside, owner.uid, owner.gid)
  renameSync(place, join(aside, part))
}

/**
 * A home must not be opened where a restore was cut off: it would be a new, empty one. An old home that was to be
 * replaced, and still stands there untouched, may be.
 */
export function refuseUnfinished(dataDir: string, database: Mark['database']): void {
  const mark = readMark(dataDir)
  if (!mark && !existsSync(stagingOf(dataDir))) return
  if (mark?.state !== 'loaded' && database === 'inside' && existsSync(dataPlaces(dataDir).cluster)) return
  throw new Trouble(
    `The home in ${dataDir} is not whole: restoring it from ${mark?.file ?? 'a backup'} was cut off. Run npm run foyer -- restore again, or remove ${stagingOf(dataDir)} to give it up.`,
  )
}
