import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import type { Owner, Place } from './place.ts'
import { runToEnd } from './running.ts'
import { Trouble } from '#platform/trouble.ts'

/**
 * Makes the cluster beside its place and moves it there when it is whole: a start that was cut off leaves nothing that
 * looks like a home. The superuser has no password at all, so nobody signs in as one; `foyer` owns its database.
 */
export async function createCluster(place: Place, binaries: Binaries, onLog: (line: string) => void) {
  if (existsSync(place.cluster)) return
  sweepDrafts(place)
  const draft = join(place.dir, `${DRAFT}${process.pid}`)
  makeFolder(draft, place.owner)
  await initialise(draft, place, binaries)
  const password = newSecret(place)
  await asSuperuser(draft, place, binaries, onLog, [
    'alter role postgres password null',
    `create role foyer login createdb password '${password}'`,
    'create database foyer owner foyer',
  ])
  renameSync(draft, place.cluster)
}

const DRAFT = 'postgres.new-'

function sweepDrafts({ dir }: Place) {
  for (const name of readdirSync(dir).filter((found) => found.startsWith(DRAFT))) {
    try {
      rmSync(join(dir, name), { recursive: true, force: true })
    } catch {
      // its initdb outlived a killed start and still writes: a later start sweeps it
    }
  }
}

/** Never start on another major version's files: PostgreSQL would refuse as well, in words for its own people. */
export function refuseOtherVersion({ cluster }: Place, { major }: Binaries) {
  const found = readOr(join(cluster, 'PG_VERSION'), '').trim()
  if (found === String(major)) return
  if (!found) throw new Trouble(`${cluster} holds no database: move it away, or choose another place with --data.`)
  throw new Trouble(
    `The data in ${cluster} was made by PostgreSQL ${found} and this Foyer brings ${major}: ` +
      'with the Foyer that made it run "npm run foyer -- backup", then restore that backup here into a new place (--data).',
  )
}

/** A lost secret is no loss: whoever may read these files may give a new one. */
export async function secretOf(place: Place, binaries: Binaries, onLog: (line: string) => void) {
  const kept = readOr(place.secret, '').trim()
  if (kept) return kept
  const password = newSecret(place)
  await asSuperuser(place.cluster, place, binaries, onLog, [`alter role foyer password '${password}'`])
  return password
}

const EVERYWHERE_THE_SAME = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
]

/** Every text is UTF-8 and sorts by code point, whatever the machine's language is: an index made here is right elsewhere. */
async function initialise(folder: string, { dir, owner }: Place, { initdb }: Binaries) {
  const passing = join(dir, `.first-password.${process.pid}`)
  writeFileSync(passing, randomBytes(24).toString('base64url'), { mode: 0o600 })
  try {
    if (owner) chownSync(passing, owner.uid, owner.gid)
    const { code, out } = await runToEnd(
      initdb,
      [`--pgdata=${folder}`, `--pwfile=${passing}`, ...EVERYWHERE_THE_SAME],
      { cwd: folder, owner },
    )
    if (code !== 0) throw explain(out, 'The database could not be made')
  } finally {
    rmSync(passing, { force: true })
  }
}

/** PostgreSQL's single-user mode: no server, no network, no password, and the data locked meanwhile. */
async function asSuperuser(
  folder: string,
  { owner }: Place,
  { postgres }: Binaries,
  onLog: (line: string) => void,
  statements: string[],
) {
  const { code, out } = await runToEnd(postgres, ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres'], {
    cwd: folder,
    owner,
    input: statements.map((statement) => `${statement}\n`).join(''),
  })
  for (const line of out.split('\n').filter((said) => said && !said.includes('password'))) onLog(line)
  if (code !== 0) throw explain(out, 'The database could not be prepared')
}

function newSecret({ secret, owner }: Place) {
  const password = randomBytes(24).toString('base64url')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (owner) chownSync(secret, owner.uid, owner.gid)
  return password
}

function makeFolder(folder: string, owner: Owner | undefined) {
  mkdirSync(folder, { mode: 0o700 })
  if (owner) chownSync(folder, owner.uid, owner.gid)
}

function readOr(path: string, otherwise: string) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise
}
