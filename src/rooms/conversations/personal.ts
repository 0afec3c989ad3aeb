/** What somebody wrote, for themselves; and what stays when they leave: their words, signed by nobody. */
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'
import { forgetMarks, postsOfPerson, reactionsBy } from './personal-store.ts'

export async function exportWritten(db: Db, person: PersonId): Promise<PersonalData> {
  return { posts: await postsOfPerson(db, person), reactions: await reactionsBy(db, person) }
}

/** Answers would lose their sense without what they answer to; the person's row is already emptied of their name. */
export const eraseMarks = (ctx: Ctx, person: PersonId): Promise<void> => forgetMarks(ctx.tx, person)
