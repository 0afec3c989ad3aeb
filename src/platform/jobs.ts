/** Work for later, kept in the database and added in the transaction of the deed: mail, imports, reminders. */
import { sql } from 'kysely'
import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'

export type Jobs = {
  /** `key`: a job with the same key replaces the one still waiting. `inMs`: how long it waits, as time really passes. */
  add(db: Db, name: string, payload: object, options?: { key?: string; inMs?: number; tries?: number }): Promise<void>
  stop(): Promise<void>
}

type Starting = { pool: pg.Pool; log: Log; house: House; background: boolean; home: () => Home }

export async function startJobs({ pool, log, house, background, home }: Starting): Promise<Jobs> {
  const quiet = new Logger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'a job failed')
  })
  await runMigrations({ pgPool: pool, logger: quiet })
  const taskList: TaskList = Object.fromEntries(
    house.rooms.flatMap((room) => Object.entries(room.jobs ?? {})).map(([name, job]) => [name, (payload, { abortSignal }) => home().tracing.within('job', name, () => job(home(), payload, abortSignal))]),
  )
  let runner: Runner | undefined
  if (background && Object.keys(taskList).length > 0) {
    runner = await run({ pgPool: pool, noHandleSignals: true, parsedCronItems: [], taskList, logger: quiet, concurrency: 2, pollInterval: 2000, gracefulShutdownAbortTimeout: 0 })
  }
  return {
    async add(db, name, payload, { key, inMs, tries = 8 } = {}) {
      // A home's own clock may stand still, in a test or on a tour: by it, a job that adds itself again would run without end.
      const at = inMs === undefined ? null : new Date(Date.now() + inMs)
      await sql`
        select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null},
          run_at => ${at}, max_attempts => ${tries})`.execute(db)
    },
    stop: async () => runner?.stop(),
  }
}
