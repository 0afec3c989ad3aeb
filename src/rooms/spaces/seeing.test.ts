/** Who sees what: every openness, before every kind of reader. */
import { beforeAll, describe, expect, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import type { Somebody } from '#test/browser.ts'
import { groupById, groupBySlug, groupsSeen, type Group, type Openness, type PlaceRole } from '#spaces'
import { foundGroup, openSpace } from './founding.ts'
import { admit, join } from './joining.ts'
import { canPostIn, canRead } from './policy.ts'
import { firstSpace, placeById } from './store.ts'

let at: World
/** A member of the group, a moderator of the space, and somebody who has nothing to do with either. */
const groups = new Map<Openness, Group>()

const wanted = { about: 'On parle.', door: 'open', domains: [], icon: null, help: false } as const

beforeAll(async () => {
  at = await world()
  const space = await firstSpace(at.home.db)
  if (!space) throw new Error('a fresh home has a space')
  for (const openness of ['public', 'members', 'private', 'hidden'] as const) {
    const group = await at.act(at.tom, (ctx) =>
      foundGroup(ctx, { ...wanted, name: `Groupe ${openness}`, spaceId: space.id, openness }),
    )
    await at.act(at.tom, (ctx) => admit(ctx, group, at.odile.person ?? 0, 'invited'))
    groups.set(openness, group)
  }
  await at.act(at.maya, (ctx) => admit(ctx, space, at.karim.person ?? 0, 'named', 'moderator' satisfies PlaceRole))
})

type Sight = 'reads' | 'knows' | 'nothing'
const table: Record<Openness, Record<'zed' | 'lea' | 'odile' | 'karim' | 'ines' | 'maya', Sight>> = {
  //           stranger        a member        in the group    moderates space  moderates home  host
  public: { zed: 'reads', lea: 'reads', odile: 'reads', karim: 'reads', ines: 'reads', maya: 'reads' },
  members: { zed: 'nothing', lea: 'reads', odile: 'reads', karim: 'reads', ines: 'reads', maya: 'reads' },
  private: { zed: 'nothing', lea: 'knows', odile: 'reads', karim: 'reads', ines: 'reads', maya: 'reads' },
  hidden: { zed: 'nothing', lea: 'nothing', odile: 'reads', karim: 'nothing', ines: 'nothing', maya: 'nothing' },
}

describe.each(Object.entries(table))('a %s group', (openness, row) => {
  test.each(Object.entries(row))('%s sees: %s', async (who, sight) => {
    const group = groups.get(openness as Openness)
    const reader = at[who as keyof typeof row]
    if (!group) throw new Error('no such group')
    const actor = await at.actor(reader)
    const known = await groupBySlug(at.home.db, actor, group.slug)
    expect(known !== undefined).toBe(sight !== 'nothing')
    expect(known !== undefined && canRead(actor, known)).toBe(sight === 'reads')
    expect((await groupsSeen(at.home.db, actor)).some((one) => one.id === group.id)).toBe(sight !== 'nothing')

    const page = await at.as(reader).get(`/groups/${group.slug}`)
    expect(page.status).toBe(sight === 'nothing' ? 404 : 200)
    const list = await at.as(reader).text('/groups')
    expect(list.includes(group.name)).toBe(sight !== 'nothing')
    const members = await at.as(reader).get(`/groups/${group.slug}/members`)
    expect(members.status).toBe(who === 'zed' ? 303 : sight === 'reads' ? 200 : 404)
  })
})

test('what one may not see is not there: 404 for every page and deed of a hidden group', async () => {
  const hidden = groups.get('hidden')
  const pages = ['', '/about', '/members', '/settings', '/applications', '/invitations', '/leaving', '/application']
  for (const end of pages) expect((await at.as(at.maya).get(`/groups/${hidden?.slug}${end}`)).status, end).toBe(404)
  const deeds = ['/joining', '/leaving', '/applications/removal', '/archiving', `/members/${at.odile.person}/removal`]
  for (const end of deeds) expect((await at.as(at.maya).post(`/groups/${hidden?.slug}${end}`)).status, end).toBe(404)
})

test('a private group says its name and keeps its conversations', async () => {
  const page = await at.as(at.lea).text('/groups/groupe-private')
  expect(page).toContain('Ce qui se dit ici se lit entre membres.')
  expect(page).not.toContain('/groups/groupe-private/members')
})

test('a hidden group has an address that its name does not give away', async () => {
  expect(groups.get('hidden')?.slug).toMatch(/^groupe-hidden-[a-z0-9]{6}$/)
})

test('a stranger writes nowhere, a member in what is open to them, nobody in what is archived', async () => {
  const stranger = await at.actor(at.zed)
  const lea = await at.actor(at.lea)
  const open = groups.get('public')
  const closed = groups.get('private')
  if (!open || !closed) throw new Error('no such group')
  expect(canPostIn(stranger, open)).toBe(false)
  expect(canPostIn(lea, open)).toBe(true)
  expect(canPostIn(lea, closed)).toBe(false)
  expect(canPostIn(lea, { ...open, door: 'apply' })).toBe(false)
  expect(canPostIn(await at.actor(at.odile), closed)).toBe(true)
  expect(canPostIn(await at.actor(at.odile), { ...open, archivedAt: new Date() })).toBe(false)
})

test('a private space keeps its groups to itself, and a group of it that one is let into shows alone', async () => {
  const space = await at.act(at.maya, (ctx) =>
    openSpace(ctx, { name: 'Atelier', about: '', openness: 'private', door: 'invite', domains: [], accent: null }),
  )
  const group = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { ...wanted, name: 'Atelier vélo', spaceId: space.id, openness: 'members' }),
  )
  expect((await at.as(at.tom).get(`/groups/${group.slug}`)).status).toBe(404)
  expect((await at.as(at.tom).get('/spaces/atelier')).status).toBe(200)
  expect(await at.as(at.tom).text('/spaces/atelier')).not.toContain('Atelier vélo')
  expect((await at.as(at.zed).get('/spaces/atelier')).status).toBe(404)

  await at.act(at.maya, (ctx) => admit(ctx, group, at.tom.person ?? 0, 'invited'))
  expect((await at.as(at.tom).get(`/groups/${group.slug}`)).status).toBe(200)
  expect((await at.as(at.tom).get('/spaces/atelier')).status).toBe(200)
  expect(await at.as(at.tom).text('/spaces/atelier')).toContain('Ses groupes se voient entre membres.')
})

