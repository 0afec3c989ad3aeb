import { describe, expect, test } from 'vitest'
import { readReplyAddress, replyAddress } from './reply-address.ts'
import { idOf } from '#test/groups.ts'
import { scene } from './test-scene.ts'

describe('an address for answers', () => {
  test('survives a mail server that writes it in capitals, and is short enough for any', async () => {
    const { at, addressOf, conversation } = await scene()
    const address = await addressOf(at.tom)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(await readReplyAddress(at.home, address.toUpperCase())).toEqual({
      person: idOf(at.tom),
      conversation,
      expired: false,
    })
    const largest = await replyAddress(at.home, { person: 2 ** 50, conversation: 2 ** 50 })
    expect(largest?.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(await readReplyAddress(at.home, largest ?? '')).toMatchObject({ person: 2 ** 50 })
  })

  test('cannot be made up, changed to somebody else, or taken to another home', async () => {
    const { at, addressOf } = await scene()
    const address = await addressOf(at.tom)
    const mine = idOf(at.tom).toString(36)
    const others = [
      address.replace(`+${mine}-`, `+${idOf(at.odile).toString(36)}-`),
      address.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')),
      address.replace('reply.voisins.example', 'reply.elsewhere.example'),
      'reply@reply.voisins.example',
      '',
    ]
    for (const other of others) expect(await readReplyAddress(at.home, other)).toBeUndefined()
    const { at: elsewhere } = await scene()
    expect(await readReplyAddress(elsewhere.home, address)).toBeUndefined()
  })

  test('is made only where the host named a domain', async () => {
    const { at, conversation } = await scene({ config: { replyDomain: undefined } })
    expect(await replyAddress(at.home, { person: idOf(at.tom), conversation })).toBeUndefined()
    expect((await fetch(`${await at.serve()}/mail/inbound`, { method: 'POST' })).status).toBe(404)
  })
})
