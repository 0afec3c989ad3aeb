/** Work for later, kept in the database and added in the transaction of the deed: mail, imports, reminders. */
import { sql } from 'kysely'
import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'

export type Jobs = {
  /** `key`: a job with the same key replaces the one still waiting. */
  add(db: Db, name: string, payload: object, options?: { key?: string; at?: Date; tries?: number }): Promise<void>
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
    async add(db, name, payload, { key, at, tries = 8 } = {}) {
      await sql`
        select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key ?? null},
          run_at => ${at ?? null}, max_attempts => ${tries})`.execute(db)
    },
    stop: async () => runner?.stop(),
  }
}
