import { createPublicKey, verify } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { letOut } from '#platform/audiences.ts'
import { homeKeys } from '#platform/push/index.ts'
import { suspend } from '#people'
import { scene } from './test-devices.ts'
import { begin, follow, groupOf, idOf, mention, read, reply } from './test-scene.ts'

describe('a device that said yes', () => {
  test('tells in seconds who, and where, in the words of the bell, and leads there; sealed, and signed by the home', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    const begun = await begin(at, at.tom, group, 'Qui a une pompe ?')
    const { post } = await reply(at, at.odile, begun, 'Moi, chez moi, sous le pot de fleurs.')
    await sweep(5)
    expect(on(phone)).toEqual([])
    await sweep()
    await sweep(60)
    expect(on(phone)).toEqual(['Odile Marchand vous a répondu: Qui a une pompe ?'])
    const [message] = service.arrived
    const { words, headers } = message ?? { words: {}, headers: {} as Record<string, string> }
    expect(words).toMatchObject({
      lang: 'fr',
      tag: `conversation-${begun.conversation}`,
      href: `/conversations/${begun.conversation}-qui-a-une-pompe?page=1#post-${post}`,
      person: idOf(at.tom),
    })
    expect(JSON.stringify(words)).not.toContain('pot de fleurs')
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' })
    expect(String(headers['topic'])).toMatch(/^[\w-]{24}$/)
    const [, signed = '', signature = '', key = ''] =
      /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? []
    expect(key).toBe((await homeKeys(at.home)).shown)
    expect(await at.as(at.tom).text('/me/notifications')).toContain(key)
    const point = Buffer.from(key, 'base64url')
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    }
    const open = createPublicKey({ key: jwk, format: 'jwk' })
    expect(
      verify(
        'sha256',
        Buffer.from(signed),
        { key: open, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      ),
    ).toBe(true)
    expect(JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      aud: service.origin,
      sub: 'https://voisins.example',
    })
  })

  test('has one line for each conversation: what is new there replaces it; in the language of whoever reads', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.sam)
    const begun = await begin(at, at.sam, group, 'Une pompe')
    await reply(at, at.odile, begun, 'Moi.')
    await sweep()
    await reply(at, at.karim, begun, 'Moi aussi.')
    await begin(at, at.tom, group, 'Autre chose', mention(at.sam))
    await sweep()
    expect(on(phone)).toEqual([
      'Odile Marchand answered you: Une pompe',
      'Karim Aït-Saïd answered you: Une pompe',
      'Tom Le Goff names you: Autre chose',
    ])
    const tags = service.arrived.map(({ words, headers }) => [words['tag'], headers['topic']].join(' '))
    expect(new Set(tags).size).toBe(2)
  })

  test('after a night of many, is told how many there are', async () => {
    const { at, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    for (let n = 1; n <= 6; n++) await begin(at, at.odile, group, `Numéro ${n}`, mention(at.tom))
    await sweep()
    expect(on(phone)).toEqual([expect.stringMatching(/^6 conversations vous attendent: /)])
    await sweep()
    expect(on(phone)).toHaveLength(1)
  })

  test('is told as closely as its owner wants, and of nothing that happened before', async () => {
    const { at, group, yes, sweep, on } = await scene()
    const prefer = (push: string) =>
      at.as(at.tom).post('/me/notifications', { mail: 'nothing', push, digest: 'never', from: '', until: '' })
    await follow(at, at.tom, `/groups/${group.slug}`, 'everything')
    await begin(at, at.odile, group, 'Avant', mention(at.tom))
    await at.home.settled()
    const phone = await yes(at.tom)
    await begin(at, at.odile, group, 'Du bruit')
    await sweep()
    expect(on(phone)).toEqual([])
    await prefer('everything')
    await begin(at, at.odile, group, 'Tout')
    await sweep()
    expect(on(phone)).toEqual(['Odile Marchand a ouvert une conversation: Tout'])
    await prefer('nothing')
    await begin(at, at.odile, group, 'Rien', mention(at.tom))
    await sweep()
    expect(on(phone)).toHaveLength(1)
  })

  test('shows that it works when one asks it to, at any hour, and is listed with a way to stop', async () => {
    const { at, service, group, yes, sweep, on, devices } = await scene(new Date('2026-11-23T22:00:00Z'))
    const phone = await yes(at.tom)
    await at.as(at.tom).post('/me/notifications', { mail: 'nothing', digest: 'never', from: '22:00', until: '08:00' })
    await at.as(at.tom).post('/me/notifications/trials')
    expect(await at.as(at.tom).text('/me/notifications')).toContain('Un essai est parti vers un appareil.')
    expect(on(phone)).toEqual(['Ça marche: Voilà comment cet appareil dira ce qui vous concerne.'])
    service.answer({ code: 500 })
    await at.as(at.tom).post('/me/notifications/trials')
    expect(await at.as(at.tom).text('/me/notifications')).toContain('L’essai n’est pas passé')
    const [, id] =
      /action="\/me\/notifications\/devices\/(\d+)\/ending"/.exec(await at.as(at.tom).text('/me/notifications')) ?? []
    await at.as(at.odile).post(`/me/notifications/devices/${id}/ending`)
    expect(await devices()).toBe(1)
    await at.as(at.tom).post(`/me/notifications/devices/${id}/ending`)
    expect(await devices()).toBe(0)
    service.answer(undefined)
    await begin(at, at.odile, group, 'Tom ?', mention(at.tom))
    at.later({ hours: 12 })
    await sweep()
    expect(on(phone)).toHaveLength(1)
  })
})

