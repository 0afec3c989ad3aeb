/** What somebody wrote, for themselves; and what stays when they leave: their words, signed by nobody. */
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import { excerpt } from '#platform/text/index.ts'
import type { PersonId } from '#people'
import { filesOfPerson, signFilesAfresh } from './file-personal-store.ts'
import {
  collectionsOfPerson,
  doubtsOfPerson,
  readingsOfPerson,
  helpedOfPerson,
  setExcerpt,
  signAfresh,
  unname,
  versionsOfPerson,
} from './personal-store.ts'
import { EXCERPT } from './resource.ts'
import { resourcesByIds } from './store.ts'

export async function exportLibrary(db: Db, person: PersonId): Promise<PersonalData> {
  return {
    resources: await versionsOfPerson(db, person),
    files: await filesOfPerson(db, person),
    collections: await collectionsOfPerson(db, person),
    read: await readingsOfPerson(db, person),
    helpedMe: await helpedOfPerson(db, person),
    outOfDate: await doubtsOfPerson(db, person),
  }
}

/** Others build on what stands there. Whoever wants a guide gone takes it away before leaving. */
export async function eraseFromLibrary(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await signFilesAfresh(ctx.tx, person, fresh)
  await signAfresh(ctx.tx, person, fresh)
  await takeOut(ctx, person)
}

/** A name that leaves, out of every text that held it. */
export async function takeOut(ctx: Ctx, person: PersonId): Promise<void> {
  for (const one of await resourcesByIds(ctx.tx, await unname(ctx.tx, person)))
    await setExcerpt(ctx.tx, one.id, excerpt(one.markdown, EXCERPT))
}
