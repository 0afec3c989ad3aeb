/**
 * Two real exports, which stay outside the repository. The expected numbers were counted from the raw zips by a separate
 * script in another language; those that SOURCE.md beside each zip also gives are marked with it.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeExport, conversations, kindOf, openExport, people, reportOn, survey, type LeftOut, type Survey } from './index.ts'

/** Beside the repository, in its parent's `shared/data`. */
const exports = process.env.FOYER_TEST_DATA ?? resolve('..', 'shared', 'data')
const rdevel = `${exports}/slack-rdevel/r-contributors-slack-export.zip`
const houston = `${exports}/slack-houston-datavis/houstondatavis-slack-export.zip`

const sum = (leftOut: readonly LeftOut[], what: LeftOut['what']): number =>
  leftOut.filter((one) => one.what === what).reduce((total, { count }) => total + count, 0)
const messagesIn = ({ groups }: Survey): number => groups.reduce((total, { messages }) => total + messages, 0)

async function readAll(path: string) {
  const started = performance.now()
  const from = await openExport(path)
  const facts = await survey(from)
  const surveyed = performance.now()
  const report = reportOn(facts)
  const known = new Set<string>()
  for await (const { source } of people(from)) known.add(source)
  const read = { conversations: 0, threads: 0, posts: 0, bots: 0, replies: 0, edits: 0, reactions: 0, files: 0 }
  const sources = new Set<string>()
  const strangers = new Set<string>()
  let disorder = 0
  let untitled = 0
  for (const group of from.groups) {
    for await (const { source, kind, title, postCount, posts } of conversations(from, group)) {
      read.conversations++
      read.threads += Number(kind === 'thread')
      untitled += Number(kind === 'thread' && title.is === 'untitled')
      sources.add(source)
      let last = 0
      let count = 0
      for await (const post of posts()) {
        count++
        read.posts++
        read.bots += Number(post.isBot)
        read.replies += Number(post.isReply)
        read.edits += Number(post.editedAt !== undefined)
        read.reactions += new Set(post.reactions.flatMap(({ name, people }) => people.map((one) => `${kindOf(name)} ${one}`))).size
        read.files += post.files.length
        disorder += Number(post.at.getTime() < last)
        last = post.at.getTime()
        if (!known.has(post.author)) strangers.add(post.author)
        sources.add(`post ${post.source}`)
      }
      disorder += Number(count !== postCount)
    }
  }
  await closeExport(from)
  const seconds = { survey: (surveyed - started) / 1000, conversations: (performance.now() - surveyed) / 1000 }
  const speed = `${Math.round(messagesIn(facts) / seconds.survey)} messages/s surveyed, ${Math.round(read.posts / seconds.conversations)} posts/s read`
  console.log(`${path.split('/').at(-1)}: ${speed}, ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`)
  return { facts, report, read, sources, strangers, disorder, untitled, known }
}

function expectWhole({
  facts,
  report,
  read,
  sources,
  strangers,
  disorder,
  untitled,
  known,
}: Awaited<ReturnType<typeof readAll>>): void {
  expect(report.posts + sum(report.leftOut, 'message'), 'everything is kept or left out').toBe(messagesIn(facts))
  expect(read, 'what is surveyed is what comes').toEqual({
    conversations: report.conversations,
    threads: report.threads,
    posts: report.posts,
    bots: report.bots,
    replies: report.replies,
    edits: report.edits,
    reactions: report.reactions,
    files: report.files,
  })
  expect(sources.size, 'no source twice').toBe(read.conversations + read.posts)
  expect([...strangers], 'every author is among the people').toEqual([])
  expect(known.size).toBe(report.people + report.botAccounts)
  expect([disorder, untitled]).toEqual([0, 0])
}

describe.skipIf(!existsSync(rdevel))(`R Contributors (skipped where ${rdevel} is missing)`, () => {
  test('comes whole, with the counts that were made independently', { timeout: 120_000 }, async () => {
    const all = await readAll(rdevel)
    expectWhole(all)
    expect(messagesIn(all.facts)).toBe(12_564) // SOURCE.md
    expect(all.facts.groups.filter(({ listed }) => listed)).toHaveLength(20) // SOURCE.md
    expect(all.report).toMatchObject({
      people: 1_135, // SOURCE.md: 1,150 users, of whom users.json marks 15 as bots
      botAccounts: 29, // those 15, Slackbot, and 13 names under which integrations spoke
      groups: 33, // SOURCE.md's 20, and 13 folders that channels.json does not name
      threads: 729, // of SOURCE.md's 774 threads: those answered by somebody else than whoever is first, bots aside
      months: 529,
      conversations: 1_258,
      posts: 11_013,
      bots: 5_200, // SOURCE.md's 5,214 with a bot_id, without 12 welcome_party and 2 bot_add
      replies: 3_447, // SOURCE.md
      edits: 614, // SOURCE.md
      files: 195, // on SOURCE.md's 172 messages
    })
    expect(all.report.reactions + sum(all.report.leftOut, 'reaction')).toBe(4_874) // SOURCE.md; 28 are on joins
    expect(all.report.leftOut).toContainEqual({ what: 'message', why: 'channel_join', count: 1_487 }) // SOURCE.md
    expect(sum(all.report.leftOut, 'message')).toBe(1_551)
    expect(all.facts.people).toMatchObject({ withEmail: 0, unlisted: 0 })
  })
})

describe.skipIf(!existsSync(houston))(`Houston Data Vis, format of 2016 (skipped where ${houston} is missing)`, () => {
  test('comes whole, with the counts that were made independently', { timeout: 120_000 }, async () => {
    const all = await readAll(houston)
    expectWhole(all)
    expect(messagesIn(all.facts)).toBe(1_382) // SOURCE.md
    expect(all.report).toMatchObject({
      people: 71, // SOURCE.md
      botAccounts: 0,
      groups: 16, // SOURCE.md
      threads: 0, // SOURCE.md
      months: 66,
      posts: 1_031,
      bots: 0,
      replies: 0,
      edits: 37, // SOURCE.md
      files: 67, // SOURCE.md
    })
    expect(all.report.reactions + sum(all.report.leftOut, 'reaction')).toBe(199) // SOURCE.md; 1 is on a notice
    expect(all.report.leftOut).toContainEqual({ what: 'message', why: 'channel_join', count: 320 }) // SOURCE.md
    expect(sum(all.report.leftOut, 'message')).toBe(351)
    expect(all.facts.people.withEmail).toBe(71)
    expect(all.facts.groups.map(({ name }) => name)).toContain('meetup-')
  })
})
