import pg from 'pg'
import { commandWith, DONE } from '#platform/command.ts'
import { stepsIn } from '#platform/database/migrate.ts'
import { tablesOf } from '#platform/backup/index.ts'
import type { Machine } from './machine.ts'

/** A table of fewer pages (8 kB each) is counted; a larger one is told as PostgreSQL last estimated it. */
const COUNTED_PAGES = 2000

type Schema = { readonly at: string | null; readonly waiting: readonly string[] }
type Counted = { readonly table: string; readonly rows: number; readonly about: boolean }

export const status = commandWith<Machine>()({
  name: 'status',
  words: [],
  options: {},
  help: 'says which version, which database, and about how much is in it; changes nothing',
  async run(machine, _, out) {
    const { config, version, house } = machine
    const { url, running, address } = await machine.database()
    const found = await ask(url, async (client) => ({
      postgres: await versionOf(client),
      schema: await schemaOf(client, machine.migrations),
      tables: await countsOf(client, tablesOf(house)),
    }))
    const database = config.databaseUrl === undefined ? 'inside' : 'DATABASE_URL'
    out.answer(
      { version, data: config.dataDir, running, address: address ?? config.address ?? null, database, ...found },
      [
        `Foyer ${version}`,
        `  data      ${config.dataDir}`,
        `  database  PostgreSQL ${found.postgres}, ${database === 'inside' ? 'in the data directory' : 'of DATABASE_URL'}`,
        ...(database === 'inside'
          ? [`  home      ${running ? (address === undefined ? 'runs, at the address it printed where it was started' : `runs at ${address}`) : 'is closed'}`]
          : []),
        `  schema    ${found.schema.at ?? 'none yet'}${found.schema.waiting.length > 0 ? `; the next npm start runs ${found.schema.waiting.join(', ')}` : ''}`,
        '',
        ...found.tables
          .filter(({ rows }) => rows > 0)
          .map(({ table, rows, about }) => `  ${about ? 'about ' : ''}${rows}  ${table}`),
      ].join('\n'),
    )
    return DONE
  },
})

async function ask<R>(url: string, question: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, application_name: 'foyer status' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await question(client)
  } finally {
    await client.end()
  }
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version.split(' ')[0] ?? 'unknown'
}

async function schemaOf(client: pg.Client, migrations: string): Promise<Schema> {
  const { rows: there } = await client.query<{ yes: boolean }>(
    "select to_regclass('platform.migrations') is not null as yes",
  )
  const done = there[0]?.yes
    ? (await client.query<{ name: string }>('select name from platform.migrations order by name')).rows.map(
        (row) => row.name,
      )
    : []
  const waiting = (await stepsIn(migrations)).map((step) => step.name).filter((name) => !done.includes(name))
  return { at: done.at(-1) ?? null, waiting }
}

async function countsOf(client: pg.Client, tables: readonly string[]): Promise<Counted[]> {
  const { rows } = await client.query<{ table: string; rows: number; pages: number }>(
    'select t.name as "table", c.reltuples::float8 as rows, (pg_relation_size(c.oid) / 8192)::float8 as pages from unnest($1::text[]) with ordinality t (name, at) join pg_class c on c.oid = to_regclass(t.name) order by t.at',
    [tables],
  )
  const counted: Counted[] = []
  for (const { table, rows: estimate, pages } of rows) {
    const about = pages > COUNTED_PAGES && estimate >= 0
    const exact = about
      ? estimate
      : Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
    counted.push({ table, rows: Math.round(exact), about })
  }
  return counted
}
