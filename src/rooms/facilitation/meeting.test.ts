import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { careLent } from '#pulse'
import { joinGroup } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { askMember } from './asking.ts'

test('two who answer the same questions are each asked apart; who it is, they know once both said yes, and nobody hears of silence', async () => {
  const at = await world()
  const group = await groupBy(at, at.tom, 'Réparer')
  const [awa, bob, dan] = [await at.newcomer('Awa'), await at.newcomer('Bob'), await at.newcomer('Dan')]
  for (const who of [awa, bob, dan, at.ines, at.karim]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const text = 'Voici comment je ferais, moi.'
  const exchange = async (nth: number) => {
    const begun = { group: group.id, title: `Question ${nth}`, text: 'Qui sait ?', kind: 'question', tags: [] } as const
    const { conversation } = await at.act(awa, (ctx) => startConversation(ctx, begun))
    for (const by of [at.ines, dan, at.karim, bob]) {
      const { post } = await at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
      // Whoever answered each other knows each other already.
      if (by !== dan) continue
      await at.act(bob, (ctx) => answer(ctx, { conversation, text, replyTo: post }))
    }
  }
  await exchange(1)
  await at.home.settled()
  expect(await at.as(at.tom).text('/facilitation')).not.toContain('à présenter</h2>')
  await exchange(2)
  await at.home.settled()
  const { meeting } = await careLent(at.home, { groups: [group.id], limit: 9 })
  expect(meeting.map(({ a, b }) => [a, b])).toEqual([[idOf(at.ines), idOf(bob)], [idOf(at.ines), idOf(dan)]]) // prettier-ignore
  const morning = await at.as(at.tom).text('/facilitation')
  expect(morning).toMatch(/Inès Carvalho et Dan|Dan et Inès Carvalho|Inès Carvalho et Bob/)
  expect(morning).toMatch(/action="\/facilitation\/meetings"[^]*Demander à chacun, à part/)

  const asking = (by: Somebody, a: Somebody, b: Somebody) =>
    at.as(by).post('/facilitation/meetings', { a: String(idOf(a)), b: String(idOf(b)), group: String(group.id) })
  expect((await asking(dan, at.ines, bob)).status).toBe(403)
  expect((await asking(at.tom, at.ines, at.karim)).status).toBe(422)
  // Two who may be asked, and whom the page does not propose.
  expect((await asking(at.tom, at.ines, at.sam)).status).toBe(422)
  expect((await asking(at.tom, at.ines, dan)).status).toBe(303)
  expect((await asking(at.tom, dan, bob)).status).toBe(422)
  // Their turn is taken.
  const begun = { group: group.id, title: 'Question 3', text: 'Qui sait ?', kind: 'question', tags: [] } as const
  const { conversation: third } = await at.act(awa, (ctx) => startConversation(ctx, begun))
  const askAgain = { conversation: third, person: idOf(dan) }
  expect(await at.act(at.tom, (ctx) => askMember(ctx, askAgain))).toBe(false)
  // What could not be asked took nobody's turn.
  expect(await at.act(at.tom, (ctx) => askMember(ctx, { ...askAgain, person: idOf(bob) }))).toBe(true)
  await at.home.settled()
  const page = '/asked/meetings/1'
  for (const [who, other] of [
    [at.ines, 'Dan'],
    [dan, 'Inès'],
  ] as const) {
    expect(await at.as(who).text('/notifications')).toContain('Tom Le Goff aimerait vous présenter quelqu’un')
    expect(await at.as(who).text(page)).not.toContain(other)
  }
  for (const who of [at.tom, bob, at.maya]) expect((await at.as(who).get(page)).status, who.name).toBe(404)
  expect((await at.as(bob).post(page, { says: 'yes' })).status).toBe(404)

  await at.as(at.ines).post(page, { says: 'no' })
  await at.as(dan).post(page, { says: 'yes' })
  for (const who of [at.ines, dan]) expect(await at.as(who).text(page)).not.toMatch(/href="\/people\/\d+"[^>]*>Page/)
  expect(await at.as(at.tom).text('/facilitation')).not.toContain('Inès Carvalho et Dan')
  await at.as(dan).post('/me/pulse/objection')
  await at.as(at.ines).post(page, { says: 'yes' })
  expect(await at.as(at.ines).text(page)).not.toContain('Dan')
  await at.as(dan).post('/me/pulse/objection/removal')
  await at.as(at.ines).post(page, { says: 'yes' })
  await at.home.settled()
  expect(await at.as(at.ines).text(page)).toContain('Page de Dan')
  expect(await at.as(dan).text(page)).toContain('Page de Inès Carvalho')
  expect(await at.as(dan).text('/notifications')).toContain('Inès Carvalho et vous avez dit oui')
  expect(await at.as(at.tom).text('/notifications')).not.toContain('dit oui')
  expect((await at.as(dan).post(page, { says: 'no' })).status).toBe(404)
})
