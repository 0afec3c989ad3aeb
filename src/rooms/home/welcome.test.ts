/** The first five minutes of a host. */
import { expect, test } from 'vitest'
import { groupsSeen, spacesSeen } from '#spaces'
import { world, type World } from '#test/world.ts'
import { homeSentence } from '#platform/home-settings.ts'
import { kinds, openersOf, openingGroups } from './kinds.ts'

const named = { name: 'Les Voisins solidaires', lang: 'fr', colour: 'leaf', accent: '' }
const groupsOf = async (at: World) => groupsSeen(at.home.db, await at.actor(at.maya))
const linkIn = (page: string) => /value="(http[^"]+\/join\/[^"]+)"/.exec(page)?.[1]

test('in four pages the home is named, coloured, furnished, spoken in, and open to the first ones', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  expect(await maya.text('/welcome')).toContain('Étape 1 sur 4')
  expect((await maya.post('/welcome', named)).location).toBe('/welcome/groups')
  expect(await maya.text('/welcome/groups')).toContain('Ce qui fuit, ce qui grince, ce qui ne démarre plus.')
  expect((await maya.post('/welcome/groups', { kind: 'aid', sentence: 'On s’épaule.' })).location).toBe('/welcome/words')
  expect((await groupsOf(at)).map((group) => group.name).sort()).toEqual(['Bricolage et réparations', 'Coups de main', 'Le café', 'Papiers et démarches'])
  const words = await maya.text('/welcome/words')
  expect(words).toContain('Je suis Maya')
  const sent = { group: /name="group" value="(\d+)"/.exec(words)?.[1] ?? '', kind: 'discussion', title: 'Qui habite ici ?', text: 'Moi, depuis hier.' }
  expect((await maya.post('/welcome/words', sent)).location).toBe('/welcome/opened')
  const opened = await maya.text('/welcome/opened')
  expect(opened).toContain('C’est dit, dans «\u00a0Le café\u00a0».')
  expect(opened).toContain('href="/moving"')
  const link = new URL(linkIn(opened) ?? '')
  expect(await at.as(at.zed).text(link.pathname)).toContain('Les Voisins solidaires')
  expect(await at.as(at.zed).text('/')).toContain('On s’épaule.')
  const tom = await at.as(at.tom).text('/')
  expect(tom).toContain('Qui habite ici ?')
  expect((await at.as(at.tom).get('/write?for=hello')).location).toMatch(/^\/groups\/le-cafe\//)
})

test('without a sentence of its own the door says the template’s, in the language of the home', async () => {
  const at = await world()
  await at.as(at.maya).post('/welcome', { ...named, lang: 'en' })
  await at.as(at.maya).post('/welcome/groups', { kind: 'alumni', sentence: '' })
  expect(at.home.settings.get(homeSentence)).toBe('We started together. We go on.')
  expect((await groupsOf(at)).map((group) => group.name)).toContain('Jobs and internships')
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  expect(space).toMatchObject({ name: 'Les Voisins solidaires', about: 'Finding each other again, giving news, opening doors.', namedAfterHome: true })
  expect(await at.as(at.maya).text('/welcome/words')).toContain('Where are you now?')
})

test('answering again changes the name, founds nothing twice and makes no second link', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  await maya.post('/welcome', named)
  await maya.post('/welcome/groups', { kind: 'aid', sentence: '' })
  const link = linkIn(await maya.text('/welcome/opened'))
  expect((await maya.post('/welcome', { ...named, name: 'Les Voisins' })).location).toBe('/welcome/opened')
  await maya.post('/welcome/groups', { kind: 'alumni', sentence: '' })
  const again = await maya.text('/welcome/opened')
  expect(linkIn(again)).toBe(link)
  expect(again).toContain('Les Voisins\u00a0: il ne manque plus')
  expect(await groupsOf(at)).toHaveLength(4)
  expect((await maya.get('/welcome/groups')).location).toBe('/welcome/opened')
})

