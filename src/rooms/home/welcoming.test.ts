/** Who is here: at the door, and for those who come back. */
import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { countMembers, suspend } from '#people'
import { foundGroup, spacesSeen } from '#spaces'
import { world, type World } from '#test/world.ts'

const groupOf = (at: World, openness: 'public' | 'members' | 'private') =>
  at.act(at.odile, async (ctx) => {
    const [space] = await spacesSeen(ctx.tx, ctx.actor)
    return foundGroup(ctx, { spaceId: space?.id ?? 0, name: 'Le café', about: 'Se présenter, raconter.', icon: 'coffee', help: false, openness, door: openness === 'private' ? 'invite' : 'open', domains: [] })
  })
const arrivals = (page: string): string => /<section class="arrivals"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''

test('whoever is new and said something is put to those who have not read it, until they have', async () => {
  const at = await world()
  const cafe = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${cafe.slug}/joining`)
  const aya = await at.newcomer('Aya Benali')
  await at.act(aya, (ctx) => startConversation(ctx, { group: cafe.id, title: 'Bonjour, moi c’est Aya', text: 'Trois enfants, un vélo-cargo.', kind: 'discussion', tags: [] }))
  const page = arrivals(await at.as(at.tom).text('/'))
  expect(page).toContain('Aya Benali')
  expect(page).toContain('Trois enfants, un vélo-cargo.')
  const href = /href="(\/conversations\/[^"]+)">Répondre à Aya/.exec(page)?.[1] ?? ''
  expect(arrivals(await at.as(aya).text('/'))).not.toContain('Aya')
  await at.as(at.tom).text(href)
  expect(arrivals(await at.as(at.tom).text('/'))).toBe('')
  at.later({ days: 8 })
  expect(arrivals(await at.as(at.odile).text('/'))).toBe('')
})

test('nobody is asked to welcome whoever was there before them', async () => {
  const at = await world()
  const cafe = await groupOf(at, 'members')
  const aya = await at.newcomer('Aya Benali')
  at.later({ hours: 1 })
  const zoe = await at.newcomer('Zoé Petit')
  for (const who of [aya, zoe]) {
    await at.as(who).post(`/groups/${cafe.slug}/joining`)
    await at.act(who, (ctx) => startConversation(ctx, { group: cafe.id, title: `Bonjour de ${who.name}`, text: 'Enchantée.', kind: 'discussion', tags: [] }))
  }
  expect(arrivals(await at.as(zoe).text('/'))).not.toContain('Aya')
  expect(arrivals(await at.as(aya).text('/'))).toContain('Zoé')
})

test('who is new and asks is put to a reader once: as the question, not also as somebody to welcome', async () => {
  const at = await world()
  const cafe = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${cafe.slug}/joining`)
  const aya = await at.newcomer('Aya Benali')
  await at.act(aya, (ctx) => startConversation(ctx, { group: cafe.id, title: 'Qui a une échelle ?', text: 'De trois mètres.', kind: 'question', tags: [] }))
  const page = await at.as(at.tom).text('/')
  expect(page.match(/>Répondre à Aya</g)).toHaveLength(1)
  expect(arrivals(page)).toBe('')
})

test('what a reader may not see of a newcomer is not shown; without a word of theirs one is new for two days', async () => {
  const at = await world()
  const open = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${open.slug}/joining`)
  const closed = await groupOf(at, 'private')
  const aya = await at.newcomer('Aya Benali')
  await at.act(at.odile, (ctx) => startConversation(ctx, { group: closed.id, title: 'Entre nous', text: 'Chut.', kind: 'discussion', tags: [] }))
  const page = arrivals(await at.as(at.tom).text('/'))
  expect(page).toContain(`href="/people/${aya.person}">Voir qui est Aya`)
  at.later({ days: 3 })
  expect(arrivals(await at.as(at.tom).text('/'))).toBe('')
  await at.act(at.ines, (ctx) => suspend(ctx, { person: aya.person ?? 0, until: null, because: 'essai' }))
  expect(arrivals(await at.as(at.odile).text('/'))).toBe('')
})

test('three newcomers at most, the latest first', async () => {
  const at = await world()
  const open = await groupOf(at, 'members')
  await at.as(at.tom).post(`/groups/${open.slug}/joining`)
  for (const name of ['Ana', 'Bea', 'Cleo', 'Dora']) {
    at.later({ minutes: 1 })
    await at.newcomer(name)
  }
  const page = arrivals(await at.as(at.tom).text('/'))
  expect([...page.matchAll(/Voir qui est (\w+)/g)].map((found) => found[1])).toEqual(['Dora', 'Cleo', 'Bea'])
})

test('a stranger reads how many are here, who is heard in public, and which groups they may read', async () => {
  const at = await world()
  const members = (await countMembers(at.home.db)).n
  const cafe = await groupOf(at, 'public')
  const asked = await at.act(at.odile, (ctx) => startConversation(ctx, { group: cafe.id, title: 'Qui vient jeudi ?', text: 'On apporte un gâteau.', kind: 'question', tags: [] }))
  await at.act(at.karim, (ctx) => answer(ctx, { conversation: asked.conversation, replyTo: null, text: 'Moi.' }))
  const door = await at.as(at.zed).text('/')
  expect(door).toContain(`${members} personnes`)
  const who = /<section class="door-people"[\s\S]*?<\/section>/.exec(door)?.[0] ?? ''
  expect(who).toContain('Karim Aït-Saïd')
  expect(who).toContain('équipe salariée')
  expect(who).toContain('Odile Marchand')
  expect(who).not.toContain('<a ')
  expect(door).toContain('Se présenter, raconter.')
  expect(door).toContain('une conversation cette semaine')
})

test('where nothing is public the door tells how many are here, and names nobody', async () => {
  const at = await world()
  const cafe = await groupOf(at, 'members')
  await at.act(at.odile, (ctx) => startConversation(ctx, { group: cafe.id, title: 'Entre nous', text: 'Ici.', kind: 'discussion', tags: [] }))
  const door = await at.as(at.zed).text('/')
  expect(door).toMatch(/\d personnes/)
  for (const hidden of ['Odile', 'Entre nous', 'Le café']) expect(door).not.toContain(hidden)
})
