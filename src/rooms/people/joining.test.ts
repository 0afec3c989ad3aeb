import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import { firstHostLink } from './first-host.ts'

const aPassword = 'quatre mots pour entrer'

async function linkFrom(at: World, who = at.tom): Promise<string> {
  const made = await at.as(who).post('/invitations', { uses: '10' })
  const shown = await at.as(who).text(made.location)
  const path = /http:\/\/localhost:3000(\/join\/[^"]+)"/.exec(shown)?.[1]
  if (!path) throw new Error('no link on the page')
  return path
}

const ANSWERED_BY_A_PAGE = /<form action="\/(join|sign-in\/code)[^>]* data-turbo="false"/

test('somebody invited by Tom joins with a password, is signed in, and Tom is credited', async () => {
  const at = await world()
  const path = await linkFrom(at)
  const rose = at.as({ name: 'Rose', person: null, email: 'rose@example.org' })
  expect(await rose.text(path)).toContain('Tom Le Goff vous invite')
  const joined = await rose.post(path, { name: 'Rose Diallo', email: 'Rose@Example.org', password: aPassword })
  expect(joined.status).toBe(303)
  const me = await rose.text('/me')
  expect(me).toContain('Rose Diallo')
  expect(await at.facts()).toEqual(['people.invited', 'people.joined'])
  const people = await at.as(at.tom).text('/people?q=rose')
  expect(people).toContain('Rose Diallo')
})

test('a mistake in the form comes back with a sentence and with what was typed', async () => {
  const at = await world()
  const path = await linkFrom(at)
  const answer = await at.as(at.zed).post(path, { name: 'Zed Zéphyr', email: 'zed@nowhere', password: 'court' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('value="Zed Zéphyr"')
  expect(answer.text).toContain('ne semble pas complète')
  // All that is wrong is said at once.
  expect(answer.text).toContain('un peu court')
  expect(await at.facts()).toEqual(['people.invited'])
})

test('an invitation for one person lets one person in, however many come at once', async () => {
  const at = await world()
  const made = await at.as(at.tom).post('/invitations', { uses: '1' })
  const path = /\/join\/[^"]+/.exec(await at.as(at.tom).text(made.location))?.[0] ?? ''
  const all = await Promise.all(
    ['a', 'b', 'c', 'd'].map((who) =>
      at.as({ name: who, person: null, email: `${who}@example.org` }).post(path, { name: `Nom ${who}`, email: `${who}@example.org`, password: aPassword }),
    ),
  )
  expect(all.filter((answer) => answer.status === 303)).toHaveLength(1)
  expect((await at.facts()).filter((name) => name === 'people.joined')).toHaveLength(1)
})

test('an invitation made up, withdrawn or expired opens nothing', async () => {
  const at = await world()
  expect((await at.as(at.zed).get('/join/1-0123456789abcdef012345678')).status).toBe(404)
  expect((await at.as(at.zed).get('/join/nonsense')).status).toBe(404)
  const path = await linkFrom(at)
  await at.as(at.tom).post('/invitations/1/withdrawal')
  expect((await at.as(at.zed).get(path)).status).toBe(410)
  const other = await linkFrom(at, at.odile)
  at.later({ days: 31 })
  expect((await at.as(at.zed).get(other)).status).toBe(410)
})

test('an invitation is shown only to the one who made it', async () => {
  const at = await world()
  await linkFrom(at)
  expect((await at.as(at.odile).get('/invitations/1')).status).toBe(404)
  expect((await at.as(at.odile).post('/invitations/1/withdrawal')).status).toBe(404)
})

test('an address that is taken is refused in words that do not say so', async () => {
  const at = await world()
  const path = await linkFrom(at)
  const answer = await at.as(at.zed).post(path, { name: 'Faux Tom', email: at.tom.email, password: aPassword })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('connectez-vous plutôt')
})

test('a guesser who has the 2⁶⁴ addresses of one network is stopped as one; their neighbour is not', async () => {
  const at = await world()
  const guess = async (from: string, n: number) => (await at.as(at.zed, from).post(`/reset/guess-${n}`, { password: aPassword })).status
  // A quarter of an hour of the clock may turn in the middle: never more than twice as many.
  let tries = 0
  while (tries < 250 && (await guess(`2001:db8:1:2::${tries.toString(16)}`, tries)) === 422) tries += 1
  expect(tries).toBeGreaterThanOrEqual(120)
  expect(tries).toBeLessThan(241)
  expect(await guess('2001:db8:1:3::1', 1000)).toBe(422)
})

test('signing in says the same of a wrong password and of an unknown address, and stops a guesser', async () => {
  const at = await world()
  const path = await linkFrom(at)
  await at.as({ name: 'r', person: null, email: 'rose@example.org' }).post(path, { name: 'Rose', email: 'rose@example.org', password: aPassword })
  const zed = at.as(at.zed)
  const wrong = await zed.post('/sign-in', { email: 'rose@example.org', password: 'ce n’est pas elle' })
  const unknown = await zed.post('/sign-in', { email: 'personne@example.org', password: 'ce n’est pas elle' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.text.replaceAll('rose@', 'x@')).toBe(unknown.text.replaceAll('personne@', 'x@'))
  for (let n = 0; n < 10; n++) await zed.post('/sign-in', { email: 'rose@example.org', password: `essai ${n}` })
  const stopped = await zed.post('/sign-in', { email: 'rose@example.org', password: aPassword })
  expect(stopped.status).toBe(429)
  expect(stopped.text).toContain('quart d’heure')
})

test('the first link makes its opener a host, once', async () => {
  const at = await world()
  await sql`update platform.audience_people set role = 'member' where role = 'host'`.execute(at.home.db)
  const path = new URL((await firstHostLink(at.home, 'http://localhost:3000')) ?? '').pathname
  expect((await firstHostLink(at.home, 'http://localhost:3000'))).toContain(path)
  const nadia = at.as({ name: 'Nadia', person: null, email: 'nadia@example.org' })
  const joined = await nadia.post(path, { name: 'Nadia Host', email: 'nadia@example.org', password: aPassword })
  expect(joined.location).toBe('/welcome')
  expect((await nadia.get(`/people/${at.tom.person}`)).text).toContain('Rôle dans la maison')
  expect((await at.as(at.zed).get(path)).status).toBe(410)
  expect(await firstHostLink(at.home, 'http://localhost:3000')).toBeUndefined()
})

/** A real mail server on this machine, and what it received. */
async function mailServer(): Promise<{ url: string; code: () => string | undefined; link: () => string; to: string[] }> {
  const texts: string[] = []
  const to: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, session, done) {
      const pieces: Buffer[] = []
      for await (const piece of stream) pieces.push(piece)
      texts.push((await PostalMime.parse(Buffer.concat(pieces))).text ?? '')
      to.push(...session.envelope.rcptTo.map((one) => one.address))
      done()
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `smtp://127.0.0.1:${port}`, code: () => /\b\d{6}\b/.exec(texts.at(-1) ?? '')?.[0], link: () => /\/enter\/[\w-]+/.exec(texts.at(-1) ?? '')?.[0] ?? '', to }
}

test('where letters leave, one joins and signs in with a code, and an address tells nobody whether it is known', async () => {
  const smtp = await mailServer()
  const at = await world({ config: { smtpUrl: smtp.url, mailFrom: 'foyer@example.org', address: 'http://localhost:3000' } })
  const path = await linkFrom(at)
  const rose = at.as({ name: 'Rose', person: null, email: 'rose@example.org' })
  const asked = await rose.post(path, { name: 'Rose', email: 'rose@example.org' })
  const known = await at.as(at.zed).post(path, { name: 'Rose', email: at.tom.email })
  expect(known.text.replaceAll(at.tom.email, 'rose@example.org')).toBe(asked.text)
  await expect.poll(() => smtp.to).toContain('rose@example.org')
  // Turbo takes no page as an answer: with JavaScript such a form would seem to do nothing.
  for (const page of [await rose.text(path), await rose.text('/sign-in'), asked.text]) expect(page).toMatch(ANSWERED_BY_A_PAGE)
  await expect.poll(() => smtp.to).toContain(at.tom.email)

  const again = await rose.post(path, { name: 'Rose', email: 'rose@example.org', code: '000000' })
  expect(again.status).toBe(422)
  await rose.post(path, { name: 'Rose', email: 'rose@example.org' })
  await expect.poll(() => smtp.to.filter((one) => one === 'rose@example.org')).toHaveLength(2)
  const joined = await rose.post(path, { name: 'Rose', email: 'rose@example.org', code: smtp.code() ?? '' })
  expect(joined.status).toBe(303)
  expect(await rose.text('/me')).toContain('Rose')
  await rose.post('/sign-out')
  expect((await rose.get('/me')).status).toBe(303)

  await rose.post('/sign-in/code', { email: 'rose@example.org' })
  await expect.poll(() => smtp.to.filter((one) => one === 'rose@example.org')).toHaveLength(3)
  await rose.post('/sign-in/code', { email: 'rose@example.org', code: smtp.code() ?? '' })
  expect((await rose.get('/me')).status).toBe(200)

  await rose.post('/sign-out')
  await rose.post('/sign-in/code', { email: 'rose@example.org' })
  await expect.poll(() => smtp.to.filter((one) => one === 'rose@example.org')).toHaveLength(4)
  const link = smtp.link()
  expect(link).not.toContain('rose')
  const button = await rose.text(link)
  expect((await rose.get('/me')).status).toBe(303)
  const code = /name="code" value="(\d{6})"/.exec(button)?.[1] ?? ''
  expect((await rose.post('/sign-in/code', { email: 'rose@example.org', code })).status).toBe(303)
  expect((await rose.get('/me')).status).toBe(200)
  await rose.post('/sign-out')
  expect((await rose.post('/sign-in/code', { email: 'rose@example.org', code })).status).toBe(422)
  expect((await rose.get(`${link.slice(0, -3)}abc`)).status).toBe(404)
})

test('a forged form from another site is not followed', async () => {
  const at = await world()
  const forged = await at.as(at.tom).post('/invitations', { uses: '10' }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
  expect(forged.status).toBe(403)
  expect(await at.facts()).toEqual([])
})

test('a member makes twenty links in a day, and is told so above those that have room; a host makes as many as it takes', async () => {
  const at = await world()
  const make = (who: typeof at.tom) => at.as(who).post('/invitations', { uses: '1' })
  for (let n = 1; n <= 20; n++) expect((await make(at.tom)).status).toBe(303)
  const refused = await make(at.tom)
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Vous avez fait 20 liens en un jour.')
  for (let n = 1; n <= 21; n++) expect((await make(at.maya)).status).toBe(303)
  at.later({ days: 1, hours: 1 })
  expect((await make(at.tom)).status).toBe(303)
})
