import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Config } from '#platform/config.ts'
import { letOut } from '#platform/audiences.ts'
import { suspend } from '#people'
import type { Somebody } from '#test/browser.ts'
import { world } from '#test/world.ts'
import { sendDue } from './mailing.ts'
import { openPostOffice, type Taken } from '#test/post-office.ts'
import { begin, bellOf, comeIn, follow, groupOf, idOf, mention, read, reply } from './test-scene.ts'

async function scene(config: Partial<Config> = {}) {
  const office = await openPostOffice()
  // Ten in the morning in Paris, on a Monday.
  const at = await world({
    at: new Date('2026-11-23T09:00:00Z'),
    config: { smtpUrl: office.url, mailFrom: 'foyer@voisins.example', ...config },
  })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile, at.sam, at.karim)
  const post = async (minutes = 6) => {
    await at.home.settled()
    at.later({ minutes })
    await sendDue(at.home, new AbortController().signal)
  }
  return { at, office, group, post, to: (who: Somebody) => office.taken.filter((letter) => letter.for === who.email) }
}
const headerOf = (letter: Taken | undefined, key: string) => letter?.headers.find((header) => header.key === key)?.value
const offOf = (letter: Taken | undefined): string =>
  new URL(/<(.+)>/.exec(headerOf(letter, 'list-unsubscribe') ?? '')?.[1] ?? '').pathname

describe('a letter', () => {
  test('goes to whoever asked, once for all that came meanwhile, and says who, what and where', async () => {
    const { at, group, post, to } = await scene()
    const begun = await begin(at, at.tom, group, 'Qui a une pompe ?')
    await reply(at, at.odile, begun, 'Moi, et un <démonte-pneu>.')
    await reply(at, at.karim, begun, 'Moi **aussi**.')
    await post(1)
    expect(to(at.tom)).toEqual([])
    await post()
    await post()
    const [letter, ...more] = to(at.tom)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Karim Aït-Saïd et Odile Marchand vous ont répondu : Qui a une pompe ?')
    expect(letter?.text).toContain('Moi, et un <démonte-pneu>.')
    expect(letter?.text).toContain('Moi aussi.')
    expect(letter?.html).toContain('Moi, et un &lt;démonte-pneu&gt;.')
    expect(letter?.html).toMatch(/href="http:\/\/localhost:\d+\/conversations\/\d+-qui-a-une-pompe\?page=1#post-\d+"/)
    expect(to(at.odile)).toEqual([])
  })

  test('tells several conversations in one', async () => {
    const { at, group, post, to } = await scene()
    for (const title of ['Une', 'Deux']) await begin(at, at.odile, group, title, mention(at.sam))
    await post()
    expect(to(at.sam).map((letter) => letter.subject)).toEqual(['2 conversations wait for you'])
  })

  test('is stopped with one click, without signing in, by whoever has it and nobody else', async () => {
    const { at, group, post, to } = await scene()
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await post()
    const [letter] = to(at.tom)
    expect(headerOf(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const off = offOf(letter)
    // Also where a mail program shows no button of its own.
    expect(letter?.text).toContain(`Ne plus recevoir ces messages : http://localhost:`)
    expect(letter?.text).toContain(off)
    const forged = off.replace(`/${idOf(at.tom)}.`, `/${idOf(at.odile)}.`)
    expect((await at.as(at.zed).post(forged, { 'List-Unsubscribe': 'One-Click' })).status).toBe(404)
    // Looking at the link, as scanners do, stops nothing.
    expect((await at.as(at.zed).get(off)).status).toBe(200)
    await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await post()
    expect(to(at.tom)).toHaveLength(2)
    expect((await at.as(at.zed).post(off, { 'List-Unsubscribe': 'One-Click' })).status).toBe(303)
    await begin(at, at.odile, group, 'Trois', mention(at.tom))
    await post()
    expect(to(at.tom)).toHaveLength(2)
    expect(await bellOf(at, at.tom)).toBe('3')
  })

  test('cannot be stopped for somebody who left: nothing is written down of them again', async () => {
    const { at, group, post, to } = await scene()
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await post()
    await at.as(at.tom).post('/me/leaving', { sure: 'yes' })
    expect((await at.as(at.zed).post(offOf(to(at.tom)[0]), { 'List-Unsubscribe': 'One-Click' })).status).toBe(404)
    const { rows } = await sql`select 1 from notifications.preferences where person_id = ${idOf(at.tom)}`.execute(
      at.home.db,
    )
    expect(rows).toEqual([])
  })

  test('is sent of all one follows to whoever wants that, and of nothing to whoever wants nothing', async () => {
    const { at, group, post, to } = await scene()
    const prefer = (who: Somebody, mail: string) =>
      at.as(who).post('/me/notifications', { mail, digest: 'never', from: '', until: '' })
    for (const who of [at.tom, at.odile]) await follow(at, who, `/groups/${group.slug}`, 'everything')
    await prefer(at.tom, 'everything')
    await begin(at, at.sam, group, 'Rien de spécial')
    await prefer(at.karim, 'nothing')
    await begin(at, at.sam, group, 'Karim ?', mention(at.karim))
    await post()
    expect([to(at.tom).length, to(at.odile).length, to(at.karim).length]).toEqual([1, 0, 0])
  })
})

describe('a letter about one conversation', () => {
  test('can be answered from the mail program, where the host named a domain for answers', async () => {
    const { at, group, post, to } = await scene({
      replyDomain: 'reply.voisins.example',
      mailSecret: 'sixteen letters of secret',
    })
    const begun = await begin(at, at.tom, group, 'Qui a une pompe ?')
    await reply(at, at.odile, begun, 'Moi.')
    await post()
    const [letter] = to(at.tom)
    expect(letter?.text).toContain('Répondez à ce message')
    const address = letter?.replyTo?.[0]?.address ?? ''
    const raw = `From: ${at.tom.email}\r\nTo: ${address}\r\n\r\nMerci !\r\n\r\nLe 23 nov. 2026 à 10:12, x a écrit :\r\n> Moi.`
    expect(await at.home.house.letterbox?.receive(at.home, Buffer.from(raw))).toBe('published')
    await at.home.settled()
    expect(
      await at.as(at.odile).text((await at.as(at.odile).get(`/conversations/${begun.conversation}`)).location),
    ).toContain('Merci !')
  })

  test('says nothing of it where there is none', async () => {
    const { at, group, post, to } = await scene()
    await reply(at, at.odile, await begin(at, at.tom, group, 'Une'), 'Moi.')
    await post()
    expect(to(at.tom)[0]?.replyTo).toBeUndefined()
    expect(to(at.tom)[0]?.text).not.toContain('Répondez à ce message')
  })
})

describe('no letter', () => {
  test('of what was read, marked, removed or hidden meanwhile', async () => {
    const { at, office, group, post } = await scene()
    const one = await begin(at, at.tom, group, 'Une')
    await reply(at, at.odile, one, 'Lue.')
    await begin(at, at.odile, group, 'Deux', mention(at.sam)).then(({ post: id }) =>
      at.as(at.odile).post(`/posts/${id}/removal`),
    )
    const three = await begin(at, at.odile, group, 'Trois', mention(at.karim))
    await at.act(at.ines, async (ctx) => at.home.house.subject('post')?.hide?.(ctx, three.post))
    const four = await begin(at, at.tom, group, 'Quatre', mention(at.maya))
    await at.home.settled()
    at.later({ minutes: 1 })
    await read(at, at.tom, one)
    await at.as(at.maya).post(`/notifications/${four.conversation}/knowing`)
    await post()
    expect(office.taken).toEqual([])
  })

  test('of what one may not see any more as it would be sent', async () => {
    const { at, office, post } = await scene()
    const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
    await sql`insert into platform.audience_people (audience_id, person_id, role) values (${secret.audience}, ${idOf(at.tom)}, 'member')`.execute(
      at.home.db,
    )
    await begin(at, at.maya, secret, 'Entre nous', `${mention(at.tom)} ${mention(at.sam)}`)
    await at.home.db.transaction().execute((tx) => letOut(tx, secret.audience, idOf(at.tom)))
    await post()
    expect(office.taken).toEqual([])
  })

  test('to somebody suspended, or who never proved their address', async () => {
    const { at, office, group, post } = await scene()
    await sql`update auth.users set "emailVerified" = false where "personId" = ${idOf(at.sam)}`.execute(at.home.db)
    await begin(at, at.odile, group, 'Une', `${mention(at.tom)} ${mention(at.sam)}`)
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.tom), until: null, because: 'x' }))
    await post()
    expect(office.taken).toEqual([])
  })

  test('at night or on a day off: it leaves when the reader’s silence ends', async () => {
    const { at, group, post, to } = await scene()
    const rest = { mail: 'concerns', digest: 'never', from: '09:00', until: '12:00', daysOff: ['2'] }
    for (const until of ['', '12:00 rubbish', '12:00:99', '25:00'])
      expect((await at.as(at.tom).post('/me/notifications', { ...rest, until })).status).toBe(422)
    expect((await at.as(at.tom).post('/me/notifications', { ...rest, until: '12:00:00' })).status).toBe(303)
    expect((await at.as(at.tom).post('/me/notifications', rest)).status).toBe(303)
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    await post()
    expect(to(at.tom)).toEqual([])
    await post(120)
    expect(to(at.tom)).toHaveLength(1)
    await post(24 * 60)
    await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await post()
    expect(to(at.tom)).toHaveLength(1)
    await post(24 * 60)
    expect(to(at.tom)).toHaveLength(2)
  })
})

