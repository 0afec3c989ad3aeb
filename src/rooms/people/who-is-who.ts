/** What the rooms beside this one ask about people, whom they hold as numbers. */
import type { WhoIsWho } from '#platform/who-is-who.ts'
import { verifiedDomain } from './account-store.ts'
import { cardsOf } from './cards.ts'
import { faceOf, roleOf } from './person.ts'
import { namedIn } from './named-store.ts'

export const whoIsWho: WhoIsWho = {
  async seen(db, people, lang) {
    const cards = await cardsOf(db, people, new Date())
    return new Map([...cards].map(([id, card]) => [id, { face: faceOf(card), role: roleOf(card, lang) }]))
  },
  named: namedIn,
  emailDomain: async (db, person) => (await verifiedDomain(db, person))?.toLowerCase(),
}
