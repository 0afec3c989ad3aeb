import { expect, test } from 'vitest'
import { sql } from 'kysely'
import sharp from 'sharp'
import { bringPeople, cardOf, peopleCards, suspend } from '#people'
import { letIn } from '#platform/audiences.ts'
import { theHome } from '#platform/home.ts'
import { world, type World } from '#test/world.ts'

const cardAt = async (at: World, person: number, when: Date) => cardOf(await peopleCards(at.home.db, [person], when), person)

test('a host marks Sam as staff since last year: he was staff then, not before, and not after it ends', async () => {
  const at = await world({ at: new Date('2026-06-01T12:00:00Z') })
  const sam = at.sam.person ?? 0
  const marked = await at.as(at.maya).post(`/people/${sam}/marks`, { kind: 'staff', detail: 'support', from: '2025-09-01' })
  expect(marked.status).toBe(303)
  await at.as(at.maya).post(`/people/${sam}/marks/ending`)
  expect((await cardAt(at, sam, new Date('2025-08-31T12:00:00Z'))).mark).toBeNull()
  expect((await cardAt(at, sam, new Date('2026-01-01T12:00:00Z'))).mark).toEqual({ kind: 'staff', detail: 'support' })
  expect((await cardAt(at, sam, new Date('2026-07-01T12:00:00Z'))).mark).toBeNull()
  expect(await at.facts()).toEqual(['people.marked', 'people.unmarked'])
})

test('two marks never overlap, and a date that cannot be is refused with what was typed kept', async () => {
  const at = await world()
  const karim = at.karim.person ?? 0
  const twice = await at.as(at.maya).post(`/people/${karim}/marks`, { kind: 'guest', detail: 'Mairie', from: '2026-01-01' })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('mettez-y fin')
  const rubbish = await at.as(at.maya).post(`/people/${at.tom.person}/marks`, { kind: 'guest', detail: 'Mairie', from: '2026-99-99' })
  expect(rubbish.status).toBe(422)
  expect(rubbish.text).toContain('value="Mairie"')
})

test('only hosts mark people and give roles; a member is told that the door does not open', async () => {
  const at = await world()
  for (const who of [at.tom, at.ines, at.karim]) {
    expect((await at.as(who).post(`/people/${at.odile.person}/marks`, { kind: 'staff', detail: '', from: '2026-01-01' })).status).toBe(403)
    expect((await at.as(who).post(`/people/${at.odile.person}/role`, { role: 'host' })).status).toBe(403)
  }
  expect(await at.facts()).toEqual([])
})

test('a home always keeps a host', async () => {
  const at = await world()
  const alone = await at.as(at.maya).post(`/people/${at.maya.person}/role`, { role: 'member' })
  expect(alone.status).toBe(422)
  await at.as(at.maya).post(`/people/${at.odile.person}/role`, { role: 'host' })
  expect((await at.as(at.maya).post(`/people/${at.maya.person}/role`, { role: 'member' })).status).toBe(303)
  expect((await at.as(at.maya).post(`/people/${at.tom.person}/role`, { role: 'host' })).status).toBe(403)
})

test('who moderates without being employed is a volunteer; who is employed never is', async () => {
  const at = await world()
  await at.as(at.maya).post(`/people/${at.karim.person}/role`, { role: 'moderator' })
  expect((await cardAt(at, at.ines.person ?? 0, new Date())).volunteer).toBe(true)
  expect((await cardAt(at, at.karim.person ?? 0, new Date())).volunteer).toBe(false)
})

