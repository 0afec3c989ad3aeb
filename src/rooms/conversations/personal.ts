/** What somebody wrote, for themselves; and what stays when they leave: their words, signed by nobody. */
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'
import {
  conversationsOfPerson,
  postsOfPerson,
  reactionsOfPerson,
  readingOfPerson,
  signAfresh,
  unname,
} from './personal-store.ts'

export async function exportWritten(db: Db, person: PersonId): Promise<PersonalData> {
  return {
    conversations: await conversationsOfPerson(db, person),
    posts: await postsOfPerson(db, person),
    reactions: await reactionsOfPerson(db, person),
    reading: await readingOfPerson(db, person),
  }
}

/** Answers would lose their sense without what they answer to. Whoever wants a post gone removes it before leaving. */
export async function eraseWritten(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await signAfresh(ctx.tx, person, fresh)
  await unname(ctx.tx, person)
}
