/** The first hour of somebody who just came in, and of the home's own pages. */
import { expect, test } from 'vitest'
import { answer, bringConversations, startConversation } from '#conversations'
import { bringPeople } from '#people'
import { bringGroup, foundGroup, spacesSeen, type Door } from '#spaces'
import { world, type World } from '#test/world.ts'
import { homeHello } from './settings.ts'

type Wanted = { name: string; about?: string; door?: Door; openness?: 'members' | 'private' }

const found = (at: World, { name, about = '', door = 'open', openness = 'members' }: Wanted, by = at.odile) =>
  at.act(by, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    return foundGroup(ctx, { spaceId: space?.id ?? 0, name, about, icon: 'wrench', help: true, openness, door, domains: [] })
  })
const ask = (at: World, group: number, title: string) =>
  at.act(at.odile, (ctx) => startConversation(ctx, { group, title, text: 'Qui saurait m’aider ?', kind: 'question', tags: [] }))

test('a newcomer reads which groups are open to them, what they are about and how alive they are', async () => {
  const at = await world()
  const alive = await found(at, { name: 'Bricolage', about: 'Ce qui fuit, ce qui grince.' })
  await found(at, { name: 'Jardin' })
  await found(at, { name: 'Bureau', door: 'apply', openness: 'private' })
  await ask(at, alive.id, 'Une fuite sous l’évier')
  const page = await at.as(at.tom).text('/')
  expect(page).toContain('Ce qui fuit, ce qui grince.')
  expect(page).toContain('une conversation cette semaine')
  expect(page).toContain('personne n’y a encore parlé')
  expect(page.indexOf('Bricolage')).toBeLessThan(page.indexOf('Jardin'))
  expect(page).not.toContain('Bureau')
  // On a phone what comes first is all there is: somebody to answer stands before a list of places.
  expect(page.indexOf('Une fuite sous l’évier')).toBeGreaterThan(0)
  expect(page.indexOf('Une fuite sous l’évier')).toBeLessThan(page.indexOf('Ce qui fuit, ce qui grince.'))
  expect(page).toContain('href="/write?for=question"')
  expect(page).toContain('href="/write?for=hello"')
})

test('a newcomer writes where they belong to nothing yet, and is in from then on', async () => {
  const at = await world()
  const group = await found(at, { name: 'Bricolage' })
  await found(at, { name: 'Jardin' })
  await found(at, { name: 'Bureau', door: 'apply' })
  const where = await at.as(at.tom).text('/write?for=question')
  expect(where).toContain('Où poser votre question')
  expect(where).toContain(`href="/groups/${group.slug}/conversations/new?kind=question"`)
  expect(where).not.toContain('Bureau')
  const form = await at.as(at.tom).text(`/groups/${group.slug}/conversations/new?kind=question`)
  expect(form).toMatch(/value="question"[^>]* checked/)
  await at.as(at.tom).post(`/groups/${group.slug}/conversations`, { title: 'Un store bloqué', text: 'Que faire ?', kind: 'question' })
  expect(await at.as(at.tom).text('/')).not.toContain('Pour commencer')
  const again = await at.as(at.tom).text('/write')
  expect(again).toMatch(/href="\/aid">Un coup de main à demander ou à donner/)
  expect(where).not.toContain('à demander ou à donner')
  expect(again).not.toContain('Ouvrir une crise')
  expect(await at.as(at.maya).text('/write')).toMatch(/href="\/crisis\/new">Une urgence/)
  expect(again.indexOf('Bricolage')).toBeLessThan(again.indexOf('Ouverts à vous'))
})

test('among the groups one is in, one writes first where one was lately, then from A to Z', async () => {
  const at = await world()
  const slugs: string[] = []
  for (const name of ['Bricolage', 'Jardin', 'Vélo'])
    await at.act(at.odile, async (ctx) => {
      const { slug } = await bringGroup(ctx, { source: `slack:${name}`, name, about: '', at: ctx.now, by: null, members: [at.tom.person ?? 0], openness: 'members' })
      slugs.push(slug)
    })
  await at.home.settled()
  const places = async () => {
    const page = await at.as(at.tom).text('/write')
    return slugs.toSorted((a, b) => page.indexOf(`/groups/${a}/conversations/new`) - page.indexOf(`/groups/${b}/conversations/new`))
  }
  const [tools, garden, bicycles] = slugs
  expect(await places()).toEqual([tools, garden, bicycles])
  await at.as(at.tom).post(`/groups/${bicycles}/conversations`, { title: 'Une chaîne', text: 'Qui a le dérive-chaîne ?', kind: 'question' })
  expect(await places()).toEqual([bicycles, tools, garden])
})

test('where a home says hello, whoever introduces themselves is led there', async () => {
  const at = await world()
  const cafe = await found(at, { name: 'Le café' })
  await found(at, { name: 'Jardin' })
  expect((await at.as(at.tom).get('/write?for=hello')).status).toBe(200)
  await at.as(at.maya).post('/home/settings', { sentence: '', lang: 'fr', zone: 'Europe/Paris', hello: String(cafe.id) })
  expect(at.home.settings.get(homeHello)).toBe(cafe.id)
  const led = await at.as(at.tom).get('/write?for=hello')
  expect(decodeURIComponent(led.location)).toBe(`/groups/${cafe.slug}/conversations/new?kind=discussion&title=Bonjour,+moi+c’est+Tom`)
  expect(await at.as(at.tom).text(led.location)).toContain('value="Bonjour, moi c’est Tom"')
})

