import { restore, rowsIn, type Restored } from '#platform/backup/index.ts'
import { commandWith, DONE, PARTLY_DONE } from '#platform/command.ts'
import type { Machine } from './machine.ts'
import { counted } from './size.ts'

export const restoreCommand = commandWith<Machine>()({
  name: 'restore',
  words: ['FILE'],
  help: 'brings a home back from a backup, of this version or an older one, into an empty place',
  options: {
    replace: { help: 'moves the home that is there aside, into a folder of the data directory; it is never deleted' },
  },
  async run({ config, house, migrations }, { words, options, path, signal }, out) {
    const restored = await restore({
      file: path(words.FILE),
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      migrations,
      house,
      replace: options.replace,
      at: new Date(),
      signal,
      onProgress: out.progress,
    })
    out.answer(summary(restored, config.dataDir), sentence(restored, config.dataDir))
    return restored.backup.contents.leftOut.count > 0 ? PARTLY_DONE : DONE
  },
})

function summary(restored: Restored, dataDir: string): object {
  const { backup, upgraded, aside } = restored
  return {
    data: dataDir,
    from: { foyer: backup.about.foyer, at: backup.about.at },
    rows: rowsIn(backup.contents),
    files: backup.contents.files.count,
    leftOut: backup.contents.leftOut,
    upgraded,
    aside: aside ?? null,
  }
}

function sentence(restored: Restored, dataDir: string): string {
  const { backup, upgraded, aside } = restored
  const { count } = backup.contents.leftOut
  return [
    `The home of ${backup.about.at.slice(0, 16).replace('T', ' ')} UTC is back in ${dataDir}: ${counted(rowsIn(backup.contents), 'row')}, ${counted(backup.contents.files.count, 'file')}. npm start opens it.`,
    ...(upgraded.length === 0
      ? []
      : [`It was brought from version ${backup.about.foyer} to this one (${upgraded.join(', ')}).`]),
    ...(aside === undefined ? [] : [`The home that was there is in ${aside}; remove it when you no longer need it.`]),
    ...(count === 0
      ? []
      : [`Missing or damaged when the backup was made, and so not here: ${counted(count, 'file')}.`]),
  ].join('\n')
}
