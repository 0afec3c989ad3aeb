import { daily, defineRoom } from '#platform/house.ts'
import { newerTold } from './broadcasts.ts'
import { clearLibrary } from './clearing.ts'
import { askWhetherRight } from './checking.ts'
import { checkingPages } from './checking-pages.ts'
import { collectionPages } from './collection-pages.ts'
import { editPages } from './edit-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { libraryFrame } from './frame.ts'
import { READ_FILE } from './file-bringing.ts'
import { fileCommands } from './file-commands.ts'
import { fileGiving } from './file-giving.ts'
import { filePages } from './file-pages.ts'
import { fileReader } from './file-reader.ts'
import { readFileJob, readOn } from './file-reading.ts'
import { largestFile, roomForFiles } from './file-settings.ts'
import { fileSettingsPages } from './file-settings-pages.ts'
import { collectionActs, hiddenResource, resourceActs, writingGate } from './gates.ts'
import { historyPages } from './history-pages.ts'
import { letFilesGo } from './letting-go.ts'
import { listPages } from './list-pages.ts'
import { eraseFromLibrary, exportLibrary } from './personal.ts'
import { resourcePages } from './resource-pages.ts'
import { collectionSubject, resourceSubject } from './subjects.ts'
import { tendPages } from './tend-pages.ts'
import { notes } from './told.ts'
import { writePages } from './write-pages.ts'

export const room = defineRoom({
  name: 'library',
  floor: 3,
  about: 'Guides, articles, links and files: what stays of what members know, in all its versions.',
  pages: [
    ...listPages,
    ...writePages,
    ...resourcePages,
    ...editPages,
    ...historyPages,
    ...tendPages,
    ...filePages,
    ...fileGiving,
    ...fileReader,
    ...fileSettingsPages,
    ...checkingPages,
    ...collectionPages,
  ],
  facts,
  confines: confinedTo,
  subjects: [resourceSubject, collectionSubject],
  gates: [writingGate.gate],
  slots: [resourceActs.slot, hiddenResource.slot, collectionActs.slot],
  fillings,
  notes,
  frame: libraryFrame,
  person: { export: exportLibrary, erase: eraseFromLibrary },
  clear: clearLibrary,
  live: { broadcasts: [newerTold] },
  settings: [largestFile, roomForFiles],
  jobs: { [READ_FILE]: readFileJob },
  rounds: {
    'library.askWhetherRight': { ...daily, work: askWhetherRight },
    'library.letFilesGo': { ...daily, work: letFilesGo },
  },
  commands: fileCommands,
  open: async (home) => {
    await readOn(home)
  },
  tables: [
    'library.open_shelf',
    'library.resources',
    'library.versions',
    'library.files',
    'library.authors',
    'library.tags',
    'library.mentions',
    'library.pictures',
    'library.helped',
    'library.doubts',
    'library.collections',
    'library.collected',
    'library.readings',
  ],
})
