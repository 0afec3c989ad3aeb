import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, rowsIn, type Backup } from '#platform/backup/index.ts'
import { commandWith, DONE, PARTLY_DONE } from '#platform/command.ts'
import { openFolder } from '#platform/files/index.ts'
import type { Machine } from './machine.ts'
import { counted, size } from './size.ts'

export const backup = commandWith<Machine>()({
  name: 'backup',
  words: [],
  help: 'writes the whole home into one file, while it serves',
  options: {
    to: {
      value: 'FILE',
      help: 'where to; a folder gets a file with the date in its name (otherwise backups/ in the data directory)',
    },
  },
  async run(machine, { options, path, signal }, out) {
    const { config, house, version } = machine
    const at = new Date()
    const { url } = await machine.database()
    const made = await backUp({
      to: target(
        options.to === undefined ? join(config.dataDir, 'backups') : path(options.to),
        options.to === undefined,
        at,
      ),
      databaseUrl: url,
      files: await openFolder(join(config.dataDir, 'files')),
      house,
      version,
      at,
      signal,
      onProgress: out.progress,
    })
    out.answer(summary(made), sentence(made))
    return made.contents.leftOut.count > 0 ? PARTLY_DONE : DONE
  },
})

function target(place: string, folder: boolean, at: Date): string {
  const inFolder = folder || (existsSync(place) && statSync(place).isDirectory())
  return inFolder ? datedFile(place, 'foyer', at) : place
}

export const datedFile = (folder: string, name: string, at: Date): string =>
  join(folder, `${name}-${at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.foyer`)

function summary({ path, bytes, about, contents }: Backup): object {
  return {
    file: path,
    bytes,
    foyer: about.foyer,
    at: about.at,
    rows: rowsIn(contents),
    tables: contents.tables.length,
    files: { count: contents.files.count, bytes: contents.files.bytes },
    leftOut: contents.leftOut,
  }
}

function sentence({ path, bytes, contents }: Backup): string {
  const { count, some } = contents.leftOut
  return [
    `The home is in ${path} (${size(bytes)}): ${counted(rowsIn(contents), 'row')}, ${counted(contents.files.count, 'file')}. It was read again and is whole.`,
    'It holds what people wrote, their addresses and the keys of the home: keep it where only you can read it, on another machine.',
    ...(count === 0
      ? []
      : ['', `${counted(count, 'file')} could not be carried:`, ...some.map(({ what, why }) => `  ${what}: ${why}`)]),
  ].join('\n')
}
