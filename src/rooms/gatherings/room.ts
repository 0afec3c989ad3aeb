import { defineRoom } from '#platform/house.ts'
import { countsMove } from './broadcasts.ts'
import { calendarAnswers } from './calendar-answers.ts'
import { calendarFillings } from './calendar-fillings.ts'
import { inviting } from './calendar-inviting.ts'
import { calendarPages } from './calendar-pages.ts'
import { clearCalendars, exportCalendars, forgetCalendars } from './calendar-store.ts'
import { agendaPages } from './agenda-pages.ts'
import { clearGatherings } from './clearing-store.ts'
import { confinedTo, facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { datesPages } from './dates-pages.ts'
import { formPages } from './form-pages.ts'
import { gatheringsFrame } from './frame.ts'
import { after, askedActs, gatheringActs, gatheringGate, hiddenGathering, keep, live } from './gates.ts'
import { gatheringPages } from './gathering-pages.ts'
import { leaveGatherings } from './leaving.ts'
import { listPages } from './list-pages.ts'
import { OUTSIDE_JOB, sendOutside, writingOutside } from './outside-letters.ts'
import { outsidePages } from './outside-pages.ts'
import { peoplePages } from './people-pages.ts'
import { exportGatherings } from './personal-store.ts'
import { EACH_MS, sweep } from './reminding.ts'
import { settingsPages } from './settings-pages.ts'
import { askedFirst } from './settings.ts'
import { askedSubject, gatheringSubject } from './subjects.ts'
import { notes } from './told.ts'

export const room = defineRoom({
  name: 'gatherings',
  floor: 3,
  about: 'People meeting at an hour, online, in a place or both: proposed by anybody, told in everybody’s own time.',
  pages: [
    ...listPages,
    ...formPages,
    ...gatheringPages,
    ...datesPages,
    ...peoplePages,
    ...outsidePages,
    ...settingsPages,
    ...agendaPages,
    ...calendarPages,
  ],
  facts,
  confines: confinedTo,
  subjects: [gatheringSubject, askedSubject],
  notes,
  gates: [gatheringGate.gate],
  slots: [live.slot, after.slot, keep.slot, gatheringActs.slot, askedActs.slot, hiddenGathering.slot],
  settings: [askedFirst],
  fillings: [...fillings, ...calendarFillings],
  live: { broadcasts: [countsMove] },
  answers: calendarAnswers,
  reactions: [inviting, writingOutside],
  rounds: { 'gatherings.sweep': { eachMs: EACH_MS, work: sweep }, [OUTSIDE_JOB]: sendOutside },
  frame: gatheringsFrame,
  person: {
    export: async (db, person) => ({
      ...(await exportGatherings(db, person)),
      calendars: await exportCalendars(db, person),
    }),
    async erase(ctx, person, fresh) {
      await forgetCalendars(ctx.tx, [person])
      await leaveGatherings(ctx, person, fresh)
    },
  },
  async clear(ctx, going) {
    await clearCalendars(ctx.tx, { ...going, gatherings: going.of('gathering') })
    await clearGatherings(ctx.tx, going)
  },
  tables: [
    'gatherings.open_door',
    'gatherings.series',
    'gatherings.gatherings',
    'gatherings.answers',
    'gatherings.outsiders',
    'gatherings.asked',
    'gatherings.points',
    'gatherings.votes',
    'gatherings.calendars',
    'gatherings.without_invitations',
    'gatherings.invitations',
  ],
})
