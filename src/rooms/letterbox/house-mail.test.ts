import { expect, test } from 'vitest'
import type { Config } from '#platform/config.ts'
import { openNameServer, type Zone } from '#test/name-server.ts'
import { scene, type Scene } from './test-scene.ts'
import { world } from '#test/world.ts'

const SPF = { txt: ['google-site-verification=abc', 'v=spf1 a:mail.voisins.example -all'] }
const RIGHT: Zone = {
  'voisins.example': SPF,
  'reply.voisins.example': { txt: ['v=spf1 mx ~all'], mx: ['mx.voisins.example'] },
  '_dmarc.voisins.example': { txt: ['v=DMARC1; p=quarantine; rua=mailto:maya@voisins.example'] },
  'k1._domainkey.voisins.example': { txt: [`v=DKIM1; k=rsa; p=${'MIIB'.repeat(100)}`] },
}

type Asked = { readonly zone?: Zone; readonly config?: Partial<Config> }
async function home({ zone = RIGHT, config = {} }: Asked = {}) {
  const server = await openNameServer()
  server.knows(zone)
  const one = await scene({ config: { nameServers: server.servers, ...config } })
  const maya = one.at.as(one.at.maya)
  return {
    ...one,
    maya,
    server,
    page: () => maya.text('/home/mail'),
    paste: (original: string) => pasted(one, original),
  }
}
const pasted = async ({ at }: Scene, original: string): Promise<string> => {
  const answer = await at.as(at.maya).post('/home/mail', { original })
  expect(answer.status).toBe(200)
  return answer.text
}
/** The sentences, each with its state. */
const found = (page: string): string[] =>
  [...page.matchAll(/<div class="notice ?(\w*)".*?<b>(.*?)<\/b>/gs)].map(
    ([, state, said = '']) => `${state || 'info'}: ${said.split(' : ')[0]}`,
  )

test('a host reads that all is right: who sends, by which doors, and what the domains say', async () => {
  const { page, server } = await home()
  const text = await page()
  expect(found(text)).toEqual(['good: SPF', 'good: SPF', 'good: DMARC', 'good: MX'])
  for (const said of [
    'foyer@voisins.example',
    'un serveur lui remet',
    'v=spf1 a:mail.voisins.example -all',
    'mx.voisins.example',
  ])
    expect(text).toContain(said)
  expect(server.asked.toSorted()).toEqual([
    'MX reply.voisins.example',
    'TXT _dmarc.voisins.example',
    'TXT reply.voisins.example',
    'TXT voisins.example',
  ])
})

test('what lacks is said with the record to add; a domain that is only asked about in vain lacks nothing', async () => {
  const { page, server } = await home({
    zone: { 'reply.voisins.example': { txt: ['v=spf1 mx -all', 'v=spf1 a ~all'], mx: ['.'] } },
  })
  const text = await page()
  expect(found(text)).toEqual(['bad: SPF', 'bad: SPF', 'bad: DMARC', 'bad: MX'])
  expect(text).toContain('v=spf1 mx ~all')
  expect(text).toContain('v=DMARC1; p=none; rua=mailto:foyer@voisins.example')
  expect(text).toContain('reply.voisins.example a 2 enregistrements')
  server.fallSilent()
  const silent = await page()
  expect(found(silent)).toEqual(['info: SPF', 'info: SPF', 'info: DMARC', 'info: MX'])
  expect(silent).toContain('n’ont pas pu être interrogés')
  expect(silent).not.toContain('rua=mailto')
})

test('open and watching records are told from closed ones, and the domain above speaks for one below', async () => {
  const { page, server } = await home({
    config: { replyDomain: undefined, mailFrom: 'Foyer <Foyer@Mail.Voisins.example>' },
  })
  server.knows({
    'mail.voisins.example': { txt: ['v=spf1 mx +all'] },
    '_dmarc.voisins.example': { txt: ['v=DMARC1;p=none'] },
  })
  expect(found(await page())).toEqual(['bad: SPF', 'good: DMARC'])
  server.knows({
    'mail.voisins.example': { txt: ['v=spf1 mx ?all'] },
    '_dmarc.mail.voisins.example': { txt: ['v=DMARC1; pct=3'] },
  })
  expect(found(await page())).toEqual(['warn: SPF', 'bad: DMARC'])
  expect(await page()).toContain('ne reçoit pas de courrier')
})

test('of a mailbox that the home collects, nobody asks where its mail is led', async () => {
  const { page, server } = await home({
    config: {
      replyMailbox: 'voisins',
      replyDomain: 'provider.example',
      imapUrl: 'imaps://a:b@provider.example',
      mailSecret: undefined,
    },
  })
  expect(await page()).toContain('elle le relève dans une boîte')
  expect(server.asked.join()).not.toContain('provider')
})

test('records are strangers’ words: shown as text, and cut', async () => {
  const { page } = await home({
    zone: { 'voisins.example': { txt: [`v=spf1 <script>alert(1)</script> ${'a'.repeat(900)} -all`] } },
  })
  const text = await page()
  expect(text).toContain('&lt;script>alert(1)')
  expect(text).not.toContain('<script>alert(1)')
  expect(text).not.toContain('a'.repeat(500))
})

const letter = (...headers: string[]): string =>
  [
    'Delivered-To: maya@gmail.example',
    ...headers,
    'From: "Les voisins" <foyer@voisins.example>',
    '',
    'Authentication-Results: mx; dkim=fail',
  ].join('\r\n')
