import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Choices, Failure, Found, Import, ImportId, Progress, Report, State } from './import.ts'

const columns = sql`id, kind, file_name "fileName", bytes, by, state, survey, choices, progress, report, problem,
  uploaded_at "uploadedAt", started_at "startedAt", ended_at "endedAt"`

export async function importById(db: Db, id: ImportId): Promise<Import | undefined> {
  const { rows } = await sql<Import>`/*=moving.byId*/ select ${columns} from moving.imports where id = ${id}`.execute(db)
  return rows[0]
}

/** The newest first; there are never many. */
export async function latestImports(db: Db, most: number): Promise<Import[]> {
  const { rows } = await sql<Import>`select ${columns} from moving.imports where state <> 'withdrawn' order by id desc limit ${most}`.execute(db)
  return rows
}

/** Those that a stopped home left in the middle. */
export async function unfinished(db: Db): Promise<{ id: ImportId; state: State }[]> {
  const { rows } = await sql<{ id: ImportId; state: State }>`select id, state from moving.imports where state in ('uploaded', 'running')`.execute(db)
  return rows
}

/** Those whose archive is still needed. */
export async function withArchive(db: Db): Promise<ImportId[]> {
  const { rows } = await sql<{ id: ImportId }>`select id from moving.imports where state not in ('done', 'withdrawn')`.execute(db)
  return rows.map((row) => row.id)
}

type Fresh = { readonly fileName: string; readonly bytes: number; readonly by: number | null; readonly at: Date }
export async function insertImport(db: Db, { fileName, bytes, by, at }: Fresh): Promise<ImportId> {
  const { rows } = await sql<{ id: ImportId }>`
    insert into moving.imports (kind, file_name, bytes, by, state, uploaded_at) values ('slack', ${fileName}, ${bytes}, ${by}, 'uploaded', ${at}) returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an import was not kept')
  return id
}

/** One that was done at the machine itself: there is nothing left to choose or to wait for. */
export async function insertDone(db: Db, fresh: Fresh, report: Report): Promise<ImportId> {
  const id = await insertImport(db, fresh)
  await sql`update moving.imports set state = 'done', report = ${JSON.stringify(report)}::jsonb, started_at = ${fresh.at}, ended_at = ${fresh.at} where id = ${id}`.execute(db)
  return id
}

export async function updateProgress(db: Db, id: ImportId, progress: Progress): Promise<State | undefined> {
  const { rows } = await sql<{ state: State }>`/*=moving.progress*/
    update moving.imports set progress = ${JSON.stringify(progress)}::jsonb where id = ${id} returning state`.execute(db)
  return rows[0]?.state
}

/** How far the look through has come. Written beside it, so it may arrive late: what is looked through by then stays so. */
export async function updateLooking(db: Db, id: ImportId, progress: Progress): Promise<void> {
  await sql`update moving.imports set progress = ${JSON.stringify(progress)}::jsonb where id = ${id} and state = 'uploaded'`.execute(db)
}

export async function updateSurveyed(db: Db, id: ImportId, survey: Found): Promise<void> {
  await sql`update moving.imports set state = 'surveyed', survey = ${JSON.stringify(survey)}::jsonb, progress = null where id = ${id} and state = 'uploaded'`.execute(db)
}

export async function updateBegun(db: Db, id: ImportId, { choices, by, at }: { choices: Choices; by: number; at: Date }): Promise<void> {
  await sql`
    update moving.imports set state = 'running', choices = ${JSON.stringify(choices)}::jsonb, by = ${by}, started_at = coalesce(started_at, ${at}), problem = null
    where id = ${id}`.execute(db)
}

export async function updateState(db: Db, id: ImportId, state: State): Promise<void> {
  await sql`update moving.imports set state = ${state}, problem = null where id = ${id}`.execute(db)
}

export async function updateDone(db: Db, id: ImportId, report: Report, at: Date): Promise<void> {
  await sql`update moving.imports set state = 'done', report = ${JSON.stringify(report)}::jsonb, ended_at = ${at} where id = ${id}`.execute(db)
}

export async function updateFailed(db: Db, id: ImportId, problem: Failure, at: Date): Promise<void> {
  await sql`update moving.imports set state = 'failed', problem = ${JSON.stringify(problem)}::jsonb, ended_at = ${at} where id = ${id} and state in ('uploaded', 'running')`.execute(db)
}

/** An arbitrary number, this room's own. */
const IMPORT_LOCK = 7_041_906

/** One import at a time, whichever process does it; undefined when another one is at it. Let go with the connection. */
export async function alone<R>(db: Db, deed: () => Promise<R>): Promise<{ readonly result: R } | undefined> {
  return db.connection().execute(async (line) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${IMPORT_LOCK}) held`.execute(line)
    if (!rows[0]?.held) return undefined
    try {
      return { result: await deed() }
    } finally {
      await sql`select pg_advisory_unlock(${IMPORT_LOCK})`.execute(line)
    }
  })
}

export async function importsBy(db: Db, person: number): Promise<{ fileName: string; at: Date }[]> {
  const { rows } = await sql<{ fileName: string; at: Date }>`select file_name "fileName", uploaded_at at from moving.imports where by = ${person} order by id`.execute(db)
  return rows
}

export async function forgetPerson(db: Db, person: number): Promise<void> {
  await sql`update moving.imports set by = null where by = ${person}`.execute(db)
}
