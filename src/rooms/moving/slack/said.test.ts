import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDirectory } from './directory.ts'
import { defaultLimits } from './limits.ts'
import { toMarkdown } from './markup.ts'
import { readMessage } from './said.ts'
import { users } from './test-export.ts'

const someone = fc.constantFrom('U0TOM', 'U0GONE', 'USLACKBOT', '', undefined)
const words = fc.oneof(fc.string(), fc.constantFrom('<@U0TOM> *hi*', '', '\0\ud800', undefined))
/** A message with the right fields, in which any value may be anything. */
const message = fc.record(
  {
    ts: fc.oneof(fc.constantFrom('1512085950.000216', '0', '99999999999.1', 'x'), fc.jsonValue()),
    thread_ts: fc.oneof(fc.constant('1512085950.000216'), fc.jsonValue()),
    type: fc.constantFrom('message', undefined, 7),
    subtype: fc.oneof(
      fc.constantFrom(undefined, 'bot_message', 'file_share', 'file_comment', 'me_message'),
      fc.jsonValue(),
    ),
    user: fc.oneof(someone, fc.jsonValue()),
    bot_id: fc.oneof(fc.constantFrom('B0BOT', undefined), fc.jsonValue()),
    username: words,
    text: fc.oneof(words, fc.jsonValue()),
    edited: fc.jsonValue(),
    comment: fc.oneof(fc.record({ user: someone, comment: words }), fc.jsonValue()),
    file: fc.oneof(
      fc.record({ id: words, name: words, size: fc.jsonValue(), initial_comment: fc.jsonValue() }),
      fc.jsonValue(),
    ),
    files: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    reactions: fc.oneof(
      fc.array(fc.record({ name: words, count: fc.jsonValue(), users: fc.jsonValue() })),
      fc.jsonValue(),
    ),
    attachments: fc.oneof(
      fc.array(fc.dictionary(fc.constantFrom('text', 'title', 'fields', 'blocks', 'is_share'), fc.jsonValue())),
      fc.jsonValue(),
    ),
    blocks: fc.array(
      fc.record({
        type: fc.constantFrom('rich_text', 'section', 'header', 'context', 'image'),
        text: fc.jsonValue(),
        elements: fc.jsonValue(),
      }),
    ),
  },
  { requiredKeys: [] },
)

test('a message may hold anything: it is read or left out, and what is read can be kept', () => {
  const directory = newDirectory(defaultLimits)
  for (const user of users) directory.list(user)
  let read = 0
  fc.assert(
    fc.property(fc.oneof(message, fc.jsonValue()), (raw) => {
      const said = readMessage(raw, directory, defaultLimits)
      if ('why' in said) {
        expect(said.why).toMatch(/^[a-z_-]+$/)
        return
      }
      read++
      expect(JSON.parse(JSON.stringify(said))).toEqual(said)
      expect(JSON.stringify(said)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      expect(directory.find(said.author)).toBeDefined()
      toMarkdown(said.text, { person: () => undefined, channel: () => undefined })
    }),
    { numRuns: 4000 },
  )
  expect(read, 'the test means something').toBeGreaterThan(100)
})
