import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { bringGroup } from './bringing.ts'
import { ownRole } from './members-store.ts'
import { groupOfSource, placeById } from './store.ts'
import { countOf, groupIn, idOf, spaceOf } from './test-scene.ts'

const at = await world()
const form = {
  name: 'Potagers et balcons',
  about: 'On sème, on partage.',
  openness: 'members',
  door: 'open',
  icon: 'sprout',
}

describe('founding a group', () => {
  test('any member does, and takes care of it', async () => {
    const space = await spaceOf(at)
    const answer = await at.as(at.odile).post('/groups', { ...form, space: space.id })
    expect(answer.location).toBe('/groups/potagers-et-balcons')
    const page = await at.as(at.odile).text(answer.location)
    expect(page).toContain('Potagers et balcons')
    expect(page).toContain('Odile Marchand')
    expect(page).toContain('1 membre')
    expect(await at.facts()).toEqual(['spaces.groupFounded', 'spaces.joined'])
    expect(await at.as(at.odile).text('/groups')).toContain('Les vôtres')
  })

  test('is not for strangers', async () => {
    expect((await at.as(at.zed).get('/groups/new')).location).toContain('/sign-in')
    expect((await at.as(at.zed).post('/groups', { ...form, space: 1 })).location).toContain('/sign-in')
  })

  test('keeps what was typed when something is missing', async () => {
    const space = await spaceOf(at)
    const answer = await at
      .as(at.tom)
      .post('/groups', { ...form, name: '', about: 'Une longue phrase.', space: space.id })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Une longue phrase.')
    const domains = await at
      .as(at.tom)
      .post('/groups', { ...form, door: 'domain', domains: 'pas un domaine', space: space.id })
    expect(domains.status).toBe(422)
    expect(domains.text).toContain('value="pas un domaine"')
    expect((await at.as(at.tom).post('/groups', { ...form, openness: 'wide', space: space.id })).status).toBe(422)
    expect((await at.as(at.tom).post('/groups', { ...form, space: 999 })).status).toBe(404)
  })

  test('gives each its own address, even to the same name, to no Latin letter, and to "new"', async () => {
    const addresses = []
    for (const name of ['Même nom', 'Même nom', 'مجموعة', 'New']) addresses.push((await groupIn(at, { name })).slug)
    expect(addresses).toEqual(['meme-nom', 'meme-nom-2', 'group', 'group-new'])
  })

  test('by a button pressed twice founds it once, also at the same moment', async () => {
    const page = await at.as(at.sam).text('/groups/new')
    const clientKey = /name="clientKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(clientKey).toBeTruthy()
    const sent = { ...form, name: 'Deux fois', space: (await spaceOf(at)).id, clientKey }
    const before = (await at.facts()).length
    const answers = await Promise.all([1, 2, 3].map(() => at.as(at.sam).post('/groups', sent)))
    expect(new Set(answers.map((one) => one.location))).toEqual(new Set(['/groups/deux-fois']))
    expect((await at.facts()).slice(before)).toEqual(['spaces.groupFounded', 'spaces.joined'])
    // Other words in the same form, after going back, are another group.
    expect((await at.as(at.sam).post('/groups', { ...sent, name: 'Et une autre' })).location).toBe(
      '/groups/et-une-autre',
    )
    // What was put to rest may be founded anew.
    await at.as(at.sam).post('/groups/deux-fois/archiving')
    expect((await at.as(at.sam).post('/groups', sent)).location).toBe('/groups/deux-fois-2')
  })

  test('ten times in a day is enough, and the form says so with what was typed', async () => {
    const keen = await at.newcomer('Zélie')
    const space = (await spaceOf(at)).id
    const send = (name: string) => at.as(keen).post('/groups', { ...form, name, space })
    for (let n = 1; n <= 10; n++) expect((await send(`Le ${n}e`)).status).toBe(303)
    const refused = await send('Le onzième')
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('Vous avez fondé 10 groupes en un jour.')
    expect(refused.text).toContain('value="Le onzième"')
    for (let n = 1; n <= 11; n++)
      expect((await at.as(at.maya).post('/groups', { ...form, name: `De Maya, ${n}`, space })).status).toBe(303)
    at.later({ days: 1 })
    expect((await send('Le onzième')).status).toBe(303)
  })

  test('in a closed space is never public', async () => {
    await at.as(at.maya).post('/spaces', { name: 'Clos', openness: 'private', door: 'invite', about: '' })
    const page = await at.as(at.maya).text('/spaces/clos')
    const space = /\/groups\/new\?space=(\d+)/.exec(page)?.[1] ?? ''
    const answer = await at.as(at.maya).post('/groups', { ...form, openness: 'public', space })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('n’y est jamais public')
  })
})

