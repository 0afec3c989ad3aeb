import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { scene } from './test-devices.ts'
import { begin, idOf, mention } from './test-scene.ts'

describe('the address of a push service', () => {
  test('is refused where it could be a door of the home’s own network, and ten devices are enough', async () => {
    const { at, service, yes, devices } = await scene()
    const good = service.subscribe()
    for (const address of [
      'http://169.254.169.254/latest',
      'https://127.0.0.1/x',
      'https://localhost/x',
      'https://db:5432/x',
      'rien',
    ])
      expect((await at.as(at.tom).post('/me/notifications/devices', { ...good, address })).status).toBe(422)
    expect((await at.as(at.tom).post('/me/notifications/devices', { ...good, p256dh: 'AAAA' })).status).toBe(422)
    expect(await devices()).toBe(0)
    // Saying yes again in the same browser is one device; too often in a row is refused.
    for (let n = 0; n < 5; n++) await yes(at.tom)
    expect(await devices()).toBe(1)
    expect((await at.as(at.tom).post('/me/notifications/devices', service.subscribe())).status).toBe(429)
    await sql`
      with opened as (
        insert into auth.sessions ("expiresAt", token, "updatedAt", "userId")
        select now() + interval '1 day', 'word ' || n, now(), (select id from auth.users where "personId" = ${idOf(at.odile)}) from generate_series(1, 12) n returning id
      )
      insert into notifications.devices (person_id, session_id, address, p256dh, auth, at, through)
      select ${idOf(at.odile)}, id, 'https://push.example.org/' || id, '', '', now() - interval '1 day', 0 from opened`.execute(
      at.home.db,
    )
    await yes(at.odile)
    expect(await devices()).toBe(11)
    expect(await at.as(at.odile).text('/me/notifications')).toContain('cet appareil')
  })
})

describe('a push service', () => {
  test('that says the browser is gone is not asked again', async () => {
    const { at, service, group, yes, sweep, devices } = await scene()
    await yes(at.tom)
    service.answer({ code: 410 })
    for (const title of ['Une', 'Deux']) await begin(at, at.odile, group, title, mention(at.tom))
    await sweep()
    expect([service.asked(), await devices()]).toEqual([1, 0])
  })

  test('that has too much to do is asked again when it says, and tells nothing twice', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    service.answer({ code: 429, headers: { 'retry-after': '120' } })
    const one = await begin(at, at.odile, group, 'Une', mention(at.tom))
    await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await sweep()
    expect(service.asked()).toBe(1)
    service.answer(undefined)
    await sweep(60)
    expect(service.asked()).toBe(1)
    // What happens meanwhile waits with it, and what was removed meanwhile is not told.
    await begin(at, at.odile, group, 'Trois', mention(at.tom))
    await at.as(at.odile).post(`/posts/${one.post}/removal`)
    await sweep(60)
    await sweep(600)
    expect(on(phone)).toEqual(['Odile Marchand vous nomme: Deux', 'Odile Marchand vous nomme: Trois'])
  })

  test('that takes one and then no more tells the rest later, and the first once', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    service.only(1, { code: 503 })
    for (const title of ['Une', 'Deux', 'Trois']) await begin(at, at.odile, group, title, mention(at.tom))
    await sweep()
    expect(on(phone)).toHaveLength(1)
    service.answer(undefined)
    await sweep(61)
    expect(on(phone)).toEqual(['Une', 'Deux', 'Trois'].map((title) => `Odile Marchand vous nomme: ${title}`))
  })

  test('that cuts the line may have it: it is not told twice', async () => {
    const { at, service, group, yes, sweep } = await scene()
    await yes(at.tom)
    service.answer('cut')
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await sweep()
    service.answer(undefined)
    await sweep(3600)
    expect([service.asked(), service.arrived.length]).toEqual([1, 0])
  })

  test('that says nothing is asked once, and what else waits for that device waits longer each time', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    service.answer('cut')
    for (const title of ['Une', 'Deux', 'Trois', 'Quatre']) await begin(at, at.odile, group, title, mention(at.tom))
    for (const [seconds, asked] of [
      [11, 1],
      [61, 2],
      [61, 3],
      [61, 3],
    ] as const) {
      await sweep(seconds)
      expect([seconds, service.asked()]).toEqual([seconds, asked])
    }
    service.answer(undefined)
    await sweep(3600)
    expect(on(phone)).toEqual(['Odile Marchand vous nomme: Quatre'])
  })

  test('that would rather speak another protocol holds nobody up', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    await yes(at.tom)
    service.answer('other')
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await sweep()
    service.answer(undefined)
    const phone = await yes(at.sam)
    await begin(at, at.odile, group, 'Deux', mention(at.sam))
    await sweep()
    expect(on(phone)).toEqual(['Odile Marchand names you: Deux'])
  })

  test('that sends elsewhere is not followed', async () => {
    const { at, service, group, yes, sweep } = await scene()
    await yes(at.tom)
    service.answer({ code: 307, headers: { location: `${service.origin}/elsewhere` } })
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await sweep()
    expect(service.asked()).toBe(1)
  })

  test('that takes nothing for a week is given up', async () => {
    const { at, service, group, yes, sweep, devices } = await scene()
    await yes(at.tom)
    service.answer({ code: 503 })
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await sweep()
    at.later({ days: 3 })
    await sweep()
    expect(await devices()).toBe(1)
    at.later({ days: 5 })
    await sweep()
    expect(await devices()).toBe(0)
  })
})
