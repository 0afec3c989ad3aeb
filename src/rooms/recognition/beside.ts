/**
 * The slots of the room beside this one. Rooms of one floor do not use each other's doors, so its pages are named again
 * here as that room names them; a test sees that something stands there.
 */
import { slot } from '#platform/slots.ts'

export const personPanels = slot<{ readonly person: number }>('people.panels')
export const ownPanels = slot<{ readonly person: number }>('people.ownPanels')
