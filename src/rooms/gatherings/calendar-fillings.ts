/** Calendars on other pages: of a gathering, and one's own. */
import { fill } from '#platform/slots.ts'
import { ownPanels } from '#people'
import { canRead, groupActs } from '#spaces'
import { calendarsOf } from './calendar-store.ts'
import { CalendarsPanel, GroupCalendarAct, KeepActs } from './calendar-views.tsx'
import { keep } from './gates.ts'
import { nextGatherings } from './next.ts'
import { isInSight } from './policy.ts'

const besideAnswer = fill(keep, 'into a calendar', async ({ actor, lang, now }, about) =>
  about.map(({ gathering }) =>
    isInSight(gathering) && gathering.cancelledAt === null && gathering.ends > now
      ? KeepActs({ lang, id: gathering.id, member: actor.standing === 'member' })
      : null,
  ),
)

const onOwnPage = fill(ownPanels, 'addresses that calendars read', async ({ home, lang }, about) =>
  Promise.all(
    about.map(async ({ person }) =>
      (await calendarsOf(home.db, person)).length > 0 ? CalendarsPanel({ lang }) : null,
    ),
  ),
)

/** Where a group meets. */
const besideGroup = fill(groupActs, 'gatherings in a calendar', async (visit, about) =>
  Promise.all(
    about.map(async (group) => {
      const [next] = canRead(visit.actor, group)
        ? await nextGatherings(visit, { audience: group.audience, limit: 1 })
        : []
      return next ? GroupCalendarAct({ lang: visit.lang, group: group.id }) : null
    }),
  ),
)

export const calendarFillings = [besideAnswer, onOwnPage, besideGroup]
