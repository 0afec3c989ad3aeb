/** What other rooms may offer to a host who has not opened their home yet: to look at one that is lived in. */
import { slot } from '#platform/slots.ts'

export const welcomeOffers = slot<object>('home.welcomeOffers')
