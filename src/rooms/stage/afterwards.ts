/** What a room leaves to the rooms above, as plain data. Whoever asks has seen the gathering first. */
import type { Db } from '#platform/database/index.ts'
import { questionsByIds, questionsOf, type Question } from './questions-store.ts'
import type { Room } from './stage.ts'
import { roomsByIds } from './store.ts'

export const roomOf = async (db: Db, gathering: number): Promise<Room | undefined> =>
  (await roomsByIds(db, [gathering]))[0]

export type Asked = Pick<Question, 'id' | 'gathering' | 'author' | 'text' | 'lang' | 'votes' | 'takenAt' | 'answeredAt'>

/** What was asked and not taken out of sight: the ones that nobody answered first, by their votes. */
export const questionsAsked = async (db: Db, gathering: number): Promise<Asked[]> =>
  (await questionsOf(db, gathering)).filter((one) => one.hiddenAt === null)

export const questionsAskedByIds = async (db: Db, ids: readonly number[]): Promise<Asked[]> =>
  ids.length === 0 ? [] : (await questionsByIds(db, ids)).filter((one) => one.hiddenAt === null)