describe('nothing is told', () => {
  test('of what was read, marked, removed or hidden meanwhile', async () => {
    const { at, service, group, yes, sweep } = await scene()
    for (const who of [at.tom, at.sam, at.karim, at.maya]) await yes(who)
    const one = await begin(at, at.tom, group, 'Une')
    await reply(at, at.odile, one, 'Lue.')
    const two = await begin(at, at.odile, group, 'Deux', mention(at.sam))
    await at.as(at.odile).post(`/posts/${two.post}/removal`)
    const three = await begin(at, at.odile, group, 'Trois', mention(at.karim))
    await at.act(at.ines, async (ctx) => at.home.house.subject('post')?.hide?.(ctx, three.post))
    const four = await begin(at, at.odile, group, 'Quatre', mention(at.maya))
    await at.home.settled()
    at.later({ minutes: 0.1 })
    await read(at, at.tom, one)
    await at.as(at.maya).post(`/notifications/${four.conversation}/knowing`)
    await sweep()
    expect(service.asked()).toBe(0)
  })

  test('of what one may not see any more as it would leave, nor to whoever is suspended by then', async () => {
    const { at, service, group, yes, sweep } = await scene()
    for (const who of [at.tom, at.odile]) await yes(who)
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await sql`insert into platform.audience_people (audience_id, person_id, role) values (${secret.audience}, ${idOf(at.tom)}, 'member')`.execute(
      at.home.db,
    )
    await begin(at, at.maya, secret, 'Entre nous', `${mention(at.tom)} ${mention(at.sam)}`)
    await begin(at, at.maya, group, 'Odile ?', mention(at.odile))
    await at.home.settled()
    await at.home.db.transaction().execute((tx) => letOut(tx, secret.audience, idOf(at.tom)))
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.odile), until: null, because: 'x' }))
    await sweep()
    expect(service.asked()).toBe(0)
  })

  test('at the hours and on the days of peace: it comes afterwards, as far as it is still news', async () => {
    // Eleven in the evening on a Friday, in Paris.
    const { at, group, yes, sweep, on } = await scene(new Date('2026-11-27T22:00:00Z'))
    const phone = await yes(at.tom)
    const quiet = { mail: 'nothing', push: 'concerns', digest: 'never', from: '22:00', until: '08:00', daysOff: [6, 7] }
    await at.as(at.tom).post('/me/notifications', quiet)
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    const gone = await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await sweep()
    at.later({ hours: 34 })
    await at.as(at.odile).post(`/posts/${gone.post}/removal`)
    await sweep()
    expect(on(phone)).toEqual([])
    // Monday, eight in the morning.
    at.later({ hours: 23 })
    await sweep()
    expect(on(phone)).toEqual(['Odile Marchand vous nomme: Une'])
  })
})

describe('a browser is told what is its reader’s', () => {
  test('and nothing more when they sign out, or close that session from another device', async () => {
    const { at, service, group, yes, sweep, devices } = await scene()
    await yes(at.tom)
    await yes(at.karim)
    await at.as(at.tom).post('/sign-out')
    expect(await devices()).toBe(1)
    // Karim closes the session of his phone from his computer, which is a session of its own.
    await sql`insert into auth.sessions ("expiresAt", token, "updatedAt", "userId") select "expiresAt", 'computer', "updatedAt", "userId" from auth.sessions limit 1`.execute(
      at.home.db,
    )
    const { rows } = await sql<{ id: string }>`select session_id id from notifications.devices`.execute(at.home.db)
    await at.as(at.karim).post(`/me/sessions/${rows[0]?.id}/closing`)
    expect(await devices()).toBe(0)
    await begin(at, at.odile, group, 'Vous deux', `${mention(at.tom)} ${mention(at.karim)}`)
    await sweep()
    expect(service.asked()).toBe(0)
  })

  test('once another signs in there and says yes, it is theirs alone, whatever session the first left behind', async () => {
    const { at, service, group, yes, sweep, devices } = await scene()
    const shared = await yes(at.tom)
    await yes(at.odile, shared)
    expect(await devices()).toBe(1)
    await begin(at, at.maya, group, 'Pour Tom', mention(at.tom))
    await begin(at, at.maya, group, 'Pour Odile', mention(at.odile))
    await sweep()
    expect(service.arrived.map(({ words }) => [words['person'], words['body']])).toEqual([
      [idOf(at.odile), 'Pour Odile'],
    ])
  })

  test('and an address with other keys is not the same browser: it stays whose it was', async () => {
    const { at, service, group, yes, sweep, on } = await scene()
    const phone = await yes(at.tom)
    const { p256dh, auth } = service.subscribe()
    expect((await at.as(at.zed).post('/me/notifications/devices', { ...phone })).status).not.toBe(200)
    expect(
      (await at.as(at.odile).post('/me/notifications/devices', { address: phone.address, p256dh, auth })).status,
    ).toBe(422)
    await begin(at, at.maya, group, 'Pour Tom', mention(at.tom))
    await sweep()
    expect(on(phone)).toHaveLength(1)
  })

  test('nor longer than the session lasts', async () => {
    const { at, service, group, yes, sweep } = await scene()
    await yes(at.tom)
    await sql`update auth.sessions set "expiresAt" = now() - interval '1 minute'`.execute(at.home.db)
    await begin(at, at.maya, group, 'Pour Tom', mention(at.tom))
    await sweep()
    expect(service.asked()).toBe(0)
  })
})

test('whoever takes out their data finds their devices and no key; whoever leaves leaves none', async () => {
  const { at, yes, devices } = await scene()
  const phone = await yes(at.tom)
  const { text } = await at.as(at.tom).get('/me/data')
  expect(JSON.parse(text)['notifications']['devices']).toHaveLength(1)
  for (const secret of Object.values(phone)) expect(text).not.toContain(secret)
  await at.as(at.tom).post('/me/leaving', { sure: 'yes' })
  expect(await devices()).toBe(0)
})
