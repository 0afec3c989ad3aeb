import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { walkSoon } from './digest.ts'
import { sweepSoon } from './mailing.ts'
import { pushSoon } from './pushing.ts'
import { tidySoon } from './tidying.ts'

test('in a home whose clock stands in the past, what runs again and again runs no more often', async () => {
  const at = await world({ at: new Date('2026-01-05T09:00:00Z') })
  for (const soon of [sweepSoon, walkSoon, pushSoon, tidySoon]) await soon(at.home)
  const { rows } = await sql<{ early: number; n: number }>`
    select count(*) n, count(*) filter (where run_at < now() + interval '5 seconds') early
    from graphile_worker.jobs where task_identifier like 'notifications.%'`.execute(at.home.db)
  expect(rows).toEqual([{ n: 4, early: 0 }])
})
