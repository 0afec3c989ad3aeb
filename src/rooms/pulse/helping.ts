/** What waits and who helps, lent to whoever looks after some groups. */
import { stillReading } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { helpGroups } from '#spaces'
import * as care from './care-store.ts'
import { questionsLent, unhelpedIn, type AskedThere, type Unhelped } from './helping-store.ts'
import { projection } from './projecting.ts'
import { countedFor } from './keeping.ts'

type Asking = Omit<Unhelped, 'helpGroups'>

/** Questions without a useful answer until now, the oldest first; undefined while it still reads what happened. */
export async function unhelpedLent(home: Home, asking: Asking): Promise<readonly number[] | undefined> {
  const { db } = home
  if ((await stillReading(db, projection.name)) !== undefined) return undefined
  const key = `unhelped ${asking.limit} of ${asking.groups.join(' ')}`
  return countedFor(home, key, async () => unhelpedIn(db, { ...asking, helpGroups: await helpGroups(db) }))
}

/** The latest questions asked in each of these groups. */
export const askedLately = async ({ db }: Pick<Home, 'db'>, asking: Asking): Promise<readonly AskedThere[]> =>
  questionsLent(db, { ...asking, helpGroups: await helpGroups(db) })

type Caring = { readonly groups: readonly number[]; readonly limit: number }
export type Care = {
  readonly newcomers: readonly care.Unanswered[]
  readonly quiet: readonly care.Quiet[]
  readonly heated: readonly care.Heated[]
  readonly meeting: readonly care.CouldMeet[]
}

/** Who might miss a word in these groups, and where it gets warm; nothing while it still reads what happened. */
export async function careLent(home: Home, { groups, limit }: Caring): Promise<Care> {
  const { db } = home
  if ((await stillReading(db, projection.name)) !== undefined)
    return { newcomers: [], quiet: [], heated: [], meeting: [] }
  const asked = { groups, limit, now: home.now() }
  return countedFor(home, `care for ${limit} of ${groups.join(' ')}`, async () => ({
    newcomers: await care.newcomersUnanswered(db, asked),
    quiet: await care.wentQuiet(db, asked),
    heated: await care.heatingUp(db, asked),
    meeting: await care.couldMeet(db, asked),
  }))
}

/** What somebody is told of, and what is hoped for: a useful answer to a question, an answer to a person, a word of theirs. */
export type Hoped = 'useful answer' | 'answer' | 'word'
type Since = { readonly of: readonly number[]; readonly since: readonly Date[]; readonly days: number }

/** For each, in the order asked, whether it came within so many days of its moment. */
export function cameWithin({ db }: Home, hoped: Hoped, asked: Since): Promise<readonly boolean[]> {
  if (hoped === 'useful answer') return care.answeredWithin(db, asked)
  return care.heardWithin(db, hoped === 'answer' ? 'answered' : 'wrote', asked)
}

/** Those who answer the most different people in these groups; nobody while it still reads what happened. */
export async function heartLent(
  home: Home,
  asked: { readonly groups: readonly number[]; readonly since: Date; readonly limit: number },
): Promise<readonly care.AtTheHeart[]> {
  if ((await stillReading(home.db, projection.name)) !== undefined) return []
  return countedFor(home, `heart ${asked.limit} of ${asked.groups.join(' ')}`, () => care.answersMost(home.db, asked))
}
