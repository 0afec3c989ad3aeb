/**
 * What a backup carries of a database: every lasting table of the house's own schemas, whether a room thought of it or not, but those
 * that a room names as never to be carried.
 */
import pg from 'pg'
import type { House } from '#platform/house.ts'

export type Table = { readonly name: string; readonly columns: readonly string[]; readonly bytes: number }
export type Sequence = { readonly name: string; readonly last: number | null }

/** Those of the platform itself, in an order that satisfies their references. `platform.limits` is forgotten on purpose. */
export const platformTables = [
  'platform.migrations',
  'platform.settings',
  'platform.secrets',
  'platform.audiences',
  'platform.audience_people',
  'platform.facts',
  'platform.fact_cursors',
  'platform.files',
] as const

export const tablesOf = (house: Pick<House, 'rooms'>): string[] => [
  ...platformTables,
  ...house.rooms.flatMap((room) => room.tables),
]
export const unkeptOf = (house: Pick<House, 'rooms'>): string[] => house.rooms.flatMap((room) => room.unkept ?? [])

/** Jobs waiting (schema graphile_worker) and whatever else lives in the database are not ours to carry. */
export const schemasOf = (house: Pick<House, 'rooms'>): string[] => [
  ...new Set(tablesOf(house).map((name) => name.split('.')[0] ?? '')),
]

/** In the order of the manifests; a table that no manifest knows (another version made it) comes last. */
export async function lastingTables(client: pg.ClientBase, house: Pick<House, 'rooms'>): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; bytes: string }>(
    `select n.nspname || '.' || c.relname as name, pg_table_size(c.oid) as bytes,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and n.nspname = any($1)
       and n.nspname || '.' || c.relname <> all($2)
     order by 1`,
    [schemasOf(house), unkeptOf(house)],
  )
  const order = new Map(tablesOf(house).map((name, at) => [name, at]))
  return rows
    .map(({ name, columns, bytes }) => ({ name, columns, bytes: Number(bytes) }))
    .sort((a, b) => (order.get(a.name) ?? Infinity) - (order.get(b.name) ?? Infinity) || 0)
}

export async function sequencesOf(client: pg.ClientBase, house: Pick<House, 'rooms'>): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select schemaname || '.' || sequencename as name, last_value as last from pg_sequences where schemaname = any($1) order by 1`,
    [schemasOf(house)],
  )
  return rows.map(({ name, last }) => ({ name, last: last === null ? null : Number(last) }))
}

/** `people.people` as SQL spells it. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((word) => pg.escapeIdentifier(word))
    .join('.')
export const columnList = (columns: readonly string[]): string =>
  columns.map((column) => pg.escapeIdentifier(column)).join(', ')

/** The text of a value must not depend on how this server likes to write it. */
export const PLAIN_SPELLING = `set datestyle to 'ISO, YMD'; set intervalstyle to postgres; set timezone to 'UTC'; set extra_float_digits to 3; set bytea_output to hex`
