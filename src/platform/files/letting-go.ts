/**
 * The end of a content. The same bytes may be let go by one and brought by another at the same moment: each holds the
 * content while they look whether a row shows it, so that nobody is left with a row and no bytes.
 */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { FileKey, FileStore } from './folder.ts'

/** Until the end of the transaction. Whoever brings it looks, once they hold it, whether its bytes are still there. */
export async function holdContent(db: Db, key: FileKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('content ' || ${key}, 0))`.execute(db)
}

/** Those that no row shows; once what took their rows away is committed. */
export async function letContentsGo({ db, files }: { db: Db; files: FileStore }, keys: readonly FileKey[]): Promise<void> {
  for (const key of new Set(keys))
    await db.transaction().execute(async (tx) => {
      await holdContent(tx, key)
      const { rows } = await sql`select 1 from platform.files where key = ${key} limit 1`.execute(tx)
      if (rows.length === 0) await files.remove(key)
    })
}
