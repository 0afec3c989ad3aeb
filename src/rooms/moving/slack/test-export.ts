/** For the tests: exports written by hand in Slack's shape, as zips on disk. The people are invented. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  closeExport,
  conversations,
  openExport,
  type Conversation,
  type Limits,
  type Post,
  type SlackExport,
} from './index.ts'

/** Text is written as it is, all else as JSON. Under one name twice: give a list of pairs. */
export type Files = Record<string, unknown> | readonly (readonly [string, unknown])[]

export async function zipOf(files: Files, { compress = true } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Array.isArray(files) ? files : Object.entries(files)) {
    zip.addBuffer(
      Buffer.isBuffer(content) ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      name,
      { compress },
    )
  }
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

const written: string[] = []

export async function fileWith(content: Buffer | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slack-test-'))
  written.push(folder)
  await writeFile(join(folder, 'export.zip'), content)
  return join(folder, 'export.zip')
}

const opened: SlackExport[] = []

export async function opens(files: Files | Buffer, limits: Partial<Limits> = {}): Promise<SlackExport> {
  const found = await openExport(await fileWith(Buffer.isBuffer(files) ? files : await zipOf(files)), limits)
  opened.push(found)
  return found
}

export async function cleanUp(): Promise<void> {
  for (const one of opened.splice(0)) await closeExport(one)
  for (const folder of written.splice(0)) await rm(folder, { recursive: true, force: true })
}

export const users = [
  {
    id: 'U0MAYA',
    name: 'maya',
    real_name: 'Maya Benali',
    profile: { display_name: 'Maya', email: 'maya@example.org', title: 'Facilitator' },
  },
  { id: 'U0TOM', name: 'tom', real_name: 'Tom Petit', profile: { real_name: 'Tom Petit' } },
  { id: 'U0INES', name: 'ines', deleted: true, profile: { display_name: 'Inès', email: 'ines@example.org' } },
  { id: 'U0BOT', name: 'tickets', is_bot: true, profile: { real_name: 'Tickets', bot_id: 'B0BOT' } },
]

export const channels = [
  {
    id: 'C0GEN',
    name: 'general',
    created: 1_700_000_000,
    members: ['U0MAYA', 'U0TOM'],
    topic: { value: 'All' },
    purpose: { value: 'For us' },
  },
]

/** An export of one channel, `general`. Days are told apart by the messages' own times. */
export const generalWith = (
  messages: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Files => {
  const days = Object.groupBy(messages, ({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 10))
  const files = Object.entries(days).map(([day, said]) => [`general/${day}.json`, said])
  return { 'users.json': users, 'channels.json': channels, ...Object.fromEntries(files), ...more }
}

/** `at('2024-03-05 10:00')` is a `ts`; `n` sets apart messages of one second. */
export const at = (moment: string, n = 0): string =>
  `${Date.parse(`${moment.replace(' ', 'T')}Z`) / 1000}.${String(n).padStart(6, '0')}`

export const says = (user: string, text: string, ts: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  user,
  text,
  ts,
  ...more,
})

export async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of from) found.push(one)
  return found
}

export type Told = Omit<Conversation, 'posts'> & { readonly posts: readonly Post[] }

/** Every conversation of every group, read to the end. */
export async function toldIn(from: SlackExport): Promise<Told[]> {
  const told: Told[] = []
  for (const group of from.groups) {
    for await (const { posts, ...conversation } of conversations(from, group)) {
      told.push({ ...conversation, posts: await all(posts()) })
    }
  }
  return told
}

/** Changes the zip's table of contents behind its back, as only somebody with bad intentions would. */
export function tampered(
  zip: Buffer,
  name: string,
  change: { name?: string; size?: number; packed?: number; encrypted?: true },
): Buffer {
  const out = Buffer.from(zip)
  const nameAt = out.lastIndexOf(name)
  const header = nameAt - 46
  if (out.readUInt32LE(header) !== 0x02014b50) throw new Error(`${name} is not in the table`)
  if (change.encrypted) out.writeUInt16LE(out.readUInt16LE(header + 8) | 1, header + 8)
  if (change.packed !== undefined) out.writeUInt32LE(change.packed, header + 20)
  if (change.size !== undefined) out.writeUInt32LE(change.size, header + 24)
  if (change.name !== undefined) out.write(change.name.padEnd(name.length, '_').slice(0, name.length), nameAt)
  return out
}
