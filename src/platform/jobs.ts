/** Work for later, kept in the database and added in the transaction of the deed: mail, imports, reminders. */
import { sql } from 'kysely'
import { Logger, run, runMigrations, type Runner, type Task, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import type { House, Job, Round } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'

export type Jobs = {
  /** `key`: a job with the same key replaces the one still waiting. `inMs`: how long it waits, as time really passes. */
  add(db: Db, name: string, payload: object, options?: { key?: string; inMs?: number; tries?: number }): Promise<void>
  stop(): Promise<void>
}

type Starting = { pool: pg.Pool; log: Log; house: House; background: boolean; home: () => Home }

export async function startJobs({ pool, log, house, background, home }: Starting): Promise<Jobs> {
  const quiet = quietly(log)
  await runMigrations({ pgPool: pool, logger: quiet })
  const { taskList, letGo } = tasksOf(house, home)
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
    async stop() {
      await runner?.stop()
      letGo()
    },
  }
}

/** What the runner is given it keeps for as long as the process lives: from a home that closed, it keeps nothing (0.18.0). */
function tasksOf(house: House, open: () => Home): { taskList: TaskList; letGo: () => void } {
  let home: (() => Home) | undefined = open
  const doing = (name: string, job: Job): Task => async (payload, { abortSignal }) => {
    const at = home?.()
    if (!at) throw new Error(`the home has closed: ${name} waits for the next one`)
    await at.tracing.within('job', name, () => job(at, payload, abortSignal))
  }
  const jobs = house.rooms.flatMap((room) => [
    ...Object.entries(room.jobs ?? {}),
    ...Object.entries(room.rounds ?? {}).map(([name, round]) => [name, again(name, round)] as const),
  ])
  return { taskList: Object.fromEntries(jobs.map(([name, job]) => [name, doing(name, job)])), letGo: () => void (home = undefined) }
}

export const again =
  (name: string, { eachMs, work }: Round): Job =>
  async (home, _, closing) => {
    try {
      await work(home, closing)
    } finally {
      await askFor(home, name, eachMs)
    }
  }

/** One of each waits, however many servers open. */
export async function beginRounds(home: Home): Promise<void> {
  for (const room of home.house.rooms)
    for (const [name, { eachMs, firstMs = eachMs }] of Object.entries(room.rounds ?? {})) await askFor(home, name, firstMs)
}

const askFor = (home: Home, name: string, inMs: number): Promise<void> => home.jobs.add(home.db, name, {}, { key: name, inMs })

const quietly = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'a job failed')
  })
