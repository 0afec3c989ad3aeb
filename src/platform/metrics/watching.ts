/** What of a running home is worth a number, beside what each request and each question to the database tells itself. */
import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from '#platform/database/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Live } from '#platform/live/index.ts'
import type { Metrics } from './metrics.ts'

type Watched = {
  readonly db: Db
  readonly pool: pg.Pool
  readonly live: () => Live
  readonly reactions: readonly Reaction[]
}

export function watch(metrics: Metrics, { db, pool, live, reactions }: Watched): void {
  metrics.gauge('foyer_live_connections', 'Browsers that are connected to this server', () => live().listeners())
  metrics.gauge('foyer_db_connections', 'Connections to the database', () => pool.totalCount)
  metrics.gauge('foyer_db_connections_idle', 'Those that nobody uses right now', () => pool.idleCount)
  metrics.gauge('foyer_db_waiting', 'Questions that wait for a connection', () => pool.waitingCount)
  metrics.gauges('foyer_jobs_waiting', 'Jobs that wait for their hour or their turn', 'job', () => jobs(db, 'waiting'))
  metrics.gauges('foyer_jobs_running', 'Jobs that are being done', 'job', () => jobs(db, 'running'))
  metrics.gauges('foyer_jobs_given_up', 'Jobs that failed as often as they may', 'job', () => jobs(db, 'given up'))
  metrics.gauges(
    'foyer_consumer_lag_facts',
    `Facts that a consumer has not read yet, counted up to ${MOST_LAG}`,
    'consumer',
    () => lags(db, reactions),
  )
}

type State = 'waiting' | 'running' | 'given up'

async function jobs(db: Db, state: State): Promise<Map<string, number>> {
  const { rows } = await sql<{ job: string; n: number }>`/*=platform.jobsByState*/
    select task_identifier job, count(*) n from graphile_worker.jobs
    where ${state} = case when locked_at is not null then 'running' when attempts >= max_attempts then 'given up' else 'waiting' end
    group by task_identifier`.execute(db)
  return new Map(rows.map(({ job, n }) => [job, n]))
}

/** Whoever is further behind is behind: counting to the end of ten million facts would not help anybody. */
const MOST_LAG = 10_000

async function lags(db: Db, reactions: readonly Reaction[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ consumer: string; n: number }>`/*=platform.lags*/
    select name consumer, (
      select count(*) from (
        select 1 from platform.facts f
        where (f.tx, f.id) > (coalesce(c.tx, '0'), coalesce(c.id, 0)) order by f.tx, f.id limit ${MOST_LAG}
      ) unread
    ) n from unnest(${reactions.map((reaction) => reaction.name)}::text[]) name left join platform.fact_cursors c on c.consumer = name`.execute(
    db,
  )
  return new Map(rows.map(({ consumer, n }) => [consumer, n]))
}