describe('where a space asks for a yes', () => {
  const ask = async (name: string) => {
    await at.as(at.maya).post('/spaces', { name: `Espace ${name}`, openness: 'members', door: 'open', about: '' })
    const slug = `espace-${name.toLowerCase()}`
    await at
      .as(at.maya)
      .post(`/spaces/${slug}/settings`, { name: `Espace ${name}`, openness: 'members', about: '', founding: 'asked' })
    const space = /\/groups\/new\?space=(\d+)/.exec(await at.as(at.tom).text(`/spaces/${slug}`))?.[1] ?? ''
    const group = (await at.as(at.tom).post('/groups', { ...form, name: `Idée ${name}`, space })).location
    return { slug, group }
  }

  test('the group waits, known to who asked and to who may answer, then opens', async () => {
    const { slug, group } = await ask('Un')
    expect(await at.as(at.tom).text(group)).toContain('Ce groupe attend un accord.')
    expect((await at.as(at.odile).get(group)).status).toBe(404)
    expect((await at.as(at.tom).post(`${group}/founding`, { answer: 'yes' })).status).toBe(403)
    expect(await at.as(at.maya).text(`/spaces/${slug}`)).toContain('Idée Un')
    await at.as(at.maya).post(`${group}/founding`, { answer: 'yes' })
    expect(await at.as(at.odile).text(group)).toContain('Entrer dans le groupe')
  })

  test('a no carries words that the one who asked reads', async () => {
    const { group } = await ask('Deux')
    expect((await at.as(at.maya).post(`${group}/founding`, { answer: 'no', words: '' })).status).toBe(422)
    await at.as(at.maya).post(`${group}/founding`, { answer: 'no', words: 'Ce groupe existe déjà.' })
    expect(await at.as(at.tom).text(group)).toContain('Ce groupe existe déjà.')
    expect((await at.as(at.odile).get(group)).status).toBe(404)
  })
})

test('spaces are opened by hosts', async () => {
  expect((await at.as(at.tom).get('/spaces/new')).status).toBe(403)
  expect((await at.as(at.tom).post('/spaces', { name: 'Île', openness: 'members' })).status).toBe(403)
  expect((await at.as(at.ines).post('/spaces', { name: 'Île', openness: 'members' })).status).toBe(403)
  expect((await at.as(at.maya).post('/spaces', { name: 'Île', openness: 'members' })).location).toBe('/spaces/ile')
})

test('a space with public groups does not close over them', async () => {
  await at.as(at.maya).post('/spaces', { name: 'Place publique', openness: 'public', about: '' })
  const page = await at.as(at.maya).text('/spaces/place-publique')
  const space = /\/groups\/new\?space=(\d+)/.exec(page)?.[1] ?? ''
  await at.as(at.maya).post('/groups', { ...form, name: 'Kiosque', openness: 'public', space })
  const answer = await at
    .as(at.maya)
    .post('/spaces/place-publique/settings', { name: 'Place publique', openness: 'private', about: '' })
  expect(answer.status).toBe(422)
  expect((await at.as(at.zed).get('/groups/kiosque')).status).toBe(200)
})

describe('a group brought from elsewhere', () => {
  const at2009 = new Date('2009-03-02T10:00:00Z')
  const brought = (members: number[]) => ({
    source: 'slack:T1:C1',
    name: 'general',
    about: 'Tout et rien',
    at: at2009,
    by: idOf(at.tom),
    members,
  })
  const bring = (members: number[]) => at.act(at.maya, (ctx) => bringGroup(ctx, brought(members)))

  test('keeps its date, is for members, and gives nobody powers', async () => {
    const group = await bring([idOf(at.tom), idOf(at.odile)])
    expect(group).toMatchObject({ slug: 'general', openness: 'members', foundedAt: at2009, people: 2 })
    expect(await ownRole(at.home.db, group.audience, at.tom.person)).toBe('member')
    expect((await at.as(at.zed).get('/groups/general')).status).toBe(404)
  })

  test('twice is once: what was changed here stays, who is missing is added', async () => {
    const group = await groupOfSource(at.home.db, 'slack:T1:C1')
    await at
      .as(at.maya)
      .post('/groups/general/settings', { name: 'Le salon', about: '', openness: 'members', door: 'open' })
    const before = (await at.facts()).length
    const again = await bring([idOf(at.tom), idOf(at.odile), idOf(at.sam)])
    expect(again.id).toBe(group?.id)
    expect(await placeById(at.home.db, again.id)).toMatchObject({ name: 'Le salon', people: 3 })
    expect((await at.facts()).slice(before)).toEqual(['spaces.joined'])
    await bring([idOf(at.tom), idOf(at.odile), idOf(at.sam)])
    expect(await countOf(at, again)).toBe(3)
  })

  test('says of each fact that it was imported, at its own date', async () => {
    const { rows } =
      await sql`select actor, at, imported from platform.facts where name = 'spaces.groupFounded' order by id`.execute(
        at.home.db,
      )
    expect(rows.at(-1)).toMatchObject({ imported: true, at: at2009, actor: idOf(at.tom) })
  })
})