test('people from elsewhere are shown, unclaimed; whoever is vouched for becomes them and keeps their place', async () => {
  const at = await world()
  const bring = () =>
    at.home.act(theHome, (ctx) =>
      bringPeople(ctx, [
        { source: 'slack:U1', name: 'Ada', email: 'ada@example.org', bot: false, at: new Date('2021-01-01T00:00:00Z') },
        { source: 'slack:B1', name: 'Robot', bot: true, at: new Date('2021-01-01T00:00:00Z') },
      ]),
    )
  const first = await bring()
  expect(await bring()).toEqual(first)
  const ada = first.get('slack:U1') ?? 0
  expect((await cardAt(at, ada, new Date())).unclaimed).toBe(true)
  expect((await cardAt(at, first.get('slack:B1') ?? 0, new Date())).mark?.kind).toBe('bot')
  expect((await at.as(at.tom).post(`/people/${ada}/vouching`)).status).toBe(403)
  const vouched = await at.as(at.maya).post(`/people/${ada}/vouching`)
  const link = /\/join\/[^"]+/.exec(await at.as(at.maya).text(vouched.location))?.[0] ?? ''
  const adaBrowser = at.as({ name: 'Ada', person: null, email: 'ada@example.org' })
  expect(await adaBrowser.text(link)).toContain('vous êtes Ada')
  await adaBrowser.post(link, { name: 'Ada L.', email: 'ada@example.org', password: 'quatre mots pour entrer' })
  const card = await cardAt(at, ada, new Date())
  expect([card.name, card.unclaimed]).toEqual(['Ada L.', false])
  expect(await at.facts()).toEqual(['people.arrived', 'people.arrived', 'people.marked', 'people.vouched', 'people.claimed', 'people.joined'])
})

test('an unproven address never takes over the person that an import brought with it', async () => {
  const at = await world()
  const people = await at.home.act(theHome, (ctx) => bringPeople(ctx, [{ source: 'slack:U1', name: 'Ada', email: 'ada@example.org', bot: false, at: new Date('2021-01-01T00:00:00Z') }]))
  const made = await at.as(at.tom).post('/invitations', { uses: '1' })
  const link = /\/join\/[^"]+/.exec(await at.as(at.tom).text(made.location))?.[0] ?? ''
  await at.as({ name: 'Mallory', person: null, email: 'm@example.org' }).post(link, { name: 'Mallory', email: 'ada@example.org', password: 'quatre mots pour entrer' })
  const card = await cardAt(at, people.get('slack:U1') ?? 0, new Date())
  expect([card.name, card.unclaimed]).toEqual(['Ada', true])
})

test('a suspended person is signed out, and does not act while it lasts', async () => {
  const at = await world()
  const tom = at.as(at.tom)
  await tom.get('/me')
  await at.act(at.ines, (ctx) => suspend(ctx, { person: at.tom.person ?? 0, until: new Date(Date.now() + 86_400_000), because: 'trois annonces' }))
  expect((await tom.get('/me')).location).toContain('/sign-in')
  const back = at.as({ ...at.tom, email: 'tom-back' })
  expect(await back.text('/sign-in')).toContain('trois annonces')
  expect((await back.get('/me')).status).toBe(403)
  at.later({ days: 2 })
  expect((await back.get('/me')).status).toBe(200)
})

test('Tom changes his name, language and picture; his picture is seen inside and by no stranger', async () => {
  const at = await world()
  const tom = at.as(at.tom)
  await tom.post('/me', { name: 'Tom Legoff', about: 'Je répare les vélos.', lang: 'en', zone: 'Indian/Reunion' })
  expect(await tom.text('/me')).toContain('Your profile')
  const form = new FormData()
  form.set('picture', new Blob([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer())]), 'moi.png')
  expect((await tom.send('/me/picture', form)).status).toBe(303)
  const src = /src="(\/files\/\d+\/portrait.webp)"/.exec(await tom.text('/me'))?.[1] ?? ''
  const picture = await at.as(at.odile).get(src)
  expect([picture.status, picture.headers['content-type'], picture.headers['x-content-type-options']]).toEqual([200, 'image/webp', 'nosniff'])
  expect((await at.as(at.zed).get(src)).status).toBe(404)
})

test('a picture that is none is refused in words, and a text in its place does no harm', async () => {
  const at = await world()
  const form = new FormData()
  form.set('picture', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>']), 'moi.png')
  const answer = await at.as(at.tom).send('/me/picture', form)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('SVG')
})

test('rubbish in the profile comes back with a sentence and what was typed', async () => {
  const at = await world()
  const answer = await at.as(at.tom).post('/me', { name: 'T', about: 'gardé', lang: 'fr', zone: 'Mars/Olympus' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('gardé')
})

test('Tom closes another device of his, and nobody closes his for him', async () => {
  const at = await world()
  await at.as(at.tom).get('/me')
  const elsewhere = at.as({ ...at.tom, email: 'tom-on-his-phone' })
  await elsewhere.get('/me')
  const other = /\/me\/sessions\/([\w-]+)\/closing/.exec(await at.as(at.tom).text('/me'))?.[1] ?? ''
  await at.as(at.odile).post(`/me/sessions/${other}/closing`)
  expect((await elsewhere.get('/me')).status).toBe(200)
  await at.as(at.tom).post(`/me/sessions/${other}/closing`)
  expect((await elsewhere.get('/me')).status).toBe(303)
})

test('Odile takes her data with her, then leaves: her name is gone and the facts lead to nobody', async () => {
  const at = await world()
  const odile = at.as(at.odile)
  const data = JSON.parse(await odile.text('/me/data'))
  expect(data.people.profile.name).toBe('Odile Marchand')
  expect((await odile.post('/me/leaving', {})).status).toBe(422)
  expect((await odile.post('/me/leaving', { sure: 'yes' })).status).toBe(303)
  expect((await odile.get('/me')).status).toBe(303)
  const card = await cardAt(at, at.odile.person ?? 0, new Date())
  expect([card.name, card.href]).toEqual(['—', undefined])
  expect(await at.as(at.tom).text('/people')).not.toContain('Odile')
  const { rows } = await sql<{ n: number }>`select count(*) n from platform.facts where ${at.odile.person} in (actor, (data ->> 'invitedBy')::bigint) or (subject_kind = 'person' and subject_id = ${at.odile.person})`.execute(at.home.db)
  expect(rows[0]?.n).toBe(0)
})

test('strangers learn no names', async () => {
  const at = await world()
  for (const path of ['/people', `/people/${at.tom.person}`, '/me', '/invitations']) expect((await at.as(at.zed).get(path)).location).toContain('/sign-in')
})

test('the list of people goes on from page to page without missing or repeating anybody', async () => {
  const at = await world()
  const now = new Date('2021-01-01T00:00:00Z')
  await at.home.act(theHome, (ctx) => bringPeople(ctx, Array.from({ length: 150 }, (_, n) => ({ source: `s:${n}`, name: `Voisin ${n % 3}`, bot: false, at: now }))))
  const seen: string[] = []
  for (let next: string | undefined = '/people?q=voisin'; next; ) {
    const text = await at.as(at.tom).text(next)
    seen.push(...[...text.matchAll(/class="name" href="\/people\/(\d+)"/g)].map((found) => found[1] ?? ''))
    next = /class="link" href="(\/people\?[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(seen).toHaveLength(150)
  expect(new Set(seen).size).toBe(150)
  // Who is looked at first is who is here; the others stand beside, with their number.
  const here = await at.as(at.tom).text('/people')
  expect(here).toContain('Odile')
  expect(here).not.toContain('Voisin')
  expect(here).toContain('Pas encore là (150)')
  const awaited = await at.as(at.tom).text('/people?show=awaited')
  expect(awaited).toContain('Voisin 0')
  expect(awaited).not.toContain('Odile')
  expect(awaited).toMatch(/class="link" href="\/people\?show=awaited&amp;after=/)
})

test('whoever founds a group of their own does not say who somebody from elsewhere is; whoever answers for a group they are in does', async () => {
  const at = await world()
  const people = await at.home.act(theHome, (ctx) => bringPeople(ctx, [{ source: 'slack:U1', name: 'Ada', bot: false, at: new Date('2021-01-01T00:00:00Z') }]))
  const ada = people.get('slack:U1') ?? 0
  const founded = await at.as(at.sam).post('/groups', { name: 'Le groupe de Sam', about: '', openness: 'members', door: 'open', space: '1' })
  expect(founded.status).toBe(303)
  expect((await at.as(at.sam).post(`/people/${ada}/vouching`)).status).toBe(403)
  expect(await at.as(at.sam).text(`/people/${ada}`)).not.toContain('/vouching')
  const { rows } = await sql<{ id: number }>`select max(audience_id) id from platform.audience_people where person_id = ${at.sam.person}`.execute(at.home.db)
  await letIn(at.home.db, rows[0]?.id ?? 0, [ada])
  expect((await at.as(at.sam).post(`/people/${ada}/vouching`)).status).toBe(303)
  expect((await at.as(at.tom).post(`/people/${ada}/vouching`)).status).toBe(403)
})

test('somebody suspended does not come back under another name through a link they made before', async () => {
  const at = await world()
  const made = await at.as(at.sam).post('/invitations', { uses: '10' })
  const link = /\/join\/[^"]+/.exec(await at.as(at.sam).text(made.location))?.[0] ?? ''
  await at.act(at.ines, (ctx) => suspend(ctx, { person: at.sam.person ?? 0, until: new Date(Date.now() + 86_400_000), because: 'trois annonces' }))
  const other = { name: 'Samuel', email: 'samuel@example.org', password: 'quatre mots pour entrer' }
  expect((await at.as(at.zed).get(link)).status).toBe(410)
  expect((await at.as(at.zed).post(link, other)).status).toBe(422)
  at.later({ days: 2 })
  expect((await at.as(at.zed).post(link, other)).status).toBe(303)
})

test('members stand in the order of a dictionary, and a name is found without its accents', async () => {
  const at = await world()
  const names = ['Élodie Ça', 'Zoé', 'elsa', 'Łukasz', 'Enzo']
  await at.home.act(theHome, (ctx) => bringPeople(ctx, names.map((name, n) => ({ source: `order ${n}`, name, bot: false, at: ctx.now }))))
  const listed = async (q: string) => [...(await at.as(at.tom).text(`/people?q=${q}`)).matchAll(/<bdi>([^<]+)<\/bdi>/g)].map(([, name]) => name)
  const all = await listed('&show=awaited')
  expect(all.filter((name) => name && names.includes(name))).toEqual(['Élodie Ça', 'elsa', 'Enzo', 'Łukasz', 'Zoé'])
  expect(await listed('elodie+c')).toContain('Élodie Ça')
  expect(await listed('ÉL')).toEqual(expect.arrayContaining(['Élodie Ça', 'elsa']))
})
