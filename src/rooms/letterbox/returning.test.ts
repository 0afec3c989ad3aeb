import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { suspend } from '#people'
import { idOf } from '#test/groups.ts'
import { complaint, handTo, undelivered, written } from '#test/mails.ts'
import { listenForMail } from '#platform/mail/listening.ts'
import { stoppedAmong } from './reach-store.ts'
import { receiveMail } from './receiving.ts'
import { returnAddress } from './return-address.ts'
import { scene } from './test-scene.ts'

async function opened() {
  const one = await scene()
  const { at } = one
  const to = (await returnAddress(at.home, idOf(at.tom))) ?? ''
  const give = (raw: Uint8Array) => receiveMail(at.home, raw)
  const stopped = async () => [...(await stoppedAmong(at.home.db, [at.tom, at.odile].map(idOf))).keys()]
  const rows = async () => {
    const { rows: found } = await sql<{ n: number }>`
      select (select count(*) from letterbox.reach)::int + (select count(*) from letterbox.returned)::int n`.execute(
      at.home.db,
    )
    return found[0]?.n
  }
  return { ...one, to, give, stopped, rows }
}

describe('a report that was made up does nothing', () => {
  test('without a signature, with another’s, changed, or brought to another home', async () => {
    const { at, to, give, stopped, rows, addressOf } = await opened()
    const others = [
      'bounce@reply.voisins.example',
      `bounce+${idOf(at.tom).toString(36)}-t0-aaaaaaaaaaaaaaaaaaaa@reply.voisins.example`,
      to.replace(/\+[0-9a-z]+-/, `+${idOf(at.odile).toString(36)}-`),
      to.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')),
      to.replace('reply.voisins', 'reply.elsewhere'),
      (await addressOf(at.tom)).replace('reply+', 'bounce+'),
      await addressOf(at.tom),
    ]
    for (const other of others) expect(await give(undelivered({ to: other }))).toBe('nobody')
    expect(await (await scene()).at.home.house.letterbox?.knows(at.home, others[1] ?? '')).toBe(false)
    const elsewhere = await opened()
    expect(await elsewhere.give(undelivered({ to }))).toBe('nobody')
    expect([await stopped(), await rows()]).toEqual([[], 0])
  })

  test('more than a month after its letter', async () => {
    const { at, to, give, stopped } = await opened()
    at.later({ days: 31 })
    expect([await give(undelivered({ to })), await give(complaint({ to }))]).toEqual(['nobody', 'nobody'])
    expect(await stopped()).toEqual([])
  })

  test('for somebody who was suspended or left: nothing is written down', async () => {
    const { at, to, give, rows } = await opened()
    const odile = (await returnAddress(at.home, idOf(at.odile))) ?? ''
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.tom), until: null, because: 'x' }))
    await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
    for (const one of [to, odile]) expect(await give(undelivered({ to: one }))).toBe('nobody')
    expect(await rows()).toBe(0)
  })
})

describe('what comes to such an address and is no refusal changes nothing', () => {
  test.each([
    ['it is late', { action: 'delayed', status: '4.4.1' }],
    ['it arrived', { action: 'delivered', status: '2.0.0' }],
    ['it was passed on', { action: 'relayed', status: '2.1.9' }],
  ])('%s', async (_, said) => {
    const { to, give, stopped, rows } = await opened()
    expect(await give(undelivered({ to, ...said }))).toBe('bounce')
    expect([await stopped(), await rows()]).toEqual([[], 0])
  })

  test.each(['not-spam', 'auth-failure', 'virus'])('a report of %s', async (type) => {
    const { to, give, stopped } = await opened()
    expect(await give(complaint({ to, type }))).toBe('bounce')
    expect(await stopped()).toEqual([])
  })

  test('somebody is away, or writes there; nobody is answered', async () => {
    const { at, to, give, stopped, office } = await opened()
    const away = { from: at.tom.email, to, text: 'Absent', headers: { 'Auto-Submitted': 'auto-replied' } }
    expect(await give(await written(away))).toBe('nobody')
    expect(await give(await written({ from: at.tom.email, to, text: 'Bonjour' }))).toBe('nobody')
    expect([await stopped(), office.taken]).toEqual([[], []])
  })
})

test('one of two thousand reports of a letter changes what the first changed, and they are through in a moment', async () => {
  const { to, give, stopped, rows, at } = await opened()
  const began = performance.now()
  const one = undelivered({ to, status: '4.2.2' })
  for (let n = 0; n < 200; n += 1) await Promise.all(Array.from({ length: 10 }, () => give(one)))
  const seconds = (performance.now() - began) / 1000
  expect(await rows()).toBe(1)
  expect(await stopped()).toEqual([])
  expect(await give(undelivered({ to }))).toBe('stopped')
  expect(await stopped()).toEqual([idOf(at.tom)])
  expect(seconds).toBeLessThan(30)
})

test('a report of many parts, of one endless line and of a huge letter is read in a moment', async () => {
  const { to, give, stopped, at } = await opened()
  const began = process.cpuUsage()
  const fields = `Final-Recipient: rfc822; a@b.example\r\nAction: delayed\r\n\r\n`.repeat(20_000)
  for (const letter of [fields, 'x'.repeat(5_000_000), 'a: b\r\n '.repeat(200_000), `${'\r\n'.repeat(500_000)}`])
    await give(undelivered({ to, action: 'delayed', letter }))
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(3)
  expect(await stopped()).toEqual([])
  expect(await give(complaint({ to, letter: `Subject: x\r\n\r\n${'y'.repeat(1_000_000)}` }))).toBe('stopped')
  expect(await stopped()).toEqual([idOf(at.tom)])
})

test('the mail server of the home takes it with an empty sender, and a stranger’s only to where reports go', async () => {
  const { at } = await scene({ config: { mailListen: '127.0.0.1:0' } })
  const listening = await listenForMail(at.home)
  const to = (await returnAddress(at.home, idOf(at.tom))) ?? ''
  const hand = (one: string) =>
    handTo(listening?.port ?? 0, { envelope: { from: '', to: [one] }, raw: undelivered({ to: one }) })
  expect(await hand('bounce@reply.voisins.example')).toMatch(/^250/)
  expect(await hand(to.replace('bounce+', 'bounce+1'))).toContain('550')
  expect((await stoppedAmong(at.home.db, [idOf(at.tom)])).size).toBe(0)
  expect(await hand(to)).toMatch(/^250/)
  await listening?.close()
  expect((await stoppedAmong(at.home.db, [idOf(at.tom)])).get(idOf(at.tom))?.why).toBe('refused')
})
