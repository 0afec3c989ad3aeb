import { slot } from '#platform/slots.ts'
import type { PersonId } from './person.ts'

/** What upper rooms add to somebody's page: their conversations, a way to report. */
export const personPanels = slot<{ readonly person: PersonId }>('people.panels')
