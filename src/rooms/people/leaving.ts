/** What the home keeps about somebody, for themselves; and leaving it for good. */
import { record, type Ctx } from '#platform/action.ts'
import { HOME, letOut } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import { wrong } from '#platform/refusal.ts'
import { deleteUser, sessionsOf } from './account-store.ts'
import { personLeft } from './facts.ts'
import { invitationsBy } from './invitation-store.ts'
import { peopleWords } from './messages.en.ts'
import type { PersonId } from './person.ts'
import { countHosts, holdHosts, marksOf, personById, wipePerson } from './store.ts'

export async function exportPerson(db: Db, person: PersonId): Promise<PersonalData> {
  const row = await personById(db, person)
  return {
    profile: row,
    marks: (await marksOf(db, [person])).map(({ kind, detail, from, until }) => ({ kind, detail, from, until })),
    sessions: (await sessionsOf(db, person, undefined)).map(({ since, seen, agent }) => ({ since, seen, agent })),
    invitations: (await invitationsBy(db, person, undefined)).map(({ at, expiresAt, used, usesLeft }) => ({ at, expiresAt, used, usesLeft })),
  }
}

/** The row stays, empty: what others answered to must still have somebody who asked. */
export async function erasePerson(ctx: Ctx, person: PersonId): Promise<void> {
  await holdHosts(ctx.tx)
  await letOut(ctx.tx, HOME, person)
  if ((await countHosts(ctx.tx)) === 0) throw wrong((lang) => peopleWords[lang].me.leaveLast, 'form')
  await deleteUser(ctx.tx, person)
  await wipePerson(ctx.tx, person, ctx.now)
  await record(ctx, personLeft(person, {}), { actor: null })
}
