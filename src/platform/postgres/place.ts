import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
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
  const dir = makeFolder(resolve(asked))
  const places = dataPlaces(dir)
  const owner = ownerFor(places)
  giveIfEmpty(dir, owner)
  refuseUnreachable(dir, binaries, owner)
  refuseForeign(places)
  return { ...places, owner }
}

function makeFolder(dir: string) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    return realpathSync(dir)
  } catch (error) {
    throw new Trouble(`The data directory ${dir} cannot be made (${reason(error)}): choose another one with --data.`)
  }
}

/** PostgreSQL refuses to run as root: then it runs as whoever owns the data already, else as nobody. */
function ownerFor({ dir, cluster }: DataPlaces): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owners = [cluster, dir].map((path) => statSync(path, { throwIfNoEntry: false }))
  const owner = owners.find((found) => found && found.uid !== 0)
  return owner ? { uid: owner.uid, gid: owner.gid } : NOBODY
}

/** A fresh data directory belongs to the user that works in it. A folder that holds anything else stays as it is. */
function giveIfEmpty(dir: string, owner: Owner | undefined) {
  if (owner && readdirSync(dir).length === 0) chownSync(dir, owner.uid, owner.gid)
}

function refuseUnreachable(dir: string, { postgres }: Binaries, owner: Owner | undefined) {
  if (!owner) return
  for (const [goal, wayOut] of [
    [dir, 'choose another data directory with --data, such as /var/lib/foyer'],
    [postgres, 'move this folder somewhere that everybody may enter, such as /opt/foyer'],
  ] as const) {
    if (canEnter(dirname(goal), owner) && canEnter(goal === dir ? dir : dirname(postgres), owner)) continue
    throw new Trouble(
      `PostgreSQL never runs as root, and the user it runs as here (number ${owner.uid}) may not enter ${closedDoor(goal, owner)}: ` +
        `${wayOut}, start as an ordinary user, or set DATABASE_URL.`,
    )
  }
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
