/** Whether a post waits for those who follow where it is said: its transaction in a group of 100,000 followers and in one of ten. */
import { sql } from 'kysely'
import { answer } from '#conversations'
import type { Home } from '#platform/home.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { CROWD, followGroup, gather } from './crowd.ts'
import { withClient } from './digest.ts'
import type { Measured, Measurement } from './measure.ts'
import { openOn } from './open.ts'
import type { Bench } from './run.ts'
import { wordsOf } from './words.ts'

const POSTS = 300

export const hugeGroup: readonly Measurement[] = [
  { name: 'post.huge-group', unit: 'ms', aim: { most: 1.2 }, onRequest: true, measure: measurePosts },
]

type Place = { readonly group: number; readonly audience: number; readonly conversation: number }

async function measurePosts(bench: Bench): Promise<Measured> {
  const dir = await bench.fresh('huge-group')
  const postgres = await openPostgres({ dir })
  try {
    const [huge, small] = await withClient(postgres.url, async (client) => {
      await gather(client)
      const { rows } = await client.query<Place>(
        `select p.id "group", p.audience_id audience, max(c.id) conversation from spaces.places p
         join conversations.conversations c on c.group_id = p.id group by 1, 2 order by 1 limit 2`,
      )
      const [one, other] = rows
      if (!one || !other) throw new Error('the village has no groups')
      await followGroup(client, Number(one.group), Number(one.audience), CROWD)
      await followGroup(client, Number(other.group), Number(other.audience), 10)
      await client.query('vacuum analyze')
      return [one, other]
    })
    // What follows the facts works too, as in life.
    const home = await openOn(postgres.url, dir, true)
    try {
      return await compare(home, huge, small)
    } finally {
      await home.close()
    }
  } finally {
    await postgres.stop()
  }
}

async function compare(home: Home, huge: Place, small: Place): Promise<Measured> {
  const writers = await sql<{ id: number }>`
    select person_id id from notifications.following where place_kind = 'group' and place_id = ${small.group} limit 10`.execute(
    home.db,
  )
  const times = { huge: [] as number[], small: [] as number[] }
  let told = 0
  for (let nth = 0; nth < POSTS; nth++)
    for (const [which, place] of [
      ['huge', huge],
      ['small', small],
    ] as const) {
      const writer = writers.rows[nth % writers.rows.length]?.id ?? 0
      const actor = await home.actorFor(writer)
      const began = performance.now()
      await home.act(actor, (ctx) =>
        answer(ctx, { conversation: Number(place.conversation), text: wordsOf(nth), replyTo: null }),
      )
      times[which].push(performance.now() - began)
      if (nth > 0 || which !== 'huge') continue
      // The first one makes the group a place that is looked at instead of written for.
      await home.settled()
      told = performance.now() - began
    }
  const rows = await sql<{ n: number }>`select count(*) n from notifications.told`.execute(home.db)
  const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN
  return {
    value: at(times.huge, 0.5),
    ceiling: at(times.small, 0.5),
    note: `median of ${POSTS} posts in either, in turn; p99 ${at(times.huge, 0.99).toFixed(1)} and ${at(times.small, 0.99).toFixed(1)} ms; all that follows from the first one, ${told.toFixed(0)} ms; ${Number(rows.rows[0]?.n)} rows written for followers`,
  }
}
