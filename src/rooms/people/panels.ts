import { slot } from '#platform/slots.ts'
import type { PersonId } from './person.ts'

/** What upper rooms add to somebody's page: their conversations, a way to report. */
export const personPanels = slot<{ readonly person: PersonId }>('people.panels')
/** What upper rooms add to one's own page: what one opened elsewhere, and may close. */
export const ownPanels = slot<{ readonly person: PersonId }>('people.ownPanels')
