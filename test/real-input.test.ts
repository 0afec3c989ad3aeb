/**
 * Two real exports, which stay outside the repository, brought into a whole home. What the reader counts in them was
 * counted independently (moving/slack/real.test.ts); here the tables must hold just that. The larger one, a Slack of six
 * years, is then what the pulse speaks of: nothing of it lost or counted twice.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { catchUp } from '#platform/facts/consumer.ts'
import { runImport, type Report } from '#moving'
import { world, type World } from '#test/world.ts'
import { takePulse, type Pulse } from '../src/rooms/pulse/counting.ts'
import { takeDeep } from '../src/rooms/pulse/deep.ts'
import { windowNames } from '../src/rooms/pulse/number.ts'
import { projection, startOver } from '../src/rooms/pulse/projecting.ts'

/** Beside the repository, in its parent's `shared/data`. */
const exports = process.env.FOYER_REAL_INPUT ?? resolve('..', 'shared', 'data')
const rdevel = `${exports}/slack-rdevel/r-contributors-slack-export.zip`
const houston = `${exports}/slack-houston-datavis/houstondatavis-slack-export.zip`

const one = async <R>({ home }: World, text: string): Promise<R> => {
  const { rows } = await sql.raw<{ n: R }>(`select (${text})::int n`).execute(home.db)
  return rows[0]?.n as R
}
const counted = async (at: World, table: string): Promise<number> => one(at, `select count(*) from ${table}`)

async function tablesOf(at: World): Promise<Record<string, number>> {
  return {
    people: await counted(at, `people.people where source is not null and id not in (select person_id from people.marks where mark = 'bot')`),
    groups: await counted(at, 'spaces.places where source is not null'),
    conversations: await counted(at, 'conversations.conversations'),
    posts: await counted(at, 'conversations.posts'),
    reactions: await counted(at, 'conversations.reactions'),
    reactionsCounted: await one(at, 'select coalesce(sum(n), 0) from conversations.reaction_counts'),
    postsCounted: await one(at, 'select sum(posts) from conversations.conversations'),
    edits: await counted(at, 'conversations.posts where edited_at is not null'),
    postedFacts: await counted(at, `platform.facts where name = 'conversations.posted' and imported`),
    reactedFacts: await counted(at, `platform.facts where name = 'conversations.reacted' and imported`),
    arrivedFacts: await counted(at, `platform.facts where name = 'people.arrived'`),
    // What comes round by itself has a key.
    waitingJobs: await counted(at, 'graphile_worker.jobs where run_at <= now() and key is null'),
    factsOfToday: await counted(at, `platform.facts where imported and name like 'conversations.%' and at > now() - interval '1 day'`),
    membersByIt: await counted(at, 'people.people where source is not null and joined_at is not null'),
  }
}

async function comesWhole(file: string): Promise<{ report: Report; at: World }> {
  const at = await world()
  const others = monitorEventLoopDelay({ resolution: 5 })
  others.enable()
  const began = performance.now()
  const worked = process.cpuUsage()
  const report = await runImport(at.home, { file })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(worked)
  const cpu = (user + system) / 1e6
  console.log(`${file.split('/').at(-1)}: ${report.posts} posts in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} of the processor, ${Math.round(report.posts / seconds)} a second), ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident; others waited ${Math.round(others.percentile(99) / 1e6)} ms at the 99th hundredth, ${Math.round(others.max / 1e6)} ms at most`)
  const bots = await counted(at, `people.marks where mark = 'bot'`)
  const tables = await tablesOf(at)
  expect(tables).toEqual({
    people: report.people, groups: report.groups, conversations: report.conversations,
    posts: report.posts, postsCounted: report.posts, postedFacts: report.posts,
    reactions: report.reactions, reactionsCounted: report.reactions, reactedFacts: report.reactions,
    edits: report.edits, arrivedFacts: report.people + bots, waitingJobs: 0, factsOfToday: 0, membersByIt: 0,
  })
  expect(report.added).toEqual({ people: report.people + bots, conversations: report.conversations, posts: report.posts, reactions: report.reactions })
  expect(await runImport(at.home, { file })).toEqual({ ...report, added: { people: 0, conversations: 0, posts: 0, reactions: 0 } })
  expect(await tablesOf(at)).toEqual(tables)
  return { report, at }
}

const leftOut = ({ leftOut: all }: Report, what: string): number => all.filter((part) => part.what === what).reduce((sum, { count }) => sum + count, 0)

