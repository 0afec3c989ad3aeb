import type { SendMailOptions } from 'nodemailer'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { suspend } from '#people'
import type { Config } from '#platform/config.ts'
import type { Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { written } from '#test/mails.ts'
import { openPostOffice } from '#test/post-office.ts'
import { world } from '#test/world.ts'
import { groupAddress, readGroupAddress } from './group-address.ts'
import { receiveMail } from './receiving.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

async function opened({ config = {}, openness = 'members' }: { config?: Partial<Config>; openness?: Openness } = {}) {
  const office = await openPostOffice()
  const at = await world({
    config: { ...office.bothWays, ...config },
  })
  const group = await groupBy(at, at.maya, 'Jardin', openness)
  const page = `/groups/${group.slug}/by-mail`
  const addressOf = async (who: Somebody): Promise<string> => {
    if (!(await at.as(who).text(page)).includes('name="address"')) await at.as(who).post(page)
    return (/name="address" value="([^"]+)"/.exec(await at.as(who).text(page))?.[1] ?? '').replaceAll('&#43;', '+')
  }
  const mail = async (said: SendMailOptions = {}) =>
    receiveMail(
      at.home,
      await written({
        from: at.tom.email,
        to: said.to ?? (await addressOf(at.tom)),
        subject: 'Des tomates ?',
        text: 'J’en ai trop.',
        ...said,
      }),
    )
  const begun = async () => {
    const { rows } = await sql<{ said: string }>`
      select p.name || ', ' || c.kind || ': ' || c.title || ' / ' || o.markdown said
      from conversations.conversations c join conversations.posts o on o.conversation_id = c.id and o.nth = 1 join people.people p on p.id = o.author
      where c.group_id = ${group.id} order by c.id`.execute(at.home.db)
    return rows.map((row) => row.said)
  }
  return { at, office, group, page, addressOf, mail, begun }
}

describe('a member begins a conversation from their mail program', () => {
  test('with an address of their own, and is told where it is, and can go on by answering', async () => {
    const { at, office, mail, begun } = await opened()
    expect(await mail({ subject: 'Re: [Voisins] RE : Fwd: Des tomates ?', text: 'J’en ai trop.\n\n-- \nTom' })).toBe(
      'published',
    )
    expect(await begun()).toEqual([`${at.tom.name}, question: Des tomates ? / J’en ai trop.`])
    const [letter, ...more] = office.taken
    expect(more).toEqual([])
    expect(letter).toMatchObject({ for: at.tom.email, subject: 'Votre conversation est publiée : Des tomates ?' })
    const to = letter?.replyTo?.[0]?.address ?? ''
    expect(await receiveMail(at.home, await written({ from: at.tom.email, to, text: 'Des courgettes aussi.' }))).toBe(
      'published',
    )
    expect(await at.facts()).toEqual(expect.arrayContaining(['conversations.started', 'conversations.posted']))
  })

  test('with pictures; what asks nothing is a discussion, and a file that is none is named', async () => {
    const { at, office, mail, begun } = await opened()
    const attachments = [
      { filename: 'tomate.png', content: picture, contentType: 'image/png' },
      { filename: 'plan.pdf', content: 'x', contentType: 'application/pdf' },
    ]
    expect(await mail({ subject: 'La récolte', text: '', attachments })).toBe('published')
    expect(await begun()).toEqual([
      expect.stringMatching(/^Tom.*, discussion: La récolte \/ !\[\]\(\/files\/\d+\/tomate\.webp\)$/),
    ])
    expect(office.taken[0]?.text).toContain('- plan.pdf')
    expect(at.tom.email).toBe(office.taken[0]?.for)
  })

  test('by sending on a mail of somebody else, which programs mark as an answer', async () => {
    const { mail, begun } = await opened()
    expect(await mail({ subject: 'TR : Fête du quartier', inReplyTo: '<a@mairie.example>', text: 'Qui vient ?' })).toBe('published')
    expect(await begun()).toEqual([expect.stringContaining('Fête du quartier / Qui vient ?')])
  })

  test('once, however often a mail server brings it', async () => {
    const { at, addressOf, mail, begun } = await opened()
    // Asked for twice at once, the page gives two addresses, of which the later one lives.
    const same = { to: await addressOf(at.tom), messageId: '<one@tom.example>' }
    expect((await Promise.all([mail(same), mail(same)])).toSorted()).toEqual(['again', 'published'])
    expect(await begun()).toHaveLength(1)
  })

  test('also behind the plus of one mailbox', async () => {
    const config = { replyDomain: 'boite.example', replyMailbox: 'voisins' }
    const { at, mail, begun, addressOf } = await opened({ config })
    expect(await addressOf(at.tom)).toMatch(/^voisins\+g-/)
    expect(await mail()).toBe('published')
    expect(await begun()).toHaveLength(1)
  })
})

