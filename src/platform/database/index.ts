/**
 * The database as the rooms see it: a Kysely handle that knows no table. A store says which tables are its own
 * (`own<Tables>(db)`), so no room can spell another room's rows by accident.
 */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { namingPool, type Asking } from './named.ts'

export type Db = Kysely<object>
export type Tx = Transaction<object>

/** The handle of a store, typed with the tables of its own room. */
export const own = <Tables>(db: Db): Kysely<Tables> => db as unknown as Kysely<Tables>

export type Connection = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> }

/** How many lines at most, and what they are made of. */
export type PoolOptions = Pick<pg.PoolConfig, 'max' | 'Client'>

type Connecting = PoolOptions & { readonly onError: (error: Error) => void; readonly asking?: Asking }

export function connect(url: string, { max = 10, Client, onError, asking = (_, ask) => ask() }: Connecting): Connection {
  const pool = new pg.Pool({ connectionString: url, max, ...(Client && { Client }), types: readTypes, application_name: 'foyer' })
  const letGo = listenForLoss(pool, onError)
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: namingPool(pool, asking) }) })
  const close = () => {
    letGo()
    return db.destroy()
  }
  return { db, pool, close }
}

/** The pool calls itself ended while its lines are still saying goodbye: what they say then is no trouble, and nobody's. */
function listenForLoss(pool: pg.Pool, onError: (error: Error) => void): () => void {
  let tell: typeof onError | undefined = onError
  const lost = (error: Error) => tell?.(error)
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return () => void (tell = undefined)
}

/** Ids and counts are bigint in the database and stay far below 2^53. */
const readTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return Number
    return oid === INT8_LIST ? readNumbers : pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

const INT8_LIST = 1016
/** `{1,2,NULL}` */
const readNumbers = (list: string): (number | null)[] =>
  list === '{}' ? [] : list.slice(1, -1).split(',').map((one) => (one === 'NULL' ? null : Number(one)))
