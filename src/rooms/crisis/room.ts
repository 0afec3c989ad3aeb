import { defineRoom } from '#platform/house.ts'
import { askingPages } from './asking-pages.ts'
import { scriptPage, sheetPage } from './bare.ts'
import { bannerTold, notesTold, pageTold } from './broadcasts.ts'
import { closingPages } from './closing-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { frame } from './frame.ts'
import { firstOnHome, pastOnBoard } from './home-filling.ts'
import { countsTold, listPages } from './list-pages.ts'
import { mergeAct, mergingPages } from './merging-pages.ts'
import { notingPages } from './noting-pages.ts'
import { openingPages } from './opening-pages.ts'
import { offThePaper, over } from './over.ts'
import { paperPages } from './paper-pages.ts'
import { clearCrises, erasePerson, exportPerson } from './personal-store.ts'
import { readingPages } from './reading-pages.ts'
import { crisisSubject } from './subjects.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'crisis',
  floor: 4,
  about: 'When something happens: opened in two taps, said on every page, closed with the story of what was done.',
  pages: [
    ...readingPages,
    ...openingPages,
    ...notingPages,
    ...closingPages,
    ...askingPages,
    ...listPages,
    ...paperPages,
    ...mergingPages,
    sheetPage,
    scriptPage,
  ],
  facts,
  confines: confinedTo,
  subjects: [crisisSubject],
  reactions: [over, offThePaper],
  fillings: [firstOnHome, pastOnBoard, mergeAct],
  notes,
  live: { broadcasts: [bannerTold, pageTold, notesTold, countsTold] },
  frame,
  person: { export: exportPerson, erase: erasePerson },
  clear: clearCrises,
  tables: ['crisis.crises', 'crisis.notes', 'crisis.hand_overs', 'crisis.reaches'],
})
