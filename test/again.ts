/**
 * Makes a database remember how it is now: afterwards `select again.start()` puts all its rows and sequences back so, and
 * answers false when more than rows changed since (a table altered, an index added), which it cannot undo.
 */
import pg from 'pg'

type Table = { readonly name: string; readonly copy: string; readonly columns: string; readonly lived: boolean }
type Sequence = { readonly name: string; readonly last_value: string; readonly is_called: boolean }

export async function rememberNow(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('drop schema if exists again cascade')
    await client.query('create schema again')
    const tables = await tablesOf(client)
    for (const { name, copy } of tables.filter((each) => each.lived))
      await client.query(`create table again.${copy} as table ${name}`)
    await client.query(startAgain(tables, await sequencesOf(client)))
    // From here on: whatever the catalogue holds that is younger, a test did.
    await client.query('create table again.since as select pg_current_xact_id()::xid::text::bigint as xid')
  } finally {
    await client.end()
  }
}

/** Each home makes its own keys, or all of them would be one; and begins its own rounds, which fall due meanwhile otherwise. */
export const OF_EACH_HOME: readonly string[] = ['platform.secrets', 'graphile_worker._private_jobs']

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; copy: string; columns: string }>(`
    select c.oid::regclass::text as name, quote_ident(replace(c.oid::regclass::text, '.', '__')) as copy,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema|again)' group by c.oid order by 1`)
  const tables: Table[] = []
  for (const row of rows)
    tables.push({
      ...row,
      lived: !OF_EACH_HOME.includes(row.name) && (await client.query(`select from ${row.name} limit 1`)).rowCount === 1,
    })
  return tables
}

async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class where relkind = 'S' and relnamespace::regnamespace::text !~ '^(pg_|information_schema|again)'`)
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const now = await client.query<Omit<Sequence, 'name'>>(`select last_value, is_called from ${name}`)
    for (const at of now.rows) sequences.push({ name, ...at })
  }
  return sequences
}

/** Without triggers: what may only grow goes too. Pages that rows left stay, so a table that never had one costs a look at its file. */
function startAgain(tables: readonly Table[], sequences: readonly Sequence[]): string {
  return `
    create function again.start() returns boolean language plpgsql as $$
    begin
      if exists (select from pg_class where xmin::text::bigint > (select xid from again.since))
        or exists (select from pg_attribute where xmin::text::bigint > (select xid from again.since))
        or exists (select from pg_proc where xmin::text::bigint > (select xid from again.since))
        or exists (select from pg_trigger where xmin::text::bigint > (select xid from again.since))
        or exists (select from pg_stats where schemaname !~ '^(pg_|information_schema)')
      then return false; end if;
      perform set_config('session_replication_role', 'replica', true);
      ${tables.map(({ name }) => `if pg_relation_size('${name}') > 0 then delete from ${name}; end if;`).join('\n')}
      ${tables
        .filter((each) => each.lived)
        .map(
          ({ name, copy, columns }) =>
            `insert into ${name} (${columns}) overriding system value select ${columns} from again.${copy};`,
        )
        .join('\n')}
      ${sequences.map(({ name, last_value, is_called }) => `perform setval('${name}', ${last_value}, ${is_called});`).join('\n')}
      return true;
    end $$`
}
