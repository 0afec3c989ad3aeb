import { expect, test } from 'vitest'
import { house } from '#app'
import { answer, postsOfSources, react, startConversation } from '#conversations'
import { report } from '#moderation'
import { groupsSeen } from '#spaces'
import { world } from '#test/world.ts'
import { alone, everything, filesOf } from './test-scene.ts'

test('a host brings the demo from its page, walks about in its groups, and takes it out without a trace', async () => {
  const at = await alone()
  const maya = at.as(at.maya)
  // Signing in leaves a session, which is hers.
  expect(await maya.text('/demo')).toContain('Les Voisins du Lavoir')
  const [before, files] = [await everything(at), await filesOf(at)]
  expect((await maya.post('/demo')).location).toBe('/')
  await at.home.settled()
  const [group] = await groupsSeen(at.home.db, await at.actor(at.maya))
  await at.act(at.maya, (ctx) =>
    startConversation(ctx, {
      group: group?.id ?? 0,
      title: 'Essai',
      text: 'Je visite.',
      kind: 'discussion',
      tags: ['essai'],
    }),
  )
  const { id, conversation } = (await postsOfSources(at.home.db, ['demo:coups-de-main-1-2'])).get(
    'demo:coups-de-main-1-2',
  ) ?? { id: 0, conversation: 0 }
  await at.act(at.maya, (ctx) => answer(ctx, { conversation, text: 'Bravo à vous, @Élise Vasseur.', replyTo: id }))
  await at.act(at.maya, (ctx) => react(ctx, { post: id, kind: 'joy' }))
  await at.act(at.maya, (ctx) => report(ctx, { subject: { kind: 'post', id }, reason: 'other', words: 'Pour voir.' }))
  const page = await maya.text('/demo')
  expect(page).toContain('2 messages que vous ou d’autres y avez écrits partent aussi.')
  expect(await maya.text('/demo')).toContain('Vous êtes dans une maison de démonstration')
  expect((await maya.post('/demo/removal')).location).toBe('/welcome')
  expect(await everything(at)).toEqual(before)
  expect(await filesOf(at)).toEqual(files)
})

test('it is not brought twice, nor where people live; and it is for hosts', async () => {
  const inhabited = await world()
  expect(await inhabited.as(inhabited.maya).text('/demo')).not.toContain('/demo/removal')
  const refused = await inhabited.as(inhabited.maya).post('/demo')
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('Des personnes vivent déjà dans cette maison'),
  ])
  expect((await inhabited.as(inhabited.tom).post('/demo')).status).toBe(403)
  const at = await alone()
  expect((await at.as(at.maya).post('/demo')).location).toBe('/')
  const again = await at.as(at.maya).post('/demo')
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('déjà installée')])
})

test('every room that keeps something of others says how it goes with them', () => {
  // An import is its host's; what it brought belongs to the other rooms.
  const keepsOnlyItsOwn = ['moving']
  expect(house.rooms.filter((room) => room.tables.length > 0 && !room.clear).map((room) => room.name)).toEqual(
    keepsOnlyItsOwn,
  )
})
