import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'

type Here = { at: World; page: string; people: Somebody[]; exchange: (who: Somebody, by: Somebody) => Promise<void> }

/** Tom looks after a group where Inès answers everybody; others answer each other. */
async function scene(): Promise<Here> {
  const at = await world()
  const group = await groupBy(at, at.tom, 'Réparer')
  const people = await Promise.all(['Awa', 'Bob', 'Cléo', 'Dan', 'Ève'].map((name) => at.newcomer(name)))
  for (const who of [...people, at.ines, at.odile]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const exchange = async (who: Somebody, by: Somebody) => {
    const begun = {
      group: group.id,
      title: 'Comment faire ?',
      text: 'Je ne sais pas.',
      kind: 'question',
      tags: [],
    } as const
    const { conversation } = await at.act(who, (ctx) => startConversation(ctx, begun))
    await at.act(by, (ctx) => answer(ctx, { conversation, text: 'Voici comment je ferais, moi.', replyTo: null }))
  }
  for (const who of people) await exchange(who, at.ines)
  for (const [nth, who] of people.slice(1).entries()) await exchange(who, people[nth] ?? at.odile)
  await at.home.settled()
  return { at, page: `/groups/${group.slug}/thanking`, people, exchange }
}

test('Tom, who looks after the group, sees that Inès answers many and is thanked little, and thanks her', async () => {
  const { at, page } = await scene()
  expect(await at.as(at.tom).text(page.replace('/thanking', ''))).toContain(page)
  const read = await at.as(at.tom).text(page)
  expect(read).toContain('Inès Carvalho')
  expect(read).toContain('5 personnes différentes')
  expect(read).toContain(`/people/${idOf(at.ines)}/thanks/new`)
  for (const name of ['Awa', 'Bob', 'Karim']) expect(read).not.toContain(name)
})

test('nobody else reads it: not its members, not a host who is not in it', async () => {
  const { at, page, people } = await scene()
  for (const who of [at.ines, at.odile, people[0] ?? at.odile, at.maya, at.karim])
    expect((await at.as(who).get(page)).status, who.name).toBe(403)
  expect(await at.as(at.maya).text(page.replace('/thanking', ''))).not.toContain(page)
})

test('whoever objects is left out', async () => {
  const { at, page } = await scene()
  await at.as(at.ines).post('/me/thanks/choices', { leftOut: 'on' })
  expect(await at.as(at.tom).text(page)).not.toContain('Inès Carvalho')
})

test('the morning of Tom shows the question nobody answered, and no other; whoever looks after nothing has no such page', async () => {
  const { at, people } = await scene()
  const [awa = at.odile] = people
  const begun = { title: 'Qui sait souder ?', text: 'La grille.', kind: 'question', tags: [] } as const
  const group = await groupBy(at, at.tom, 'Souder')
  await at.act(awa, (ctx) => joinGroup(ctx, group.id))
  await at.act(awa, (ctx) => startConversation(ctx, { group: group.id, ...begun }))
  const other = await groupBy(at, at.ines, 'Ailleurs')
  await at.act(awa, (ctx) => startConversation(ctx, { group: other.id, ...begun, title: 'Qui sait broder ?' }))
  await at.home.settled()
  const read = await at.as(at.tom).text('/facilitation')
  expect(read).toContain('Qui sait souder ?')
  expect(read).not.toContain('Comment faire ?')
  expect(read).not.toContain('Qui sait broder ?')
  // Whoever looks after the whole home is in few of its groups, and looks after all of them.
  const hers = await at.as(at.maya).text('/facilitation')
  for (const title of ['souder', 'broder']) expect(hers).toContain(`Qui sait ${title} ?`)
  expect((await at.as(awa).get('/facilitation')).status).toBe(403)
  expect(await at.as(awa).text('/me')).not.toContain('/facilitation')
  expect(await at.as(at.tom).text('/me')).toContain('/facilitation')
})