describe('when the mail server', () => {
  test('is full, the letter leaves later', async () => {
    const { at, office, group, post, to } = await scene()
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    office.answer(452)
    await post()
    office.answer(undefined)
    await post(10)
    expect(to(at.tom)).toEqual([])
    await post(10)
    expect(to(at.tom)).toHaveLength(1)
  })

  test('says that the address takes no mail, nothing more is sent there until its owner says so', async () => {
    const { at, office, group, post, to } = await scene()
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    office.answer(550)
    await post()
    office.answer(undefined)
    await begin(at, at.odile, group, 'Deux', mention(at.tom))
    await post()
    expect(to(at.tom)).toEqual([])
    expect(await at.as(at.tom).text('/me/notifications')).toContain(
      'Votre adresse a refusé notre courrier le 23 novembre 2026.',
    )
    await at.as(at.tom).post('/me/notifications', { mail: 'concerns', digest: 'never', from: '', until: '' })
    await begin(at, at.odile, group, 'Trois', mention(at.tom))
    await post()
    expect(to(at.tom)).toHaveLength(1)
  })

  test('took the letter and the line broke before it said so, nobody is sent two', async () => {
    const { at, office, group, post, to } = await scene()
    await begin(at, at.odile, group, 'Une', mention(at.tom))
    office.cut()
    await post()
    await post(30)
    expect(to(at.tom)).toHaveLength(1)
  })
})
