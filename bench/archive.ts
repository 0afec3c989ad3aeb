/** A made-up Slack export of 100,000 messages, as big as real ones are: most of a message is blocks and profiles. */
import { createWriteStream, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { nameOf, wordsOf } from './words.ts'

export const MESSAGES = 100_000
const CHANNELS = 20
const DAYS = 250
const PEOPLE = 2000
const A_DAY = MESSAGES / CHANNELS / DAYS
const START = Date.parse('2024-01-01T07:00:00Z') / 1000
/** Raised when what is made here changes. */
const RECIPE = 1

/** Made once, and kept beside the village. */
export async function archiveIn(kept: string): Promise<string> {
  const path = join(kept, `slack-${RECIPE}.zip`)
  if (existsSync(path)) return path
  const zip = new ZipFile()
  const add = (name: string, content: () => unknown) =>
    zip.addReadStreamLazy(name, { compressionLevel: 1 }, (give) =>
      give(null, Readable.from([JSON.stringify(content())])),
    )
  const channels = Array.from({ length: CHANNELS }, (_, nth) => nth)
  add('channels.json', () => channels.map((nth) => ({ id: `C${nth}`, name: `channel-${nth}`, members: ['U1'] })))
  add('users.json', () => Array.from({ length: PEOPLE }, (_, nth) => userOf(nth)))
  for (const channel of channels) {
    for (let day = 0; day < DAYS; day++) {
      const date = new Date((START + day * 86_400) * 1000).toISOString().slice(0, 10)
      add(`channel-${channel}/${date}.json`, () => messagesOf(channel, day))
    }
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(`${path}.part`))
  renameSync(`${path}.part`, path)
  return path
}

const userOf = (nth: number) => ({
  id: `U${nth}`, name: `u${nth}`, real_name: nameOf(nth), tz: 'Europe/Paris',
  profile: { display_name: nameOf(nth), email: `u${nth}@example.org`, image_512: `https://example.org/${nth}.png`, padding: 'x'.repeat(600) },
}) // prettier-ignore

/** A message in four begins a thread, two answer one of the same day, one stands alone; one in five is reacted to. */
const messagesOf = (channel: number, day: number) =>
  Array.from({ length: A_DAY }, (_, nth) => {
    const number = (channel * DAYS + day) * A_DAY + nth
    const stamp = (place: number) =>
      `${START + day * 86_400 + place * 900}.${String(channel * 1000 + place).padStart(6, '0')}`
    const text = wordsOf(number).replaceAll('**', '*')
    const answers = nth % 4 === 2 || nth % 4 === 3 ? { thread_ts: stamp(nth - (nth % 4)) } : {}
    const begins = nth % 4 === 0 ? { thread_ts: stamp(nth), reply_count: 2 } : {}
    return {
      type: 'message', user: `U${(number * 7919) % PEOPLE}`, text: number % 7 === 0 ? `<@U${number % PEOPLE}> ${text}` : text, ts: stamp(nth),
      ...answers, ...begins,
      blocks: [{ type: 'rich_text', block_id: `b${number}`, elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }],
      user_profile: { real_name: nameOf(number), padding: 'x'.repeat(300) },
      ...(number % 5 === 0 ? { reactions: [{ name: '+1', users: ['U1', 'U2'], count: 2 }] } : {}),
    } // prettier-ignore
  })
