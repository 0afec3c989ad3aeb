/** What this room adds to the pages of the room beside it. */
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { ownPanels, personPanels } from './beside.ts'
import { creditsFor, dressed } from './dressing.ts'
import { OwnPanel, PersonPanel } from './panel-views.tsx'
import { canThank } from './policy.ts'
import { shownOf } from './store.ts'
import { receiverIn } from './who.ts'

const WORDS_ON_A_PROFILE = 3

async function panelOf(visit: Visit, person: number) {
  const { home, actor, now, zone, lang } = visit
  const receiver = await receiverIn(home.db, home.house, person)
  if (!receiver || actor.standing !== 'member') return null
  const rows = await shownOf(home.db, person, actor.sees, { after: undefined, limit: WORDS_ON_A_PROFILE + 1 })
  return PersonPanel({
    clock: { now, zone, lang },
    person,
    thanks: await dressed(visit, rows.slice(0, WORDS_ON_A_PROFILE)),
    more: rows.length > WORDS_ON_A_PROFILE,
    credits: await creditsFor(visit, person),
    may: { thank: canThank(actor, receiver), own: actor.person === person },
  })
}

export const fillings = [
  fill(personPanels, 'thanks and credits', (visit, about) =>
    Promise.all(about.map(({ person }) => panelOf(visit, person))),
  ),
  fill(ownPanels, 'the way to one’s thanks', async ({ lang }, about) => about.map(() => OwnPanel({ lang }))),
]
