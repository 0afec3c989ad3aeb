import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'

test('the front page tells of Odile and of who answered many, once they said yes, and of nobody else', async () => {
  const at = await world()
  const group = await groupBy(at, at.sam, 'Réparer')
  const people = await Promise.all(['Awa', 'Bob', 'Cléo', 'Dan'].map((name) => at.newcomer(name)))
  for (const who of [...people, at.ines, at.tom, at.odile]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  for (const who of people) {
    const begun = {
      group: group.id,
      title: 'Comment faire ?',
      text: 'Je ne sais pas.',
      kind: 'question',
      tags: [],
    } as const
    const { conversation } = await at.act(who, (ctx) => startConversation(ctx, begun))
    for (const by of [at.ines, at.tom])
      await at.act(by, (ctx) => answer(ctx, { conversation, text: 'Voici comment je ferais, moi.', replyTo: null }))
  }
  await at.as(at.tom).post(`/people/${idOf(at.odile)}/thanks`, { word: 'Pour la soupe.', openness: 'public' })
  await at.home.settled()
  const week = async () =>
    /<section class="thanked-week">.*?<\/section>/s.exec(await at.as(at.sam).text('/'))?.[0] ?? ''
  expect(await week()).toBe('')
  await at.as(at.odile).post('/me/thanks/choices', { front: 'on' })
  await at.as(at.ines).post('/me/thanks/choices', { front: 'on' })
  const told = await week()
  expect(told).toContain('Pour la soupe.')
  expect(told).toContain('Odile Marchand')
  expect(told).toMatch(/Inès Carvalho.* answered 4 different people in/s)
  expect(told).not.toContain('Tom')
  expect(told).toContain('Somebody here')
})