describe('the address', () => {
  test('is offered on the page of the group to whoever may write there, where mail comes in', async () => {
    const { at, group, page } = await opened({ openness: 'private' })
    expect(await at.as(at.maya).text(`/groups/${group.slug}`)).toContain(page)
    expect((await at.as(at.odile).get(page)).status).toBe(403)
    expect((await at.as(at.zed).get(page)).status).not.toBe(200)
    const none = await opened({ config: { mailSecret: undefined } })
    expect(await none.at.as(none.at.maya).text(`/groups/${none.group.slug}`)).not.toContain('by-mail')
    expect((await none.at.as(none.at.maya).get(none.page)).status).toBe(404)
  })

  test('goes into an address book, one for each member and group, and stays the same', async () => {
    const { at, group, page, addressOf } = await opened()
    const mine = await addressOf(at.tom)
    expect(mine).toMatch(/^group\+/)
    expect(await addressOf(at.odile)).not.toBe(mine)
    at.later({ days: 300 })
    expect(await addressOf(at.tom)).toBe(mine)
    const card = await at.as(at.tom).get(`${page}.vcf`)
    expect(card.text).toBe(
      `BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:${group.name} (Foyer)\r\nEMAIL:${mine}\r\nEND:VCARD\r\n`,
    )
    expect(await at.as(at.tom).text(page)).toContain(`mailto:${mine.replace('+', '%2B')}`)
  })

  test('ends when its member changes or closes it, and when nobody used it for a year; a mail to it is explained', async () => {
    const { at, office, page, addressOf, mail, begun } = await opened()
    const first = await addressOf(at.tom)
    await at.as(at.tom).post(page)
    expect(await mail({ to: first })).toBe('refused')
    expect(office.taken.at(-1)?.text).toContain('ne sert plus')
    const second = await addressOf(at.tom)
    await at.as(at.tom).post(`${page}/ending`)
    expect(await mail({ to: second })).toBe('refused')
    const third = await addressOf(at.tom)
    expect(new Set([first, second, third]).size).toBe(3)
    at.later({ days: 364 })
    expect(await mail({ to: third })).toBe('published')
    at.later({ days: 364 })
    expect(await mail({ to: third })).toBe('published')
    at.later({ days: 366 })
    expect(await mail({ to: third })).toBe('refused')
    expect(await begun()).toHaveLength(2)
  })

  test('cannot be made up, made into another’s or another group’s, or be one for answers', async () => {
    const { at, group, addressOf } = await opened()
    const mine = await addressOf(at.tom)
    const [tom, odile] = [at.tom, at.odile].map((who) => idOf(who).toString(36))
    const others = [
      mine.replace(`+${tom}-`, `+${odile}-`),
      mine.replace(`-${group.id.toString(36)}-`, `-${(group.id + 1).toString(36)}-`),
      mine.replace('group+', 'reply+'),
      mine.replace('group+', 'bounce+'),
      mine.replace('reply.voisins', 'reply.elsewhere'),
    ]
    for (const one of others) expect(await at.home.house.letterbox?.knows(at.home, one)).toBe(false)
    const never = { person: idOf(at.odile), group: group.id, edition: 1, madeAt: at.home.now(), usedAt: null }
    expect(await readGroupAddress(at.home, (await groupAddress(at.home, never)) ?? '')).toMatchObject({ expired: true })
  })
})

