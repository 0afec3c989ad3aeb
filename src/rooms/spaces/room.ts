import { defineRoom } from '#platform/house.ts'
import { deletePlaces } from './bringing-store.ts'
import { carePages } from './care-pages.ts'
import { directoryPages } from './directory-pages.ts'
import { doorPages } from './door-pages.ts'
import { erasePerson, exportPerson } from './erasing.ts'
import { facts } from './facts.ts'
import { foundingPages } from './founding-pages.ts'
import { frame } from './frame.ts'
import { foundingGate, groupActs, groupPage, joiningGate, placeSettings } from './gates.ts'
import { groupPages } from './group-pages.ts'
import { invitedPages } from './invited-pages.ts'
import { lookAccent, lookCover, lookLogo } from './look.ts'
import { lookPages } from './look-pages.ts'
import { membersPages } from './members-pages.ts'
import { openFirstSpace } from './opening.ts'
import { spacePages } from './space-pages.ts'
import { subjects } from './subjects.ts'

const ofBoth = (['group', 'space'] as const).flatMap((kind) => [
  ...doorPages(kind),
  ...membersPages(kind),
  ...carePages(kind),
])

export const room = defineRoom({
  name: 'spaces',
  floor: 1,
  about:
    'Spaces and the groups in them: who sees them, how one comes in, who takes care of them; and the look of the home.',
  pages: [...directoryPages, ...foundingPages, ...groupPages, ...spacePages, ...ofBoth, ...invitedPages, ...lookPages],
  facts,
  subjects,
  person: { export: exportPerson, erase: erasePerson },
  clear: (ctx, going) => deletePlaces(ctx.tx, going),
  gates: [joiningGate.gate, foundingGate.gate],
  slots: [groupPage.slot, groupActs.slot, placeSettings.slot],
  settings: [lookAccent, lookLogo, lookCover],
  frame,
  open: openFirstSpace,
  tables: ['spaces.places', 'spaces.applications', 'spaces.invitations'],
})
