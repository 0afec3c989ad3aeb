import { describe, expect, test } from 'vitest'
import { close } from '#conversations'
import { suspend } from '#people'
import { idOf } from '#test/groups.ts'
import { headersOf, lastPost, oneMail, scene } from './test-scene.ts'

const words = 'Oui, samedi à dix heures.'
/** A picture of one red point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

describe('a member answers a letter from their mail program', () => {
  test('and it stands in the conversation under their name, without what their program quoted', async () => {
    const { at, said, mail } = await scene()
    const text = `${words}\n\nLe dim. 22 nov. 2026 à 10:12, Les Voisins <foyer@voisins.example> a écrit :\n> Samedi ?\n\n-- \nTom`
    expect(await mail({ text })).toBe('published')
    expect(await said()).toEqual([`${at.tom.name}: ${words}`])
    expect(await at.facts()).toContain('conversations.posted')
  })

  test('once, however often a mail server brings it, also after they removed it', async () => {
    const { at, said, mail, office } = await scene()
    const same = { messageId: '<one@tom.example>' }
    expect(await Promise.all([mail(same), mail(same)])).toEqual(expect.arrayContaining(['published', 'again']))
    expect(await mail(same)).toBe('again')
    await at.as(at.tom).post(`/posts/${await lastPost(at)}/removal`)
    expect(await mail(same)).toBe('again')
    expect(await said()).toHaveLength(1)
    expect(office.taken).toEqual([])
  })

  test('with a picture; a file that is none is named to them and not published', async () => {
    const { at, said, mail, office } = await scene()
    const attachments = [
      { filename: 'four.png', content: picture, contentType: 'image/png' },
      { filename: 'devis.pdf', content: 'x', contentType: 'application/pdf' },
      { filename: 'logo.png', content: picture, contentType: 'image/png', cid: 'logo' },
    ]
    expect(await mail({ attachments })).toBe('published')
    expect(await said()).toEqual([expect.stringMatching(/^Tom.*dix heures\.\n\n!\[\]\(\/files\/\d+\/four\.webp\)$/s)])
    expect(office.taken.map(({ for: to, subject }) => [to, subject])).toEqual([
      [at.tom.email, 'Votre réponse est publiée, sans tous ses fichiers'],
    ])
    expect(office.taken[0]?.text).toContain('- devis.pdf')
    expect(office.taken[0]?.text).not.toContain('logo.png')
  })

  test('as HTML alone', async () => {
    const { said, mail } = await scene()
    await mail({
      text: '',
      html: '<p>Oui, <b>samedi</b>.</p><div class="gmail_quote">Le dim. 22 nov. 2026 à 10:12, x &lt;a@b.example&gt; a écrit :<blockquote>Samedi ?</blockquote></div>',
    })
    expect(await said()).toEqual([expect.stringContaining('Oui, samedi.')])
  })
})

describe('an answer that cannot be published is explained to whoever wrote it, once, with their words', () => {
  test('because the conversation was closed', async () => {
    const { at, said, mail, office, conversation } = await scene()
    await at.act(at.maya, (ctx) => close(ctx, conversation, true))
    const same = { messageId: '<one@tom.example>' }
    expect([await mail(same), await mail(same)]).toEqual(['refused', 'again'])
    expect(await said()).toEqual([])
    const [letter, ...more] = office.taken
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      for: at.tom.email,
      subject: 'Votre réponse par mail n’a pas été publiée',
      inReplyTo: '<one@tom.example>',
    })
    expect(letter?.text).toContain('La conversation a été close entre-temps.')
    expect(letter?.text).toContain(words)
    expect(headersOf(letter, 'auto-submitted')).toEqual(['auto-generated'])
  })

  test('because they may not see it any more, without a word of it', async () => {
    const { at, mail, office } = await scene({ openness: 'private' })
    expect(await mail()).toBe('refused')
    expect(office.taken[0]?.text).toContain('Cette conversation ne vous est plus ouverte.')
    expect(office.taken[0]?.text).not.toContain('four')
    expect(at.tom.email).toBe(office.taken[0]?.for)
  })

  test('because nothing new was in it, or too much', async () => {
    const { mail, office } = await scene()
    expect(await mail({ text: 'Le dim. 22 nov. 2026 à 10:12, x <a@b.example> a écrit :\n> Samedi ?' })).toBe('refused')
    expect(await mail({ text: 'mot '.repeat(12_000) })).toBe('refused')
    expect(office.taken.map(({ text }) => text)).toEqual([
      expect.stringContaining('Écrivez quelque chose'),
      expect.stringContaining('C’est trop pour un message'),
    ])
  })

  test('because the address is more than three months old', async () => {
    const { at, mail, addressOf, office } = await scene()
    const to = await addressOf(at.tom)
    at.later({ days: 90 })
    expect(await mail({ to })).toBe('published')
    at.later({ days: 1 })
    expect(await mail({ to })).toBe('refused')
    expect(office.taken[0]?.text).toContain('a plus de trois mois')
  })

  test('five times a day at most, whatever happens', async () => {
    const { at, mail, office, conversation } = await scene()
    await at.act(at.maya, (ctx) => close(ctx, conversation, true))
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await mail({ messageId: `<${n}@tom.example>` })
    expect(office.taken).toHaveLength(5)
  })

  test('because they write faster than anybody types', async () => {
    const { mail, said } = await scene()
    const outcomes: string[] = []
    for (let n = 0; n < 21; n += 1) outcomes.push(await mail({ messageId: `<${n}@tom.example>` }))
    expect(outcomes.at(-1)).toBe('refused')
    expect(await said()).toHaveLength(20)
  })
})

test('a member is known however their mail program writes their name', async () => {
  const { at, addressOf } = await scene()
  const head = `To: ${await addressOf(at.tom)}\r\nMessage-ID: `
  const lines = [
    'TOM',
    '<TOM>',
    'Tom <TOM>',
    'TOM <TOM>',
    '"TOM" <TOM>',
    "'TOM' <TOM>",
    '"Tom, \\"zed@example.org\\"" <TOM>',
    '=?utf-8?B?VG9tIEAgbGEgbWFpc29u?= <TOM>',
    'TOM (Tom)',
    "Tom O'Dea <TOM>",
  ]
  for (const [n, line] of lines.entries()) {
    const raw = `From: ${line.replaceAll('TOM', at.tom.email)}\r\n${head}<${n}@tom>\r\n\r\nOui ${n}.`
    expect([line, await oneMail(at, raw)]).toEqual([line, 'published'])
  }
})

describe('nobody is published or answered who', () => {
  const nothing = async (expected: string, said: Parameters<Awaited<ReturnType<typeof scene>>['mail']>[0]) => {
    const at = await scene()
    expect(await at.mail(said)).toBe(expected)
    expect(await at.said()).toEqual([])
    expect(at.office.taken).toEqual([])
  }

  test.each([
    ['writes from another address', { from: 'Tom <zed@example.org>' }],
    [
      'failed the check of the last mail server',
      { headers: { 'Authentication-Results': 'mx.voisins.example; spf=pass; dmarc=fail (p=reject)' } },
    ],
  ])('%s', (_, said) => nothing('forged', said))

  test.each([
    ['each on a line', '\r\nFrom: '],
    ['on one line', ', '],
    ['with a sign that few programs know', '; '],
    ['with nothing between them', ' '],
  ])('is one of several who sign, %s', async (_, between) => {
    const at = await scene()
    const raw = `From: ${at.at.tom.email}${between}zed@example.org\r\nTo: ${await at.addressOf(at.at.tom)}\r\n\r\nBonjour`
    expect(await oneMail(at.at, raw)).toBe('forged')
    expect(at.office.taken).toEqual([])
  })

  test.each([
    '<TOM> <zed@example.org>',
    '<TOM>zed@example.org',
    'zed@example.org <TOM>',
    'zed@example.org:<TOM>;',
    '"TOM"',
  ])('has another address where mail servers look for it: %s', async (line) => {
    const { at, addressOf, office } = await scene()
    const raw = `From: ${line.replace('TOM', at.tom.email)}\r\nTo: ${await addressOf(at.tom)}\r\n\r\nBonjour`
    expect([await oneMail(at, raw), office.taken]).toEqual(['forged', []])
  })

  test.each([
    ['is away (RFC 3834)', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['is away, as Outlook says it', { headers: { 'X-Auto-Response-Suppress': 'All' } }],
    ['is a list', { headers: { Precedence: 'bulk' } }],
    ['answers by itself', { headers: { 'X-Autoreply': 'yes' } }],
  ])('%s', (_, said) => nothing('automatic', said))

  test('is a mail server that could not deliver', () => nothing('bounce', { headers: { 'Return-Path': '<>' } }))

  test('is a home, this one or another', () => nothing('loop', { headers: { 'X-Foyer-Letter': 'yes' } }))

  test('runs in a circle', async () => {
    const at = await scene()
    const raw = `${'Received: from a by b; Sun, 22 Nov 2026 10:00:00 +0000\r\n'.repeat(41)}From: ${at.at.tom.email}\r\nTo: ${await at.addressOf(at.at.tom)}\r\n\r\nBonjour`
    expect(await oneMail(at.at, raw)).toBe('loop')
  })

  test('was suspended, or left', async () => {
    const { at, mail, said, office, addressOf } = await scene()
    const to = await addressOf(at.odile)
    await at.act(at.ines, (ctx) => suspend(ctx, { person: idOf(at.tom), until: null, because: 'x' }))
    expect(await mail()).toBe('nobody')
    await at.as(at.odile).post('/me/leaving', { sure: 'yes' })
    expect(await mail({ to, from: at.odile.email })).toBe('nobody')
    expect(await said()).toEqual([])
    expect(office.taken).toEqual([])
  })
})

test('what a member takes along says which answers came by mail', async () => {
  const { at, mail } = await scene()
  await mail()
  const kept = at.home.house.rooms.find((room) => room.name === 'letterbox')
  expect(await kept?.person.export(at.home.db, idOf(at.tom))).toMatchObject({
    answersByMail: [{ outcome: 'published' }],
  })
})
