import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDirectory } from './directory.ts'
import { defaultLimits } from './limits.ts'
import { toMarkdown } from './markup.ts'
import { readMessage } from './said.ts'
import { users } from './test-export.ts'

/** Mostly what Slack writes there, now and then anything at all: else nearly all would be left out at the first field. */
const mostly = (...right: readonly unknown[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.jsonValue() })
const listOf = (one: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: fc.array(one, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.jsonValue() })

const someone = mostly('U0TOM', 'U0TOM', 'U0GONE', 'USLACKBOT', '', undefined)
const words = fc.oneof(fc.string(), mostly('<@U0TOM> *hi*', '', 'nul \0 and half \ud800', undefined))
const element = fc.record({
  type: mostly('text', 'link', 'user', 'rich_text_section', 'rich_text_list'),
  text: words,
  elements: fc.jsonValue(),
})
const message = fc.record({
  ts: mostly('1512085950.000216', '1512085950.000217', '1512085951'),
  thread_ts: mostly('1512085950.000216', undefined),
  type: mostly('message'),
  subtype: mostly(undefined, 'bot_message', 'file_share', 'file_comment', 'me_message', 'channel_join'),
  user: someone,
  bot_id: mostly('B0BOT', undefined),
  username: words,
  text: words,
  edited: mostly({ ts: '1512085952.000000' }, undefined),
  comment: fc.record({ user: someone, comment: words }),
  file: fc.oneof(
    fc.record({ id: words, name: words, size: fc.jsonValue(), initial_comment: fc.jsonValue() }),
    mostly(undefined),
  ),
  files: listOf(fc.record({ id: words, mode: words, url_private: words })),
  reactions: listOf(fc.record({ name: words, count: mostly(1, '2'), users: listOf(someone) })),
  attachments: listOf(
    fc.record({ text: words, title: words, title_link: words, fields: fc.jsonValue(), is_share: fc.boolean() }),
  ),
  blocks: listOf(
    fc.record({
      type: mostly('rich_text', 'section', 'header', 'context', 'image'),
      text: fc.record({ text: words }),
      elements: listOf(element),
    }),
  ),
})

test('a message may hold anything: it is read or left out, and what is read can be kept', { timeout: 60_000 }, () => {
  const directory = newDirectory(defaultLimits)
  for (const user of users) directory.list(user)
  let read = 0
  let leftOut = 0
  fc.assert(
    fc.property(fc.oneof(message, fc.jsonValue()), (raw) => {
      const said = readMessage(raw, directory, defaultLimits)
      if ('why' in said) {
        expect(said.why).toMatch(/^[a-z_-]+$/)
        leftOut++
        return
      }
      read++
      expect(JSON.parse(JSON.stringify(said))).toEqual(said)
      expect(JSON.stringify(said)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      expect(directory.find(said.author)).toBeDefined()
      toMarkdown(said.text, { person: () => undefined, channel: () => undefined })
    }),
    { numRuns: 2000 },
  )
  expect(read, 'the test means something').toBeGreaterThan(500)
  expect(leftOut).toBeGreaterThan(100)
})