test('whoever joins a space sees its groups', async () => {
  const space = await at.act(at.maya, (ctx) =>
    openSpace(ctx, { name: 'Club', about: '', openness: 'private', door: 'open', domains: [], accent: null }),
  )
  const group = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { ...wanted, name: 'Le salon du club', spaceId: space.id, openness: 'members' }),
  )
  expect((await at.as(at.tom).get(`/groups/${group.slug}`)).status).toBe(404)
  await at.act(at.tom, (ctx) => join(ctx, { place: space.id }))
  expect((await at.as(at.tom).get(`/groups/${group.slug}`)).status).toBe(200)
})

test('openness changes in one step: the same group, seen by others from then on', async () => {
  const space = await firstSpace(at.home.db)
  const group = await at.act(at.tom, (ctx) =>
    foundGroup(ctx, { ...wanted, name: 'Qui change', spaceId: space?.id ?? 0, openness: 'members' }),
  )
  const settings = (openness: Openness) => ({ name: 'Qui change', about: '', openness, door: 'open' })
  const sees = async (who: Somebody) => (await at.as(who).get(`/groups/${group.slug}`)).status

  expect([await sees(at.zed), await sees(at.lea)]).toEqual([404, 200])
  await at.as(at.tom).post(`/groups/${group.slug}/settings`, settings('public'))
  expect([await sees(at.zed), await sees(at.lea)]).toEqual([200, 200])
  await at.as(at.tom).post(`/groups/${group.slug}/settings`, settings('hidden'))
  expect([await sees(at.zed), await sees(at.lea), await sees(at.maya), await sees(at.tom)]).toEqual([
    404, 404, 404, 200,
  ])
  await at.as(at.tom).post(`/groups/${group.slug}/settings`, settings('private'))
  expect([await sees(at.zed), await sees(at.lea), await sees(at.maya)]).toEqual([404, 200, 200])
  expect((await placeById(at.home.db, group.id))?.audience).toBe(group.audience)
})

test('a host who hides a group from inside keeps the key; a suspended member sees what strangers see', async () => {
  const space = await firstSpace(at.home.db)
  const group = await at.act(at.tom, (ctx) =>
    foundGroup(ctx, { ...wanted, name: 'À cacher', spaceId: space?.id ?? 0, openness: 'members' }),
  )
  await at
    .as(at.maya)
    .post(`/groups/${group.slug}/settings`, { name: 'À cacher', about: '', openness: 'hidden', door: 'open' })
  expect((await at.as(at.maya).get(`/groups/${group.slug}/settings`)).status).toBe(200)
  const suspended = await at.home.actorFor(at.odile.person ?? 0, true)
  expect(await groupById(at.home.db, suspended, groups.get('members')?.id ?? 0)).toBeUndefined()
  expect(await groupById(at.home.db, suspended, groups.get('public')?.id ?? 0)).toBeDefined()
})