const checked = (found: string): string => `Authentication-Results: mx.google.com;\r\n       ${found}`
const signed = (domain: string, selector = 'k1'): string =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=${selector};\r\n bh=x; b=y`

test('the original of a letter that passed says so, and the key it was signed with is looked up', async () => {
  const { paste } = await home()
  const results = checked(
    'dkim=pass header.i=@voisins.example header.s=k1;\r\n spf=pass (google.com: dkim=fail) smtp.mailfrom=x@y;\r\n dmarc=pass (p=QUARANTINE)',
  )
  const text = await paste(letter(results, 'Authentication-Results: other; dkim=fail', signed('voisins.example')))
  expect(found(text).slice(0, 4)).toEqual(['good: SPF', 'good: DKIM', 'good: DMARC', 'good: DKIM'])
  // Turbo drops the page that answers a form.
  expect(text).toMatch(/<form action="\/home\/mail"[^>]* data-turbo="false"/)
  expect(text).toContain('la clé est publiée (k1._domainkey.voisins.example)')
})

test('a letter that fails, or that its mail service signed in its own name alone, says what to do', async () => {
  const { paste, server } = await home()
  const failed = await paste(letter(checked('spf=softfail; dkim=fail; dmarc=fail'), signed('voisins.example', 'lost')))
  expect(found(failed).slice(0, 4)).toEqual(['bad: SPF', 'bad: DKIM', 'bad: DMARC', 'bad: DKIM'])
  expect(failed).toContain('aucune clé à lost._domainkey.voisins.example')
  const other = await paste(
    letter(checked('spf=pass; dkim=pass header.d=service.example; dmarc=none'), signed('service.example')),
  )
  expect(found(other).slice(0, 3)).toEqual(['good: SPF', 'bad: DKIM', 'warn: DMARC'])
  expect(other).toContain('au nom de service.example, et non de voisins.example')
  expect(server.asked.join()).not.toContain('service.example')
})

test('what a server could not check, or noted nowhere, is no failure', async () => {
  const { paste } = await home()
  expect(found(await paste(letter(checked('spf=temperror; dkim=temperror; dmarc=temperror')))).slice(0, 3)).toEqual([
    'info: SPF',
    'info: DKIM',
    'info: DMARC',
  ])
  expect(await paste(letter(signed('notvoisins.example')))).toContain('au nom de notvoisins.example')
  expect(await paste(letter())).toContain('la lettre n’est pas signée')
})

test('what is no letter of the home is told apart, and never breaks the page', async () => {
  const { paste, maya, server } = await home()
  expect(await paste('Bonjour <b>Maya</b> :)')).toContain('aucun en-tête')
  const stranger = letter(checked('dkim=pass')).replace('foyer@voisins', 'zed@elsewhere')
  expect(await paste(stranger)).toContain('Cette lettre est de zed@elsewhere.example')
  for (const odd of [
    'Received: '.repeat(6_000),
    `DKIM-Signature: d=${'a.'.repeat(9_000)}; s=..`,
    `${checked('('.repeat(30_000))}`,
    'From: \u0000\uD800<',
  ])
    await paste(odd)
  const evil = letter(
    checked('dkim=pass'),
    signed('voisins.example', '../x.evil.example\u0000'),
    signed('voisins.example.evil.example'),
  )
  await paste(evil)
  expect(server.asked.join()).not.toContain('evil')
  expect((await maya.post('/home/mail', { original: ' ' })).status).toBe(422)
  expect((await maya.post('/home/mail', { original: 'a'.repeat(70_000) })).status).toBe(422)
})

test('a host sends a letter to try to their own address, a few a day', async () => {
  const { at, maya, office } = await home()
  expect((await maya.post('/home/mail/trials')).location).toBe('/home/mail')
  expect(await maya.text('/home/mail')).toContain('Une lettre d’essai vient de partir')
  expect(office.taken.map(({ for: to, subject }) => [to, subject])).toEqual([
    [at.maya.email, 'Lettre d’essai de la maison'],
  ])
  expect(office.taken[0]?.text).toMatch(/Le courrier de la maison\nhttp:\S+\/home\/mail/)
  for (let nth = 2; nth <= 5; nth += 1) await maya.post('/home/mail/trials')
  expect((await maya.post('/home/mail/trials')).status).toBe(429)
})

test('name servers are asked so often and no more', async () => {
  const { maya } = await home()
  for (let nth = 1; nth <= 40; nth += 1) expect((await maya.get('/home/mail')).status).toBe(200)
  expect((await maya.get('/home/mail')).status).toBe(429)
  expect((await maya.post('/home/mail', { original: letter() })).status).toBe(429)
  expect((await maya.post('/home/mail', { original: '' })).status).toBe(429)
})

test('a home without mail says so and asks nobody; whoever is no host reads nothing', async () => {
  const at = await world()
  const text = await at.as(at.maya).text('/home/mail')
  expect(text).toContain('n’envoie pas de courrier')
  expect(text).not.toContain('<textarea')
  expect((await at.as(at.maya).post('/home/mail', { original: letter() })).status).toBe(404)
  for (const who of [at.tom, at.ines]) {
    expect((await at.as(who).get('/home/mail')).status).toBe(403)
    expect((await at.as(who).post('/home/mail', { original: letter() })).status).toBe(403)
    expect((await at.as(who).post('/home/mail/trials')).status).toBe(403)
  }
  expect(await at.as(at.maya).text('/home/settings')).toContain('href="/home/mail"')
})
