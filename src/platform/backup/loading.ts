/** Puts the rows of a backup into a database that has its tables: all of them, in one transaction, or none. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { House } from '#platform/house.ts'
import { Trouble } from '#platform/trouble.ts'
import type { OpenBackup } from './reading.ts'
import { columnList, lastingTables, PLAIN_SPELLING, quoted, schemasOf } from './tables.ts'

type Loading = {
  client: pg.ClientBase
  backup: OpenBackup
  house: Pick<House, 'rooms'>
  onTable: (name: string) => void
  beforeCommit: () => void
}

export async function loadTables({ client, backup, house, onTable, beforeCommit }: Loading): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`${PLAIN_SPELLING}; set local statement_timeout to 0`)
    await refuseOtherTables(client, backup, house)
    // What rows refer to may come after them, even in a circle: references are taken off and put back, which checks them all.
    const references = await takeOffReferences(client, house)
    await client.query(`truncate ${backup.contents.tables.map(({ name }) => quoted(name)).join(', ')}`)
    for (const table of backup.contents.tables) {
      onTable(table.name)
      await loadTable(client, backup, table)
    }
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    for (const { name, last } of backup.contents.sequences) await setSequence(client, name, last)
    beforeCommit()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw explain(error)
  }
}

/** What the database says to a row it will not have: it quotes the row, which is nobody's to read in a terminal. */
function explain(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  if (error.code === '53100') return new Trouble('The disk of the database is full: make room and restore again.')
  if (!/^2[23]/.test(error.code ?? '')) return error
  const place = [error.table, error.constraint].filter((word) => word !== undefined).join(', ')
  return new Trouble(
    `The rows of this backup contradict each other (${place || error.code}): take another one; nothing was changed.`,
  )
}

/** The migrations of the backup have run, so both know the same tables; if not, the backup was put together by hand. */
async function refuseOtherTables(
  client: pg.ClientBase,
  { contents }: OpenBackup,
  house: Pick<House, 'rooms'>,
): Promise<void> {
  const here = new Map(
    (await lastingTables(client, house)).map((table) => [table.name, table.columns.toSorted().join()]),
  )
  const there = new Map(contents.tables.map((table) => [table.name, table.columns.toSorted().join()]))
  const odd =
    [...there].find(([name, columns]) => here.get(name) !== columns)?.[0] ??
    [...here.keys()].find((name) => !there.has(name))
  if (odd !== undefined)
    throw new Trouble(
      `This backup and its own version do not agree about the table ${odd}: take another one; nothing was changed.`,
    )
}

async function takeOffReferences(
  client: pg.ClientBase,
  house: Pick<House, 'rooms'>,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class referred on referred.oid = c.confrelid join pg_namespace n on n.oid = referred.relnamespace
     where c.contype = 'f' and c.conparentid = 0 and n.nspname = any($1) order by 1, 2`,
    [schemasOf(house)],
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows
}

async function loadTable(
  client: pg.ClientBase,
  backup: OpenBackup,
  { name, columns, rows }: OpenBackup['contents']['tables'][number],
): Promise<void> {
  const into = client.query(copyFrom(`copy ${quoted(name)} (${columnList(columns)}) from stdin`))
  await pipeline(Readable.from(backup.rowsOf(name)), into)
  if (into.rowCount !== rows)
    throw new Trouble(`Of ${rows} rows of ${name} ${into.rowCount} arrived: take another backup; nothing was changed.`)
}

async function setSequence(client: pg.ClientBase, name: string, last: number | null): Promise<void> {
  const sequence = quoted(name)
  if (last === null) await client.query(`alter sequence ${sequence} restart`)
  else await client.query('select setval($1::regclass, $2)', [sequence, last])
}
