/** Moving to a PostgreSQL of one's own: a backup, a restore over there, and the old database kept aside, in one go. */
import { join } from 'node:path'
import pg from 'pg'
import { backUp, restore, rowsIn, type Restored } from '#platform/backup/index.ts'
import { refuseLivedInDatabase } from '#platform/backup/own-server.ts'
import { commandWith, DONE, PARTLY_DONE, type Out } from '#platform/command.ts'
import { openFolder } from '#platform/files/index.ts'
import { Trouble } from '#platform/trouble.ts'
import { datedFile } from './backup.ts'
import { reach, type Machine } from './machine.ts'
import { counted } from './size.ts'

export const moveDatabase = commandWith<Machine>()({
  name: 'move database',
  words: ['URL'],
  help: 'moves the home to an empty database on a PostgreSQL server of yours: postgres://user:password@host:5432/name',
  options: {},
  async run(machine, { words: { URL: url }, signal }, out) {
    await refuse(machine, url)
    const file = await backedUp(machine, halfOf(out, 0), signal)
    // Its own PostgreSQL has to stop before its folder can go aside.
    await machine.close()
    const { config, house, migrations } = machine
    const { dataDir } = config
    const onProgress = halfOf(out, 0.5)
    const moved = await restore({
      file,
      dataDir,
      databaseUrl: url,
      migrations,
      house,
      replace: true,
      at: new Date(),
      signal,
      onProgress,
    })
    out.answer(summary(moved, { url, file }), sentence(moved, { url, file }))
    return moved.backup.contents.leftOut.count > 0 ? PARTLY_DONE : DONE
  },
})

/** Everything that can be said before anything is done. */
async function refuse(machine: Machine, url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new Trouble(
      'What you named is no address of a database: it should be postgres://user:password@host:5432/name.',
    )
  if (machine.config.databaseUrl !== undefined)
    throw new Trouble(
      'This home is on the server of DATABASE_URL already: a backup, and a restore with another DATABASE_URL, move it on.',
    )
  await reach(url, 'you named')
  await refuseLivedInDatabase(url, 'you named')
  const { running } = await machine.database()
  if (running)
    throw new Trouble(
      'The home runs: stop it first, so that nothing is said in the old place while it moves. Then ask again.',
    )
}

async function backedUp(machine: Machine, onProgress: Out['progress'], signal: AbortSignal): Promise<string> {
  const { config, house, version } = machine
  const at = new Date()
  const files = await openFolder(join(config.dataDir, 'files'))
  const { path } = await backUp({
    to: datedFile(join(config.dataDir, 'backups'), 'before-moving', at),
    databaseUrl: (await machine.database()).url,
    files,
    house,
    version,
    at,
    signal,
    onProgress,
  })
  return path
}

const halfOf =
  (out: Out, from: number): Out['progress'] =>
  (part, what) =>
    out.progress(from + part / 2, what)

type Way = { readonly url: string; readonly file: string }

/** As it may be shown, wherever in the address the password stands: whoever looks over a shoulder does not read it. */
function shown(url: string): string {
  const { database, host } = new pg.Client({ connectionString: url })
  return `${database} on ${host}`
}

const summary = (moved: Restored, { url, file }: Way): object => ({
  database: shown(url), rows: rowsIn(moved.backup.contents), files: moved.backup.contents.files.count, backup: file, aside: moved.aside ?? null,
}) // prettier-ignore

function sentence({ backup, aside }: Restored, { url, file }: Way): string {
  const { count } = backup.contents.leftOut
  return [
    `The home is in the database ${shown(url)} now: ${counted(rowsIn(backup.contents), 'row')}; pictures stay in its data directory.`,
    'From now on start it with DATABASE_URL set to the address you named, for commands as well.',
    `The old database is in ${aside ?? 'its place'}, a backup in ${file}: remove both when you no longer need them.`,
    ...(count === 0 ? [] : [`Missing or damaged before, and so not here: ${counted(count, 'file')}.`]),
  ].join('\n')
}
