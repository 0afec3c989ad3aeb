import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Home } from '#platform/home.ts'
import { world } from '#test/world.ts'
import { again, beginRounds } from './jobs.ts'

const { signal } = new AbortController()

async function waiting(home: Home, name: string): Promise<{ n: number; early: boolean }> {
  const { rows } = await sql<{ n: number; early: boolean }>`
    select count(*)::int n, bool_or(run_at < now() + interval '55 minutes') early
    from graphile_worker.jobs where task_identifier = ${name}`.execute(home.db)
  return rows[0] ?? { n: 0, early: false }
}

test('a round that failed is followed by the next, in its time even where the clock of the home stands in the past', async () => {
  const { home } = await world({ at: new Date('2026-01-05T09:00:00Z') })
  let times = 0
  const round = again('chores.each hour', { eachMs: 3_600_000, work: async () => Promise.reject(new Error(`${++times}`)) })
  await expect(round(home, {}, signal)).rejects.toThrow('1')
  await expect(round(home, {}, signal)).rejects.toThrow('2')
  expect(await waiting(home, 'chores.each hour')).toEqual({ n: 1, early: false })
})

test('a home that is opened anew each morning does its daily chores too, and waits for one of each', async () => {
  const { home } = await world()
  await beginRounds(home)
  await beginRounds(home)
  expect(await waiting(home, 'notifications.tidy')).toEqual({ n: 1, early: true })
})
