/**
 * A big made-up export, to measure memory and speed with: one channel that holds most, 20 people in 100, threads that go
 * on for weeks. Not a test; nothing of it is kept.
 *
 *     node src/rooms/moving/slack/test-big-export.ts [messages=500000] [channels=1] [users=20000]
 *
 * Measured: 500,000 messages in one channel, 44,000 surveyed and 16,700 read for each second of processor time, 477 MB
 * resident at the most; 2,000,000 in 20 channels, 51,000 and 17,900, 432 MB. Before the first message it is 200 MB, most
 * of it code and dictionaries; what is really held in the midst of it is 45 MB of heap and 30 MB of arrays, and with
 * `--max-old-space-size=96` the same 500,000 need 323 MB.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { closeExport, conversations, openExport, people, survey } from './index.ts'

const DAYS = 1000
const START = Date.parse('2021-01-01T00:00:00Z') / 1000
const words = 'how does one put the blue bread into that oven when nobody has lit it since Tuesday morning'.split(' ')

function* usersOf(users: number): Generator<string> {
  yield '['
  for (let n = 0; n < users; n++) {
    const profile = {
      display_name: `Person ${n}`,
      email: `p${n}@example.org`,
      image_512: `https://x.example/${n}.png`,
      title: words.join(' '),
    }
    yield `${n > 0 ? ',' : ''}${JSON.stringify({ id: `U${n}`, name: `p${n}`, real_name: `Person ${n}`, tz: 'Europe/Paris', profile, padding: 'x'.repeat(800) })}`
  }
  yield ']'
}

/** About the size of a real message: 3 kB, most of it blocks and profiles that do not come along. */
function* dayOf(day: number, messages: number, users: number): Generator<string> {
  yield '['
  for (let n = 0; n < messages; n++) {
    const seconds = START + day * 86_400 + Math.floor((n * 86_400) / messages)
    const stamp = (at: number, micros: number) => `${at}.${String(micros).padStart(6, '0')}`
    const ts = stamp(seconds, n)
    const asked = n - (n % 4)
    const then = START + (day - (n % 30)) * 86_400 + Math.floor((asked * 86_400) / messages)
    const root = n % 4 === 0 ? ts : n % 4 === 1 || day < 30 ? undefined : stamp(then, asked)
    const user = `U${(day * 7919 + n * 104_729) % Math.max(1, Math.floor(users / 5))}`
    const text = Array.from({ length: 20 }, (_, at) => words[(n * 31 + at * day + at) % words.length]).join(' ')
    const blocks = [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: text.repeat(8) }] }],
      },
    ]
    const message = {
      type: 'message',
      user,
      text: `<@U1> ${text}: *yes* <https://x.example/${n}>`,
      ts,
      thread_ts: root,
      blocks,
      padding: ts.repeat(60),
    }
    yield `${n > 0 ? ',' : ''}${JSON.stringify({ ...message, reactions: n % 5 === 0 ? [{ name: '+1', users: ['U1', 'U2'], count: 2 }] : undefined })}`
  }
  yield ']'
}

async function write(path: string, messages: number, channels: number, users: number): Promise<void> {
  const zip = new ZipFile()
  const lazily = (name: string, text: () => Iterable<string>) =>
    zip.addReadStreamLazy(name, { compressionLevel: 1 }, (give) =>
      give(null, Readable.from(text(), { objectMode: true })),
    )
  const list = Array.from({ length: channels }, (_, n) => ({ id: `C${n}`, name: `channel-${n}`, members: ['U1'] }))
  zip.addBuffer(Buffer.from(JSON.stringify(list)), 'channels.json')
  lazily('users.json', () => usersOf(users))
  const perDay = Math.ceil(messages / channels / DAYS)
  for (let channel = 0; channel < channels; channel++) {
    for (let day = 0; day < DAYS; day++) {
      const date = new Date((START + day * 86_400) * 1000).toISOString().slice(0, 10)
      lazily(`channel-${channel}/${date}.json`, () => dayOf(day, perDay, users))
    }
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

async function measure(path: string): Promise<void> {
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const resident = (): string => `${Math.round(peak / 1e6)} MB peak`
  // Of processor time, which says the same on a busy machine.
  const now = (): number => process.cpuUsage().user + process.cpuUsage().system
  const seconds = (since: number): number => (now() - since) / 1e6
  const started = now()
  const from = await openExport(path)
  console.log(`opened in ${seconds(started).toFixed(1)} s, ${resident()}`)
  const second = now()
  const facts = await survey(from)
  const messages = facts.groups.reduce((total, group) => total + group.messages, 0)
  console.log(`surveyed ${messages} messages, ${Math.round(messages / seconds(second))}/s, ${resident()}`)
  let known = 0
  for await (const { listed } of people(from)) known += Number(listed)
  const third = now()
  let posts = 0
  let told = 0
  for (const group of from.groups) {
    for await (const conversation of conversations(from, group)) {
      told++
      for await (const { markdown } of conversation.posts()) posts += Number(markdown !== '')
    }
  }
  console.log(
    `read ${posts} posts in ${told} conversations by ${known} people, ${Math.round(posts / seconds(third))}/s, ${resident()}`,
  )
  clearInterval(watch)
  await closeExport(from)
}

if (import.meta.filename === process.argv[1]) {
  const [messages = 500_000, channels = 1, users = 20_000] = process.argv.slice(2).map(Number)
  const folder = await mkdtemp(join(tmpdir(), 'slack-big-'))
  const path = join(folder, 'export.zip')
  try {
    // Written by another process, so that its memory is not counted here.
    if (process.env.WRITE_TO) await write(process.env.WRITE_TO, messages, channels, users)
    else {
      const { execFileSync } = await import('node:child_process')
      execFileSync(process.execPath, process.argv.slice(1), {
        env: { ...process.env, WRITE_TO: path },
        stdio: 'inherit',
      })
      console.log(
        `${messages} messages, ${channels} channels, ${users} users: a zip of ${Math.round((await stat(path)).size / 1e6)} MB`,
      )
      await measure(path)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
