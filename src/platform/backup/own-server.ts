/** The server of DATABASE_URL is somebody else's: it is asked whether it is empty, and nothing of it is moved or dropped. */
import pg from 'pg'
import { Trouble } from '#platform/trouble.ts'

/** Nothing is ever moved aside on a server that is not ours: the database must be one where nobody lives. */
export async function refuseLivedInDatabase(url: string, named = 'of DATABASE_URL'): Promise<void> {
  if (await isLivedInDatabase(url))
    throw new Trouble(
      `The database ${named} holds a home already: make an empty one for it (createdb) and name that instead.`,
    )
  if (await someoneIsIn(url)) throw new Trouble(`A home runs on the database ${named}: stop it first.`)
}

export const isLivedInDatabase = (url: string): Promise<boolean> =>
  asking(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('platform.audience_people') is not null as there",
    )
    if (!rows[0]?.there) return false
    const { rows: people } = await client.query('select from platform.audience_people limit 1')
    return people.length > 0
  })

const someoneIsIn = (url: string): Promise<boolean> =>
  asking(url, async (client) => {
    const { rows } = await client.query(
      "select from pg_stat_activity where datname = current_database() and application_name = 'foyer' limit 1",
    )
    return rows.length > 0
  })

async function asking<R>(url: string, ask: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, application_name: 'foyer restore' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