describe.skipIf(!existsSync(rdevel))(`R Contributors (skipped where ${rdevel} is missing)`, () => {
  test('moves in whole, twice, can be read, and becomes four numbers', { timeout: 300_000 }, async () => {
    const { report, at } = await comesWhole(rdevel)
    expect(report).toMatchObject({ people: 1_135, bots: 5_200, groups: 33, conversations: 1_258, posts: 11_013, replies: 3_447, edits: 614, files: 195 })
    expect(report.reactions + leftOut(report, 'reaction')).toBe(4_874)
    expect(leftOut(report, 'message')).toBe(1_551)
    await isRead(at)
    await isCounted(at, report.posts)
  })
})

describe.skipIf(!existsSync(houston))(`Houston Data Vis, format of 2016 (skipped where ${houston} is missing)`, () => {
  test('moves in whole, twice, and can be read', { timeout: 300_000 }, async () => {
    const { report, at } = await comesWhole(houston)
    expect(report).toMatchObject({ people: 71, bots: 0, groups: 16, conversations: 66, posts: 1_031, replies: 0, edits: 37, files: 67 })
    expect(report.reactions + leftOut(report, 'reaction')).toBe(199)
    expect(leftOut(report, 'message')).toBe(351)
    await isRead(at)
  })
})

/** The busiest group, its longest conversation to the last page, and whoever wrote most, read by a member. */
async function isRead(at: World): Promise<void> {
  const { rows } = await sql<{ slug: string; id: number; posts: number; author: number }>`
    select g.slug, c.id, c.posts, (select author from conversations.posts p where p.conversation_id = c.id group by 1 order by count(*) desc limit 1) author
    from conversations.conversations c join spaces.places g on g.id = c.group_id order by c.posts desc limit 1`.execute(at.home.db)
  const most = rows[0]
  if (!most) throw new Error('nothing came')
  expect(await at.as(at.tom).text('/groups')).toContain(`/groups/${most.slug}`)
  expect((await at.as(at.tom).get(`/groups/${most.slug}`)).status).toBe(200)
  const first = await at.as(at.tom).get(`/conversations/${most.id}`)
  const page = first.status === 200 ? first : await at.as(at.tom).get(first.location)
  expect(page.text).toContain(`/people/${most.author}`)
  expect((await at.as(at.tom).get(`/people/${most.author}`)).status).toBe(200)
}

/** Projected anew, and counted over each stretch of time. */
async function isCounted(at: World, posts: number): Promise<void> {
  const { db } = at.home
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
  const bots = await one<number>(at, 'select count(*) from conversations.posts p join people.marks m on m.person_id = p.author and m.valid @> p.at')
  expect((pulse?.voices?.posts ?? 0) + bots).toBe(posts)
  expect(pulse?.ongoing).toBe(false)
  const { answered, started, voices } = pulse ?? {}
  // Threads and questions are found by the importer: hundreds of them, nearly all begun by people.
  expect(answered?.questions).toBeGreaterThan(200)
  expect(started?.share?.n).toBeGreaterThan(answered?.questions ?? 0)
  expect(voices?.effective).toBeGreaterThan(voices?.interval?.low ?? Infinity)
  await isBound(at, pulse)
  expect(Object.values(answered?.outcomes ?? {}).reduce((sum, share) => sum + share.value, 0)).toBeCloseTo(1)
}

/** Who answers whom, in the same six years: staff are unknown there, and nobody is a stranger to the numbers. */
async function isBound({ home: { db } }: World, pulse: Pulse | undefined): Promise<void> {
  if (!pulse) throw new Error('nothing was said')
  const from = performance.now()
  const deep = await takeDeep(db, 'all', pulse)
  const { replies, network, newcomers, unprompted, spread } = deep ?? {}
  const { answered, started, voices } = pulse
  const said = { beforeStaff: answered.beforeStaff, solved: answered.solved, outcomes: answered.outcomes, started: started.share, voices, replies: replies?.share, people: network?.people, left: network?.without, withoutOneMore: network?.withoutOneMore, bothWays: network?.bothWays, newcomers: newcomers?.two, unprompted, spread, waits: pulse.waits }
  console.log(`bound in ${Math.round(performance.now() - from)} ms: ${JSON.stringify(said)}`)
  // Nobody is marked as staff in an archive: whatever people answer goes from member to member.
  expect(replies?.share?.value).toBe(1)
  expect(network?.withTeam).toBe(Math.round((network?.without?.value ?? 0) * (network?.people ?? 0)))
  // Everybody who wrote came one day, but for those of the last month.
  expect(newcomers?.two?.n).toBeGreaterThan(300)
  expect(newcomers?.two?.n).toBeLessThanOrEqual(spread?.writers ?? 0)
  expect(spread?.writers).toBe(pulse.voices?.people)
}