test('a colour that is none keeps everything else that was typed, and names nothing', async () => {
  const at = await world()
  const reply = await at.as(at.maya).post('/welcome', { ...named, colour: 'own', accent: 'bleu canard' })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('bleu canard')
  expect(reply.text).toContain('Les Voisins solidaires')
  expect(await at.as(at.zed).text('/')).not.toContain('Les Voisins solidaires')
})

test('whoever is paid to look after it says so before their first word, and is staff from then on', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  await maya.post('/welcome', named)
  expect(await maya.text('/welcome/groups')).toContain('Je suis salarié·e pour m’en occuper')
  await maya.post('/welcome/groups', { kind: 'none', sentence: '', paid: 'on' })
  await maya.post('/welcome/groups', { kind: 'customers', sentence: '', paid: 'on' })
  expect((await at.facts()).filter((name) => name === 'people.marked')).toHaveLength(1)
  expect(await at.as(at.tom).text(`/people/${at.maya.person}`)).toContain('salariée')
})

test('a home about something else opens no group, suggests nothing, and says how to found one', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  await maya.post('/welcome', named)
  expect((await maya.post('/welcome/groups', { kind: 'none', sentence: '' })).location).toBe('/welcome/opened')
  expect(await groupsOf(at)).toEqual([])
  expect((await maya.get('/welcome/words')).location).toBe('/welcome/opened')
  expect(await maya.text('/welcome/opened')).toContain('href="/groups/new"')
})

test('first words sent twice are said once; without a title they come back as they were typed', async () => {
  const at = await world()
  const maya = at.as(at.maya)
  await maya.post('/welcome', named)
  await maya.post('/welcome/groups', { kind: 'aid', sentence: '' })
  const page = await maya.text('/welcome/words?idea=2')
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const sent = { group: hidden('group'), kind: hidden('kind'), clientKey: hidden('clientKey'), title: 'De quoi avez-vous besoin ?', text: 'Dites-le ici.' }
  const wrong = await maya.post('/welcome/words?idea=2', { ...sent, title: '' })
  expect([wrong.status, wrong.text.includes('Dites-le ici.'), wrong.text.includes(sent.clientKey)]).toEqual([422, true, true])
  await maya.post('/welcome/words?idea=2', sent)
  await maya.post('/welcome/words?idea=2', sent)
  expect((await at.facts()).filter((fact) => fact === 'conversations.started')).toHaveLength(1)
  for (const idea of ['0', '99', 'x', '-1']) expect((await maya.get(`/welcome/words?idea=${idea}`)).status).toBe(200)
})

test('what a home lacks without an address is said, and not where it has one', async () => {
  const local = await world()
  expect(await local.as(local.maya).text('/welcome/opened')).toContain('caddy reverse-proxy')
  const named = await world({ config: { address: 'https://voisins.example' } })
  await named.as(named.maya).post('/welcome', { name: 'V', lang: 'fr', colour: 'leaf', accent: '' }, { origin: 'https://voisins.example' })
  const page = await named.as(named.maya).text('/welcome/opened')
  expect(page).not.toContain('caddy')
  expect(linkIn(page)).toMatch(/^https:\/\/voisins\.example\/join\//)
})

test('each template has its groups, one of them to say hello in, and three conversations for those groups, in both languages', () => {
  for (const kind of kinds.filter((one) => one !== 'none'))
    for (const lang of ['fr', 'en'] as const) {
      const groups = openingGroups(kind, lang).map((group) => group.key)
      expect([kind, groups.length, groups.includes('hello')]).toEqual([kind, 4, true])
      const openers = openersOf(kind, lang, 'Maya')
      expect(openers).toHaveLength(3)
      for (const { group, title, text } of openers) {
        expect(groups).toContain(group)
        expect(title.length).toBeLessThanOrEqual(160)
        expect(text).not.toMatch(/undefined|\$\{|…/)
      }
      expect(openers[0]?.text).toContain('Maya')
    }
})
