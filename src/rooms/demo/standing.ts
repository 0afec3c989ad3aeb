/** Where the demo stands in this home, if it does. Everything of it bears a source that begins so. */
import type { Db } from '#platform/database/index.ts'
import type { Part } from '#platform/clearing.ts'
import { audiencesOpenedBy } from '#crisis'
import { peopleFrom } from '#people'
import { placesFrom } from '#spaces'

export const SOURCE = 'demo:'

export const demoIsHere = async (db: Db): Promise<boolean> => (await peopleFrom(db, SOURCE)).length > 0

export async function demoPart(db: Db): Promise<Part> {
  const [places, people] = [await placesFrom(db, SOURCE), await peopleFrom(db, SOURCE)]
  return { people, audiences: [...places.map(({ audience }) => audience), ...(await audiencesOpenedBy(db, people))] }
}
