import { describe, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { admit } from './joining.ts'
import { ownRole } from './members-store.ts'
import { groupIn, idOf, spaceOf } from './test-scene.ts'
import type { Group } from './place.ts'

const at = await world()
const roleOf = (group: Group, who: { person: number | null }) => ownRole(at.home.db, group.audience, who.person)
const role = (group: Group, who: { person: number | null }) => `/groups/${group.slug}/members/${idOf(who)}/role`
const out = (group: Group, who: { person: number | null }) => `/groups/${group.slug}/members/${idOf(who)}/removal`

async function groupOfThree(name: string): Promise<Group> {
  const group = await groupIn(at, { name })
  for (const who of [at.odile, at.sam]) await at.as(who).post(`/groups/${group.slug}/joining`)
  return group
}

describe('roles', () => {
  test('are given and taken by those who facilitate, and said beside the name', async () => {
    const group = await groupOfThree('Rôles')
    expect((await at.as(at.odile).post(role(group, at.sam), { role: 'moderator' })).status).toBe(403)
    await at.as(at.tom).post(role(group, at.odile), { role: 'moderator' })
    expect(await at.as(at.sam).text('/groups/roles')).toContain('moderates, volunteer')
    expect(await at.as(at.tom).text('/groups/roles')).toContain('modère, bénévole')
    await at.as(at.tom).post(role(group, at.odile), { role: 'member' })
    expect(await roleOf(group, at.odile)).toBe('member')
    expect((await at.facts()).filter((name) => name === 'spaces.roleGiven')).toHaveLength(2)
  })

  test('of another facilitator are taken only from above', async () => {
    const group = await groupOfThree('Deux têtes')
    await at.as(at.tom).post(role(group, at.odile), { role: 'facilitator' })
    expect((await at.as(at.odile).post(role(group, at.tom), { role: 'member' })).status).toBe(403)
    expect((await at.as(at.odile).post(out(group, at.tom))).status).toBe(403)
    await at.as(at.maya).post(role(group, at.tom), { role: 'member' })
    expect(await roleOf(group, at.tom)).toBe('member')
  })

  test('can be laid down by whoever holds them, and nobody raises themselves', async () => {
    const group = await groupOfThree('Soi-même')
    await at.as(at.tom).post(role(group, at.odile), { role: 'moderator' })
    expect((await at.as(at.odile).post(role(group, at.odile), { role: 'facilitator' })).status).toBe(403)
    await at.as(at.tom).post(role(group, at.tom), { role: 'member' })
    expect(await roleOf(group, at.odile)).toBe('facilitator')
  })

  test('of a hidden group come from inside alone: a host who was let in is a member like another', async () => {
    const group = await groupIn(at, { name: 'Entre nous', openness: 'hidden' })
    await at.act(at.tom, (ctx) => admit(ctx, group, idOf(at.maya), 'invited'))
    expect((await at.as(at.maya).get(`/groups/${group.slug}`)).status).toBe(200)
    expect((await at.as(at.maya).get(`/groups/${group.slug}/settings`)).status).toBe(403)
    expect((await at.as(at.maya).post(role(group, at.tom), { role: 'member' })).status).toBe(403)
    expect((await at.as(at.maya).post(out(group, at.tom))).status).toBe(403)
  })

  test('go to people who are in, and rubbish is no role', async () => {
    const group = await groupOfThree('Dedans')
    expect((await at.as(at.tom).post(role(group, at.lea), { role: 'moderator' })).status).toBe(404)
    expect((await at.as(at.tom).post(role(group, at.odile), { role: 'host' })).status).toBe(422)
    expect((await at.as(at.tom).post('/groups/dedans/members/abc/role', { role: 'member' })).status).toBe(404)
  })
})

describe('putting out', () => {
  test('is for moderators towards members, and the count follows', async () => {
    const group = await groupOfThree('Dehors')
    expect((await at.as(at.odile).post(out(group, at.sam))).status).toBe(403)
    await at.as(at.tom).post(role(group, at.odile), { role: 'moderator' })
    expect((await at.as(at.odile).post(out(group, at.odile))).status).toBe(403)
    await at.as(at.odile).post(out(group, at.sam))
    expect(await roleOf(group, at.sam)).toBeUndefined()
    expect(await at.as(at.tom).text('/groups/dehors')).toContain('2 membres')
  })
})

describe('the members of a group', () => {
  test('are found by the beginning of a name, among those who are in', async () => {
    await groupOfThree('Trouver')
    const found = await at.as(at.tom).text('/groups/trouver/members?q=odi')
    expect(found).toContain('Odile Marchand')
    expect(found).not.toContain('Sam Whitfield')
    expect(await at.as(at.tom).text('/groups/trouver/members?q=maya')).toContain('Aucun nom ici ne commence par')
    expect((await at.as(at.tom).get('/groups/trouver/members?after=rubbish')).status).toBe(200)
    expect((await at.as(at.tom).get('/groups/trouver/members?q=%25')).text).toContain('Aucun nom')
  })
})

describe('a space that everybody reads', () => {
  test('names those who take care of it, among all the home', async () => {
    const space = await spaceOf(at)
    const page = `/spaces/${space.slug}/members`
    expect(await at.as(at.maya).text(`${page}?q=kar`)).toContain('Karim')
    expect(await at.as(at.lea).text(`${page}?q=kar`)).not.toContain('Karim')
    await at.as(at.maya).post(`${page}/${idOf(at.odile)}/role`, { role: 'moderator' })
    expect(await at.as(at.lea).text(page)).toContain('modère, bénévole')
    const group = await groupIn(at, { name: 'Sous sa garde', openness: 'private' })
    expect((await at.as(at.odile).get(`/groups/${group.slug}/applications`)).status).toBe(200)
    await at.as(at.maya).post(`${page}/${idOf(at.odile)}/role`, { role: 'member' })
    expect(await ownRole(at.home.db, space.audience, at.odile.person)).toBeUndefined()
    expect((await at.as(at.odile).get(`/groups/${group.slug}/applications`)).status).toBe(403)
  })

  test('has no door, and nobody leaves it', async () => {
    const space = await spaceOf(at)
    expect((await at.as(at.lea).post(`/spaces/${space.slug}/joining`)).status).toBe(403)
    expect((await at.as(at.lea).get(`/spaces/${space.slug}/leaving`)).status).toBe(404)
    const page = await at.as(at.lea).text(`/spaces/${space.slug}`)
    expect(page).not.toContain('/joining')
  })
})

describe('an archived group', () => {
  test('is read, not joined, and opens again', async () => {
    const group = await groupOfThree('Au repos')
    expect((await at.as(at.odile).post(`/groups/${group.slug}/archiving`)).status).toBe(403)
    await at.as(at.tom).post(`/groups/${group.slug}/archiving`)
    expect(await at.as(at.lea).text(`/groups/${group.slug}`)).toContain('Ce groupe est archivé.')
    expect((await at.as(at.lea).post(`/groups/${group.slug}/joining`)).status).toBe(403)
    await at.as(at.tom).post(`/groups/${group.slug}/archiving/removal`)
    expect((await at.as(at.lea).post(`/groups/${group.slug}/joining`)).status).toBe(303)
  })
})

describe('a group that moderation hides', () => {
  test('is gone for everybody but its members and moderators, and comes back as it was', async () => {
    const group = await groupIn(at, { name: 'Publicité', openness: 'public' })
    const subject = at.home.house.subject('group')
    await at.act(at.ines, async (ctx) => subject?.hide?.(ctx, group.id))
    expect((await at.as(at.zed).get('/groups/publicite')).status).toBe(404)
    expect((await at.as(at.lea).get('/groups/publicite')).status).toBe(404)
    expect(await at.as(at.lea).text('/groups')).not.toContain('Publicité')
    expect(await at.as(at.tom).text('/groups/publicite')).toContain('La modération a retiré ce groupe.')
    expect((await at.as(at.ines).get('/groups/publicite')).status).toBe(200)
    expect((await subject?.cards(at.home.db, [group.id]))?.[0]).toMatchObject({
      hidden: true,
      title: 'Publicité',
      audience: group.audience,
    })
    await at.act(at.ines, async (ctx) => subject?.restore?.(ctx, group.id))
    expect((await at.as(at.zed).get('/groups/publicite')).status).toBe(200)
  })
})

test('somebody who leaves for good leaves no name behind, and their groups go on', async () => {
  at.later({ days: 1 }) // Tom founded all he may in a day for the tests above
  const group = await groupOfThree('Qui reste')
  await at.as(at.tom).post(role(group, at.odile), { role: 'moderator' })
  const room = at.home.house.rooms.find((one) => one.name === 'spaces')
  const kept = await room?.person.export(at.home.db, idOf(at.tom))
  expect(JSON.stringify(kept)).toContain('Qui reste')
  await at.act(at.tom, async (ctx) => room?.person.erase(ctx, idOf(at.tom), 999_999))
  expect(await roleOf(group, at.odile)).toBe('facilitator')
  expect(await at.as(at.odile).text('/groups/qui-reste/about')).not.toContain('Tom')
  expect(await room?.person.export(at.home.db, idOf(at.tom))).toEqual({ groups: [], applications: [], founded: [] })
})