test('a name finds the group to write in, accents or none, and rubbish finds nothing', async () => {
  const at = await world()
  await found(at, { name: 'Vélo' })
  await found(at, { name: 'Jardin' })
  const page = await at.as(at.tom).text('/write?q=velo')
  expect(page).toContain('Vélo')
  expect(page).not.toContain('Jardin')
  expect(await at.as(at.tom).text('/write?q=%25')).toContain('Aucun groupe où vous pouvez écrire')
  for (const query of ['for=x', 'q=', `q=${'x'.repeat(900)}`, 'for=hello&for=question']) expect((await at.as(at.tom).get(`/write?${query}`)).status).toBe(200)
})

test('somebody in many groups finds a few in the rail, those with news first, and the way to the others', async () => {
  const at = await world()
  const groups = []
  for (let n = 1; n <= 15; n++) groups.push(await found(at, { name: `Groupe ${String(n).padStart(2, '0')}` }, at.maya))
  for (const group of groups) await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  await at.home.settled()
  const rail = async () => /<nav class="rail"[\s\S]*?<\/nav>/.exec(await at.as(at.tom).text('/me'))?.[0] ?? ''
  const last = groups.at(-1)
  expect((await rail()).match(/href="\/groups\/groupe/g)).toHaveLength(12)
  expect(await rail()).not.toContain('Groupe 15')
  expect(await rail()).toContain('Tous vos groupes (15)')
  at.later({ minutes: 1 })
  await ask(at, last?.id ?? 0, 'Du nouveau ici')
  expect(await rail()).toMatch(/Groupe 15[\s\S]*1 non lu/)
  await at.as(at.tom).text(`/groups/${last?.slug}`)
  expect(await rail()).toMatch(/Groupe 15/)
  const other = groups.at(-2)
  expect(await rail()).not.toContain('Groupe 14')
  at.later({ minutes: 1 })
  await at.act(at.tom, (ctx) => startConversation(ctx, { group: other?.id ?? 0, title: 'Et moi', text: 'Bonjour', kind: 'discussion', tags: [] }))
  expect(await rail()).toMatch(/Groupe 14[\s\S]*Groupe 15/)
})

test('groups that one was only let into come after those where one has been, however many they are', async () => {
  const at = await world()
  const own = await found(at, { name: 'Chez nous' }, at.maya)
  await at.as(at.tom).post(`/groups/${own.slug}/joining`)
  // What follows from joining has happened, and it is not the same as having looked.
  await at.home.settled()
  await at.as(at.tom).text(`/groups/${own.slug}`)
  at.later({ minutes: 1 })
  // As an archive does: into all of its groups at once.
  for (let n = 1; n <= 14; n++) {
    const group = await found(at, { name: `Canal ${n}` }, at.maya)
    await at.as(at.odile).post(`/groups/${group.slug}/joining`)
    await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  }
  await at.home.settled()
  const rail = /<nav class="rail"[\s\S]*?<\/nav>/.exec(await at.as(at.tom).text('/me'))?.[0] ?? ''
  expect(rail.match(/href="\/groups\/canal/g)).toHaveLength(11)
  expect(rail).toContain('Chez nous')
})

test('in few groups, the rail shows them all and speaks of no others', async () => {
  const at = await world()
  const group = await found(at, { name: 'Bricolage' })
  await at.as(at.tom).post(`/groups/${group.slug}/joining`)
  expect(await at.as(at.tom).text('/me')).not.toContain('Tous vos groupes')
})

test('an archive’s messages are messages, not answers to anybody', async () => {
  const at = await world()
  await at.act(at.maya, async (ctx) => {
    const people = await bringPeople(ctx, [{ source: 'slack:ana', name: 'Ana', bot: false, at: ctx.now }])
    const author = people.get('slack:ana') ?? 0
    const group = await bringGroup(ctx, { source: 'slack:general', name: 'general', about: '', at: ctx.now, by: null, members: [author] })
    const posts = ['un', 'deux', 'trois'].map((markdown) => ({ source: `slack:${markdown}`, author, at: ctx.now, markdown, editedAt: null, to: null, reactions: [] }))
    await bringConversations(ctx, [{ source: 'slack:month', group, kind: 'running', title: 'general, mars 2020', at: ctx.now, posts }])
  })
  const page = await at.as(at.tom).text('/')
  expect(page).toContain('3 messages')
  expect(page).not.toContain('2 réponses')
})

test('words are quoted on the front page without what a picture shows', async () => {
  const at = await world()
  const group = await found(at, { name: 'Bricolage' })
  const asked = await ask(at, group.id, 'Un store qui ne remonte plus')
  await at.act(at.ines, (ctx) => answer(ctx, { conversation: asked.conversation, replyTo: null, text: 'Il tient.\n\n![Le store, vu d’en bas](/files/1/a.webp)' }))
  const page = await at.as(at.tom).text('/')
  expect(page).toContain('«\u00a0Il tient.\u00a0»')
  expect(page).not.toContain('vu d’en bas')
})

test('whoever uses a home may take its code as it runs', async () => {
  const at = await world()
  expect(await at.as(at.zed).text('/about')).toContain('href="/about/source.tar.gz"')
  const reply = await at.as(at.zed).get('/about/source.tar.gz')
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/gzip'])
})

test('a home whose code is published says where', async () => {
  const at = await world({ config: { source: 'https://git.example.org/foyer' } })
  expect(await at.as(at.zed).text('/about')).toContain('href="https://git.example.org/foyer"')
})
