import { defineRoom } from '#platform/house.ts'
import { facts } from './facts.ts'
import { foundingGate, groupActs, groupPage, joiningGate } from './gates.ts'
import { openFirstSpace } from './opening.ts'

export const room = defineRoom({
  name: 'spaces',
  floor: 1,
  about:
    'Spaces and the groups in them: who sees them, how one comes in, who takes care of them, and the look of the home.',
  pages: [],
  facts,
  person: { export: async () => ({}), erase: async () => undefined },
  gates: [joiningGate.gate, foundingGate.gate],
  slots: [groupPage.slot, groupActs.slot],
  open: openFirstSpace,
  tables: ['spaces.places', 'spaces.applications', 'spaces.invitations'],
})
