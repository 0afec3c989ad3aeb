import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Binaries } from './binaries.ts'
import { Trouble } from '#platform/trouble.ts'

export interface Owner {
  uid: number
  gid: number
}

export interface DataPlaces {
  dir: string
  /** The cluster of PostgreSQL, `postgres/`. */
  cluster: string
  files: string
  /** The password of the role `foyer`. */
  secret: string
  /** Who holds this data right now. */
  running: string
}

export interface Place extends DataPlaces {
  /** Whom PostgreSQL runs as; undefined is ourselves. */
  owner: Owner | undefined
}

/** `nobody` and `nogroup`: there on every Linux, so that root needs to create no user. */
const NOBODY: Owner = { uid: 65534, gid: 65534 }

export const dataPlaces = (dir: string): DataPlaces => ({
  dir,
  cluster: join(dir, 'postgres'),
  files: join(dir, 'files'),
  secret: join(dir, 'db.secret'),
  running: join(dir, 'running.json'),
})

/** Makes the data directory, chooses whom PostgreSQL runs as, and makes sure that this user gets there. */
export function preparePlace(asked: string, binaries: Binaries): Place {
  refuseFile(resolve(asked))
  const owner = ownerFor(dataPlaces(resolve(asked)))
  const places = dataPlaces(makeFolder(resolve(asked)))
  giveIfEmpty(places.dir, owner)
  refuseUnreachable(places.dir, binaries, owner)
  refuseForeign(places)
  return { ...places, owner }
}

/** PostgreSQL refuses to run as root: then it runs as whoever owns the data, or the place where it comes, else as nobody. */
function ownerFor({ cluster, dir }: DataPlaces): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const there = statSync(cluster, { throwIfNoEntry: false })
  const { uid, gid } = there ?? nearest(dir)
  return uid !== 0 && (there || hasName(uid)) ? { uid, gid } : NOBODY
}

function nearest(path: string): Owner {
  return statSync(path, { throwIfNoEntry: false }) ?? nearest(dirname(path))
}

/** In a container a folder often belongs to a number that is nobody's there: initdb works for users with a name only. */
const hasName = (uid: number) => spawnSync('id', ['-un', String(uid)], { stdio: 'ignore' }).status === 0

function makeFolder(dir: string) {
  try {
    mkdirSync(dirname(dir), { recursive: true })
    if (!existsSync(dir)) mkdirSync(dir, { mode: 0o700 })
    return realpathSync(dir)
  } catch (error) {
    throw new Trouble(`The data directory ${dir} cannot be made (${reason(error)}): choose another one with --data.`)
  }
}

export function refuseFile(dir: string) {
  const there = statSync(dir, { throwIfNoEntry: false })
  if (there && !there.isDirectory())
    throw new Trouble(`${dir} is a file: a home keeps its data in a folder, name one with --data.`)
}

/** A fresh data directory belongs to the user that works in it. A folder that holds anything else stays as it is. */
function giveIfEmpty(dir: string, owner: Owner | undefined) {
  if (owner && readdirSync(dir).length === 0) chownSync(dir, owner.uid, owner.gid)
}

function refuseUnreachable(dir: string, { postgres }: Binaries, owner: Owner | undefined) {
  if (!owner) return
  const refuse = (goal: string, wayOut: string) => {
    if (canEnter(goal, owner)) return
    throw new Trouble(
      `PostgreSQL never runs as root, and the user it runs as here (number ${owner.uid}) may not enter ${closedDoor(goal, owner)}: ` +
        `${wayOut}, start as an ordinary user, or set DATABASE_URL.`,
    )
  }
  refuse(dirname(postgres), 'move Foyer to a place that everybody may enter, such as /opt/foyer')
  refuse(dir, 'choose another data directory with --data, such as /var/lib/foyer')
}

const canEnter = (folder: string, owner: Owner) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0

/** The first folder on the way that this user may not enter. */
function closedDoor(goal: string, owner: Owner): string {
  const parent = dirname(goal)
  if (parent !== goal && !canEnter(parent, owner)) return closedDoor(parent, owner)
  return goal
}

function refuseForeign({ dir, cluster }: DataPlaces) {
  for (const path of [dir, cluster]) {
    try {
      if (statSync(path, { throwIfNoEntry: false })) accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (error) {
      throw new Trouble(
        `${path} belongs to another user (${reason(error)}): start as that user, or choose another place with --data.`,
      )
    }
  }
}

const reason = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
