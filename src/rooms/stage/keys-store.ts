/** Keys for programs that send: their digest alone is kept. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Key = {
  readonly id: number
  readonly gathering: number
  readonly by: PersonId
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly usedAt: Date | null
}

const columns = sql`
  id, gathering_id gathering, by, made_at "madeAt", expires_at "expiresAt", revoked_at "revokedAt", used_at "usedAt"`

type NewKey = Pick<Key, 'gathering' | 'by' | 'madeAt' | 'expiresAt'> & { readonly digest: Buffer }

export async function insertKey(db: Db, { gathering, by, digest, madeAt, expiresAt }: NewKey): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into stage.keys (gathering_id, by, digest, made_at, expires_at)
    values (${gathering}, ${by}, ${digest}, ${madeAt}, ${expiresAt}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function keyWithDigest(db: Db, digest: Buffer): Promise<Key | undefined> {
  const { rows } = await sql<Key>`select ${columns} from stage.keys where digest = ${digest}`.execute(db)
  return rows[0]
}

export async function noteUse(db: Db, key: number, at: Date): Promise<void> {
  await sql`update stage.keys set used_at = ${at} where id = ${key}`.execute(db)
}

export async function keysOf(db: Db, gathering: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select ${columns} from stage.keys where gathering_id = ${gathering} order by id desc limit 20`.execute(db)
  return rows
}

export async function revokeKey(db: Db, gathering: number, key: number, at: Date): Promise<Key | undefined> {
  const { rows } = await sql<Key>`
    update stage.keys set revoked_at = ${at} where id = ${key} and gathering_id = ${gathering} and revoked_at is null
    returning ${columns}`.execute(db)
  return rows[0]
}
