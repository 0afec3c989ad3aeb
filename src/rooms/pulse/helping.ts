/** What waits and who helps, lent to whoever looks after some groups. */
import { stillReading } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { helpGroups } from '#spaces'
import { questionsLent, unhelpedIn, type AskedThere, type Unhelped } from './helping-store.ts'
import { projection } from './projecting.ts'

type Asking = Omit<Unhelped, 'helpGroups'>

/** Questions without a useful answer until now, the oldest first; undefined while it still reads what happened. */
export async function unhelpedLent({ db }: Home, asking: Asking): Promise<readonly number[] | undefined> {
  if ((await stillReading(db, projection.name)) !== undefined) return undefined
  return unhelpedIn(db, { ...asking, helpGroups: await helpGroups(db) })
}

/** The latest questions asked in each of these groups. */
export const askedLately = async ({ db }: Home, asking: Asking): Promise<readonly AskedThere[]> =>
  questionsLent(db, { ...asking, helpGroups: await helpGroups(db) })
