/** What comes before everything else on the page of the day, when an emergency asks for it. */
import { slot } from '#platform/slots.ts'

export const first = slot<object>('home.first')
