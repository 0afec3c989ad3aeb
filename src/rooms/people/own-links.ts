/** The links somebody made, for the pages that show one without asking for another. */
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import { isOpen, wordOf } from './invitation.ts'
import { invitationsBy } from './invitation-store.ts'
import type { PersonId } from './person.ts'

/** Their newest link that lets in more than one person; undefined when none is open. */
export async function openLinkOf(home: Home, person: PersonId, origin: string): Promise<string | undefined> {
  const mine = await invitationsBy(home.db, person, undefined)
  const open = mine.find((one) => isOpen(one, home.now()) && one.claims === null && one.usesLeft > 1)
  return open && `${origin}/join/${await wordOf(home, open.id)}`
}

/** Somebody came in through a link of theirs. */
export const hasBrought = async (db: Db, person: PersonId): Promise<boolean> => (await invitationsBy(db, person, undefined)).some((one) => one.used > 0)
