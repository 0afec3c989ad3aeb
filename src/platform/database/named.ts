/**
 * Prepared statements with names, which Kysely does not know: a statement that holds `/*=people.byId*` + `/` near its
 * start is prepared once per connection under that name (1.6 times the throughput, measured). Never for full-text
 * search: its generic plans were 30 to 70 times slower.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const mark = /\/\*=([\w.]+)\*\//

/** Around each question, for whoever counts and times them. `name` is the name it is prepared under. */
export type Asking = <R>(name: string | undefined, ask: () => Promise<R>) => Promise<R>

export function namingPool(pool: pg.Pool, asking: Asking): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? naming(client, asking)
      wrapped.set(client, known)
      return known
    },
  }
}

function naming(client: pg.PoolClient, asking: Asking): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const name = mark.exec(text.slice(0, 200))?.[1]
    return asking(name, () => client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] }))
  }
  // Kysely's second form of `query`, for cursors, is never used with this pool.
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}