describe('a mail that cannot begin one is explained to whoever wrote it, with their words', () => {
  test.each([
    ['it has no title', { subject: 'Re: ' }, 'Il faut un titre'],
    ['nothing is in it', { text: '' }, 'Écrivez quelque chose'],
    ['it is too much', { text: 'mot '.repeat(12_000) }, 'C’est trop pour un message'],
    ['it answers a friend, with the group among them', { subject: 'Re: Dimanche', inReplyTo: '<a@friend.example>' }, 'Il répond à un autre mail'],
  ])('because %s', async (_, said, because) => {
    const { office, mail, begun } = await opened()
    expect(await mail(said)).toBe('refused')
    expect(office.taken.map(({ subject }) => subject)).toEqual(['Votre mail n’a pas été publié'])
    expect(office.taken[0]?.text).toContain(because)
    expect(await begun()).toEqual([])
  })

  test('because they may not see the group any more, without its name', async () => {
    const { at, office, group, page, mail } = await opened({ openness: 'hidden' })
    const never = { person: idOf(at.tom), group: group.id, edition: 1, madeAt: at.home.now(), usedAt: null }
    await sql`insert into letterbox.group_addresses (person_id, group_id, made_at) values (${idOf(at.tom)}, ${group.id}, ${at.home.now()})`.execute(
      at.home.db,
    )
    expect(await mail({ to: await groupAddress(at.home, never) })).toBe('refused')
    expect(office.taken[0]?.text).toContain('Ce groupe ne vous est plus ouvert.')
    expect(office.taken[0]?.text).not.toContain('Jardin')
    expect((await at.as(at.tom).get(page)).status).toBe(404)
  })

  test('because a newcomer has said enough for a day, as on the page', async () => {
    const { at, office, mail, addressOf, begun } = await opened()
    const nora = await at.newcomer('Nora')
    const to = await addressOf(nora)
    const outcomes: string[] = []
    for (let n = 0; n < 8; n += 1)
      outcomes.push(await mail({ from: nora.email, to, subject: `Bonjour ${n}`, messageId: `<${n}@nora>` }))
    expect(outcomes).toContain('refused')
    expect((await begun()).length).toBeLessThan(8)
    expect(office.taken.some(({ subject }) => subject === 'Votre mail n’a pas été publié')).toBe(true)
  })

  test('because a program took the group for a list: ten an hour, and five letters about the rest', async () => {
    const { office, mail, begun } = await opened()
    const outcomes: string[] = []
    for (let n = 0; n < 15; n += 1) outcomes.push(await mail({ subject: `Alerte ${n}`, messageId: `<${n}@cron>` }))
    expect(outcomes.filter((one) => one === 'published')).toHaveLength(10)
    expect(await begun()).toHaveLength(10)
    expect(office.taken.filter(({ subject }) => subject?.startsWith('Votre conversation'))).toHaveLength(10)
    expect(office.taken).toHaveLength(15)
  })
})

describe('nobody begins anything who', () => {
  test.each([
    ['writes from another address', { from: 'zed@example.org' }, 'forged'],
    ['failed the check of the last mail server', { headers: { 'Authentication-Results': 'mx; dmarc=fail' } }, 'forged'],
    ['is away', { headers: { 'Auto-Submitted': 'auto-replied' } }, 'automatic'],
    ['is a list', { headers: { 'List-Id': '<x.example.org>' } }, 'automatic'],
    ['is a home, this one or another', { headers: { 'X-Foyer-Letter': 'yes' } }, 'loop'],
  ])('%s', async (_, said, outcome) => {
    const { office, mail, begun } = await opened()
    expect(await mail(said)).toBe(outcome)
    expect([await begun(), office.taken]).toEqual([[], []])
  })

  test('was suspended, or left; nothing of whoever left is kept', async () => {
    const { at, mail, addressOf, begun } = await opened()
    const [tom, odile] = [await addressOf(at.tom), await addressOf(at.odile)]
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.tom), until: null, because: 'x' }))
    await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
    expect([await mail({ to: tom }), await mail({ to: odile, from: at.odile.email })]).toEqual(['nobody', 'nobody'])
    expect(await begun()).toEqual([])
    const { rows } = await sql<{ person: number }>`select person_id person from letterbox.group_addresses`.execute(
      at.home.db,
    )
    expect(rows.map(({ person }) => person)).toEqual([idOf(at.tom)])
  })

  test('puts a line break into a title, however it is written', async () => {
    const { at, office, addressOf, begun } = await opened()
    const head = `From: ${at.tom.email}\r\nTo: ${await addressOf(at.tom)}\r\n`
    const raw = `${head}Subject: =?utf-8?Q?Des_tomates=0D=0ABcc:_zed@example.org?=\r\n\r\nVoilà.`
    expect(await receiveMail(at.home, Buffer.from(raw))).toBe('published')
    expect(await begun()).toEqual([expect.stringContaining(': Des tomates Bcc: zed@example.org / ')])
    expect(office.taken.map((letter) => [letter.for, letter.bcc])).toEqual([[at.tom.email, undefined]])
  })
})
