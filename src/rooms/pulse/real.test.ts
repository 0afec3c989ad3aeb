/** A real Slack of six years, which stays outside the repository: read in seconds, and nothing of it lost or counted twice. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { catchUp } from '#platform/facts/consumer.ts'
import { runImport } from '#moving'
import { world } from '#test/world.ts'
import { takePulse } from './counting.ts'
import { windowNames } from './number.ts'
import { projection, startOver } from './projecting.ts'

/** Beside the repository, in its parent's `shared/data`. */
const exports = process.env.FOYER_REAL_INPUT ?? resolve('..', 'shared', 'data')
const rdevel = `${exports}/slack-rdevel/r-contributors-slack-export.zip`

describe.skipIf(!existsSync(rdevel))('the Slack of the R contributors', () => {
  test('becomes four numbers', { timeout: 300_000 }, async () => {
    const at = await world()
    const { db } = at.home
    const { posts } = await runImport(at.home, { file: rdevel })
    await at.home.settled()
    await db.transaction().execute(startOver)
    const began = performance.now()
    await catchUp(db, projection)
    console.log(`${posts} posts projected in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    for (const window of windowNames) {
      const from = performance.now()
      await takePulse(db, { window, now: at.home.now(), helpGroups: [] })
      console.log(`read over ${window}: ${Math.round(performance.now() - from)} ms`)
    }
    const pulse = await takePulse(db, { window: 'all', now: at.home.now(), helpGroups: [] })
    const { rows } = await sql<{ bots: number }>`
      select count(*) bots from conversations.posts p join people.marks m on m.person_id = p.author and m.valid @> p.at`.execute(
      db,
    )
    expect((pulse?.voices?.posts ?? 0) + (rows[0]?.bots ?? 0)).toBe(posts)
    expect(pulse?.ongoing).toBe(false)
    const { answered, started, voices } = pulse ?? {}
    // Threads and questions are found by the importer: hundreds of them, nearly all begun by people.
    expect(answered?.questions).toBeGreaterThan(200)
    expect(started?.share?.n).toBeGreaterThan(answered?.questions ?? 0)
    expect(voices?.effective).toBeGreaterThan(voices?.interval?.low ?? Infinity)
    expect(Object.values(pulse?.answered.outcomes ?? {}).reduce((sum, share) => sum + share.value, 0)).toBeCloseTo(1)
  })
})
