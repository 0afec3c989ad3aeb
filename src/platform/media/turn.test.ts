import { expect, test } from 'vitest'
import { turnPass } from './turn.ts'

/** printf '1793649600:p7' | openssl dgst -sha1 -hmac 'north-wind' -binary | base64 */
test('a pass is what coturn works out from the same secret, and holds for twelve hours', () => {
  expect(turnPass('north-wind', 'p7', new Date('2026-11-02T08:00:00Z'))).toEqual({
    username: '1793649600:p7',
    credential: 'Zh85vC32DfN+QlMAfcdnuGSwXcE=',
  })
})
