import { defineRoom } from '#platform/house.ts'
import { confinedTo, facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { wordActs } from './gates.ts'
import { clearRecognition, erasePerson, exportPerson } from './personal-store.ts'
import { readPages } from './read-pages.ts'
import { sayPages } from './say-pages.ts'
import { thanksSubject } from './subjects.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'recognition',
  floor: 1,
  about: 'Thanks between people, with a word, shown by whoever was thanked; credits for what grew out of a gift.',
  pages: [...sayPages, ...readPages],
  facts,
  confines: confinedTo,
  notes,
  subjects: [thanksSubject],
  slots: [wordActs.slot],
  fillings,
  person: { export: exportPerson, erase: erasePerson },
  clear: clearRecognition,
  tables: ['recognition.thanks', 'recognition.choices', 'recognition.credits'],
})
