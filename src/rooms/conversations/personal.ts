/** What somebody wrote, for themselves; and what stays when they leave: their words, signed by nobody. */
import type { Ctx } from '#platform/action.ts'
import { sightOf } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'
import {
  conversationsOfPerson,
  conversationsSaying,
  postsOfPerson,
  reactionsOfPerson,
  readingOfPerson,
  signAfresh,
  unname,
} from './personal-store.ts'
import { deleteDraftsOf, draftsOf } from './drafts-store.ts'
import { retell } from './summing.ts'

const EVERY_DRAFT = 1000

export async function exportWritten(db: Db, person: PersonId): Promise<PersonalData> {
  return {
    conversations: await conversationsOfPerson(db, person),
    posts: await postsOfPerson(db, person, (await sightOf(db, person)).sees),
    reactions: await reactionsOfPerson(db, person),
    reading: await readingOfPerson(db, person),
    drafts: await draftsOf(db, person, EVERY_DRAFT),
  }
}

/** Answers would lose their sense without what they answer to. Whoever wants a post gone removes it before leaving. */
export async function eraseWritten(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await signAfresh(ctx.tx, person, fresh)
  await deleteDraftsOf(ctx.tx, person)
  const saying = await conversationsSaying(ctx.tx, person)
  await unname(ctx.tx, person)
  for (const conversation of saying) await retell(ctx, conversation)
}
