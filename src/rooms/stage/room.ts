import { defineRoom } from '#platform/house.ts'
import { captionPages } from './caption-pages.ts'
import { deedPages } from './deed-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { roomButton } from './filling.ts'
import { keyPages } from './key-pages.ts'
import { followEngine } from './losing.ts'
import { clearStages, erasePerson, exportPerson } from './personal-store.ts'
import { roomPages } from './room-pages.ts'
import { selfTestPages } from './self-test-pages.ts'
import { signallingPages } from './signalling-pages.ts'
import { questionSubject } from './subjects.ts'
import { linesTold, pollsTold, questionsTold, roomTold } from './telling.ts'

export const room = defineRoom({
  name: 'stage',
  floor: 4,
  about: 'The live room of a gathering: stage and audience, hands, questions, polls, and what is said meanwhile.',
  pages: [...roomPages, ...signallingPages, ...deedPages, ...captionPages, ...keyPages, ...selfTestPages],
  facts,
  confines: confinedTo,
  subjects: [questionSubject],
  fillings: [roomButton],
  live: { broadcasts: [roomTold, questionsTold, pollsTold, linesTold] },
  open: followEngine,
  person: { export: exportPerson, erase: erasePerson },
  clear: clearStages,
  tables: [
    'stage.rooms', 'stage.consents', 'stage.seats', 'stage.invitations', 'stage.hands', 'stage.removals', 'stage.visits', 'stage.captioners',
    'stage.captions', 'stage.keys', 'stage.questions', 'stage.question_votes', 'stage.polls', 'stage.poll_choices', 'stage.poll_votes',
  ], // prettier-ignore
})
