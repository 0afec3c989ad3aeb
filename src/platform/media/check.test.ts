import { expect, test } from 'vitest'
import { acceptable } from './check.ts'

/** The sample request of RFC 5769, section 2.1. */
const SAMPLE = Buffer.from(
  `000100582112a442b7e7a701bc34d686fa87dfae802200105354554e207465737420636c69656e74002400046e0001ff80290008932ff9b151263b36
  0006000965766a743a683676592020200008001400000000000000000000000000000000000000008028000400000000`.replaceAll(
    /\s/g,
    '',
  ),
  'hex',
)
SAMPLE.write('evtj:h6vY', SAMPLE.indexOf('0006000965', 0, 'hex') + 4)
Buffer.from('9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2', 'hex').copy(SAMPLE, SAMPLE.length - 28)
Buffer.from('e57a3bcf', 'hex').copy(SAMPLE, SAMPLE.length - 4)
const PASSWORD = 'VOkJxbRl1RmTxUk/WvJxBt'

test('a check of whoever knows the password passes as it is', () => {
  expect(acceptable(SAMPLE, PASSWORD)).toBe(SAMPLE)
})

test('what is no check, is cut short, or was made with another password does not', () => {
  expect(acceptable(SAMPLE, 'another')).toBeUndefined()
  for (let length = 0; length < SAMPLE.length; length += 1)
    expect(acceptable(SAMPLE.subarray(0, length), PASSWORD)).toBeUndefined()
  for (let at = 0; at < SAMPLE.length - 8; at += 1) {
    const changed = Buffer.from(SAMPLE)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(acceptable(changed, PASSWORD), `byte ${at}`).toBeUndefined()
  }
})
