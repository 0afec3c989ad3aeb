import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compose, MailFailed, mailer, openMailbox, type Draft, type Mailer } from './index.ts'

type Received = Email & { envelope: { from: string; to: string[] } }
const received: Received[] = []
let server: SMTPServer
let port: number
let mail: Mailer

beforeAll(async () => {
  server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right'
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const code = address.startsWith('full') ? 452 : address.startsWith('gone') ? 550 : undefined
      done(code === undefined ? null : Object.assign(new Error(`${address} is not taken`), { responseCode: code }))
    },
    onData: (stream, { envelope }, done) => {
      void buffer(stream).then(async (raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({
          ...(await PostalMime.parse(raw)),
          envelope: { from, to: envelope.rcptTo.map(({ address }) => address) },
        })
        done()
      })
    },
  })
  port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  mail = mailer({ url: `smtp://maya%40home.example:right@127.0.0.1:${port}`, from: 'Foyer <foyer@home.example>' })
})
afterAll(async () => {
  mail.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
afterEach(() => void received.splice(0))

const draft: Draft = {
  to: 'tom@example.org',
  subject: 'Ton code : 123 456',
  lang: 'fr',
  home: 'Les Voisins, « chez nous »',
  text: 'Bonjour Tom,\n\nvoici ton code <à taper> & à oublier.',
}
const headerOf = (letter: Email | undefined, key: string) => letter?.headers.find((header) => header.key === key)?.value

describe('a letter arrives as it was written', () => {
  test('with its words, its sender and its language', async () => {
    expect(
      await mail.send(compose({ ...draft, code: '123 456', why: 'Tu reçois ceci car tu as demandé à entrer.' })),
    ).toBe(true)
    const [letter] = received
    expect(letter).toMatchObject({
      subject: draft.subject,
      from: { name: draft.home, address: 'foyer@home.example' },
      to: [{ address: 'tom@example.org' }],
      envelope: { from: 'foyer@home.example', to: ['tom@example.org'] },
    })
    expect(letter?.text).toBe(
      'Bonjour Tom,\n\nvoici ton code <à taper> & à oublier.\n\n123 456\n\n-- \nTu reçois ceci car tu as demandé à entrer.\n\n',
    )
    expect(letter?.html).toContain('<html lang="fr">')
    expect(letter?.html).toContain('voici ton code &lt;à taper&gt; &amp; à oublier.')
    expect(letter?.html).toContain('>123 456</p>')
    expect(letter?.html).toContain('prefers-color-scheme:dark')
    expect(headerOf(letter, 'content-language')).toBe('fr')
    expect(headerOf(letter, 'auto-submitted')).toBe('auto-generated')
  })

  test('with a button whose address can be read', async () => {
    const href = 'https://home.example/enter?a=1&b="2"'
    await mail.send(compose({ ...draft, button: { words: 'Entrer', href } }))
    expect(received[0]?.text).toContain(`Entrer\n${href}\n`)
    expect(received[0]?.html).toContain('href="https://home.example/enter?a=1&amp;b=&quot;2&quot;"')
    expect(() => compose({ ...draft, button: { words: 'x', href: '/enter' } })).toThrow('must begin with http')
    expect(() => compose({ ...draft, button: { words: 'x', href: 'javascript:alert(1)' } })).toThrow(
      'must begin with http',
    )
  })

  test('in its thread, answered to its own address, and left with one click', async () => {
    await mail.send(
      compose({
        ...draft,
        replyTo: 'thread-42@home.example',
        thread: {
          id: '<post-43@home.example>',
          inReplyTo: '<post-42@home.example>',
          references: ['<post-1@home.example>', '<post-42@home.example>'],
        },
        unsubscribe: 'https://home.example/mail/off/abc',
      }),
    )
    const [letter] = received
    expect(letter).toMatchObject({
      messageId: '<post-43@home.example>',
      inReplyTo: '<post-42@home.example>',
      references: '<post-1@home.example> <post-42@home.example>',
      replyTo: [{ address: 'thread-42@home.example' }],
    })
    expect(headerOf(letter, 'list-unsubscribe')).toBe('<https://home.example/mail/off/abc>')
    expect(headerOf(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })
})

describe('a letter goes to one person and says one thing', () => {
  test('a title with a line break cannot begin another header', async () => {
    await mail.send(compose({ ...draft, subject: 'Hello\r\nBcc: zed@example.org', home: 'Home\nBcc: zed@example.org' }))
    expect(received[0]).toMatchObject({ subject: 'Hello Bcc: zed@example.org', envelope: { to: ['tom@example.org'] } })
    expect(received[0]?.bcc).toBeUndefined()
  })

  test.each([
    'a@example.org, b@example.org',
    'a@example.org\nBcc: b@example.org',
    '"a,b"@example.org',
    'Tom <tom@example.org>',
    'nobody',
    '',
  ])('this is not one address: %j', async (to) => {
    await expect(mail.send(compose({ ...draft, to }))).rejects.toMatchObject({ refusedAddress: true, temporary: false })
    expect(received).toEqual([])
  })
})

describe('when it cannot leave', () => {
  test.each([
    ['full@example.org', { temporary: true, refusedAddress: false }],
    ['gone@example.org', { temporary: false, refusedAddress: true }],
  ])('%s: the reason says whether to try again, and not to whom it was', async (to, expected) => {
    const failure: unknown = await mail.send(compose({ ...draft, to })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MailFailed)
    expect(failure).toMatchObject(expected)
    expect(everythingIn(failure)).not.toMatch(/full@|gone@|Bonjour/)
  })

  test('a wrong password and an absent server are told without the password', async () => {
    const wrong = mailer({ url: `smtp://maya:s3cret@127.0.0.1:${port}` })
    const absent = mailer({ url: 'smtp://maya:s3cret@127.0.0.1:1' })
    for (const one of [wrong, absent]) {
      const failure: unknown = await one.send(compose(draft)).catch((error: unknown) => error)
      expect(failure).toMatchObject({ temporary: true, refusedAddress: false })
      expect(everythingIn(failure)).not.toContain('s3cret')
      one.close()
    }
  })

  test('a home without a mail server says so', async () => {
    const none = mailer({ url: undefined, from: undefined })
    expect(none.sends).toBe(false)
    expect(await none.send(compose(draft))).toBe(false)
  })
})

test('a mailbox keeps letters for whoever wants to read them', async () => {
  const box = openMailbox()
  await box.send(compose(draft))
  expect(box.letters.map(({ to }) => to)).toEqual(['tom@example.org'])
})

test('a letter can wait as JSON', () => {
  const letter = compose({ ...draft, replyTo: 'a@b.fr' })
  expect(JSON.parse(JSON.stringify(letter))).toEqual(letter)
})

const everythingIn = (error: unknown): string =>
  error instanceof Error ? JSON.stringify([error.message, error.stack, { ...error }, error.cause]) : ''

test('a sign that stands apart in French stays with its word, and a text reads in its own direction', () => {
  const { html, text } = compose({
    to: 'tom@example.org', lang: 'fr', home: 'Voisins', subject: 'Pompe', text: 'Touchez « Répondre » : c’est tout !',
    sections: [{ items: [{ title: 'شكرا', href: 'https://voisins.example/1', text: 'كان الشرح واضحا جدا.' }] }],
  }) // prettier-ignore
  expect(html).toContain('«\u00a0Répondre\u00a0»\u00a0: c’est tout\u00a0!')
  expect(html).toMatch(/<p dir="auto"[^>]*>كان/)
  expect(text).toContain('Touchez « Répondre » : c’est tout !')
})

test('what somebody had written is given back apart from our words, in its lines', () => {
  const { html, text } = compose({
    to: 'tom@example.org',
    lang: 'fr',
    home: 'Voisins',
    subject: 'Refus',
    text: 'Voici :',
    given: 'Oui,\n<samedi>.',
  })
  expect(html).toMatch(/<blockquote[^>]*>Oui,<br>&lt;samedi&gt;\.<\/blockquote>/)
  expect(text).toContain('Voici :\n\n  Oui,\n  <samedi>.')
})
