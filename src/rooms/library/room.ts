import { defineRoom } from '#platform/house.ts'
import { clearLibrary } from './clearing.ts'
import { editPages } from './edit-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { libraryFrame } from './frame.ts'
import { READ_FILE } from './file-bringing.ts'
import { fileCommands } from './file-commands.ts'
import { fileGiving } from './file-giving.ts'
import { filePages } from './file-pages.ts'
import { readFileJob, readOn } from './file-reading.ts'
import { largestFile, roomForFiles } from './file-settings.ts'
import { fileSettingsPages } from './file-settings-pages.ts'
import { hiddenResource, resourceActs, writingGate } from './gates.ts'
import { historyPages } from './history-pages.ts'
import { listPages } from './list-pages.ts'
import { eraseFromLibrary, exportLibrary } from './personal.ts'
import { resourcePages } from './resource-pages.ts'
import { resourceSubject } from './subjects.ts'
import { tendPages } from './tend-pages.ts'
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
    ...fileSettingsPages,
  ],
  facts,
  confines: confinedTo,
  subjects: [resourceSubject],
  gates: [writingGate.gate],
  slots: [resourceActs.slot, hiddenResource.slot],
  fillings,
  frame: libraryFrame,
  person: { export: exportLibrary, erase: eraseFromLibrary },
  clear: clearLibrary,
  settings: [largestFile, roomForFiles],
  jobs: { [READ_FILE]: readFileJob },
  commands: fileCommands,
  open: async (home) => void (await readOn(home)),
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
  ],
})
