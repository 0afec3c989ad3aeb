import { expect, test } from 'vitest'
import { allow } from '#platform/limits.ts'
import { answer, startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { shareOut, whoFits, type Question } from './ask.ts'
import { askMember } from './asking.ts'
import { takeTurn } from './asks-store.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))
const question = (id: number, alike: number[], tagged: number[], there: number[]): Question => ({
  id,
  asker: 9,
  alike: new Set(alike),
  tagged: new Set(tagged),
  there: new Set(there),
})

test('who answered in the same words comes first, then with the same tag, then whoever helped there; nobody twice', () => {
  const helped = [
    { conversation: 1, person: 4, asker: 20, at: day(1) },
    { conversation: 2, person: 5, asker: 20, at: day(2) },
    { conversation: 3, person: 6, asker: 20, at: day(3) },
    { conversation: 4, person: 6, asker: 20, at: day(4) },
    { conversation: 1, person: 9, asker: 20, at: day(5) },
    { conversation: 99, person: 7, asker: 20, at: day(6) },
  ]
  const fits = whoFits(question(10, [1], [2], [1, 3, 4]), helped)
  expect(fits.map(({ person }) => person)).toEqual([4, 5, 6])
  // Two answers to one person are one person helped.
  expect(fits[2]).toEqual({ person: 6, alike: 0, tagged: 0, people: 1, last: day(4) })
  const shared = shareOut(new Map([[10, fits], [11, fits]]), (person, id) => person !== 5 || id === 11) // prettier-ignore
  expect([...shared.values()].map((some) => some.map(({ person }) => person))).toEqual([[4, 6], [5]])
})

test('under a question stand those who could answer, and why; one is asked, once a week, and may say no for good', async () => {
  const at = await world()
  const group = await groupBy(at, at.tom, 'Réparer')
  const other = await groupBy(at, at.sam, 'Ailleurs')
  const names = ['Awa', 'Bob', 'Cléo', 'Dan'] as const
  const [awa, bob, cleo, dan] = await Promise.all(names.map((name) => at.newcomer(name)))
  if (!awa || !bob || !cleo || !dan) throw new Error('nobody came')
  for (const who of [awa, bob, cleo, dan, at.ines, at.karim]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  for (const who of [awa, at.ines]) await at.act(who, (ctx) => joinGroup(ctx, other.id))
  const ask = async (by: Somebody, title: string, where = group.id) =>
    (await at.act(by, (ctx) => startConversation(ctx, { group: where, title, text: 'Je ne sais pas.', kind: 'question', tags: ['eau'] }))).conversation // prettier-ignore
  const reply = (by: Somebody, conversation: number, text = 'Voici comment je ferais, moi.') =>
    at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
  const first = await ask(awa, 'Comment purger les radiateurs ?')
  for (const who of [at.ines, bob, at.karim]) await reply(who, first)
  const second = await ask(cleo, 'Changer un joint de robinet')
  await reply(dan, second)
  const waiting = await ask(awa, 'Purge d’un radiateur')
  await reply(cleo, waiting, 'Moi aussi.')
  const elsewhere = await ask(awa, 'Purger un radiateur ailleurs', other.id)
  await at.as(bob).post('/me/pulse/objection')
  await at.home.settled()

  const morning = await at.as(at.tom).text('/facilitation')
  expect(morning).toContain('1 réponse, pas encore utile')
  expect(morning).toContain('Inès Carvalho')
  expect(morning).toContain('a répondu à 1 question semblable')
  expect(morning.indexOf('Inès Carvalho')).toBeLessThan(morning.indexOf('Dan'))
  // Staff; who objects; who is in it already; whoever asked; a question that was answered; a group of somebody else.
  for (const name of ['Karim', 'Bob', 'Lui demander : Cléo', 'Lui demander : Awa', 'Comment purger', 'ailleurs'])
    expect([name, morning.includes(name)]).toEqual([name, false])

  const asking = (by: Somebody, conversation: number, whom: Somebody) =>
    at.as(by).post(`/facilitation/questions/${conversation}/asks`, { person: String(idOf(whom)) })
  for (const whom of [bob, at.karim, awa, at.tom, at.zed]) await asking(at.tom, waiting, whom)
  expect((await asking(at.tom, elsewhere, at.ines)).status).toBe(403)
  expect((await asking(at.ines, waiting, dan)).status).toBe(403)
  expect((await at.facts()).filter((name) => name === 'facilitation.asked')).toEqual([])

  await asking(at.tom, waiting, at.ines)
  await asking(at.sam, elsewhere, at.ines)
  expect((await at.facts()).filter((name) => name === 'facilitation.asked')).toHaveLength(1)
  await at.home.settled()
  expect(await at.as(at.ines).text('/notifications')).toContain('Tom Le Goff pense que vous sauriez répondre')
  const told = await at.as(at.ines).text('/asked/1')
  expect(told).toContain('Purge d’un radiateur')
  expect((await at.as(dan).get('/asked/1')).status).toBe(404)
  const later = await at.as(at.tom).text('/facilitation')
  expect(later).toContain('Déjà demandé à Inès Carvalho.')
  expect(later).not.toContain('Lui demander : Inès')

  at.later({ days: 7 })
  // What was asked before takes nobody's turn; whom the page would not propose is not asked, whoever founded the group.
  await asking(at.tom, waiting, at.ines)
  await asking(at.tom, waiting, at.sam)
  await asking(at.sam, elsewhere, at.odile)
  expect((await at.facts()).filter((name) => name === 'facilitation.asked')).toHaveLength(1)
  expect(await at.act(at.sam, (ctx) => askMember(ctx, { conversation: elsewhere, person: idOf(at.ines) }))).toBe(true)
  at.later({ days: 7 })
  await at.as(at.ines).post('/me/asking')
  const third = await ask(awa, 'Qui sait souder ?')
  expect(await at.act(at.tom, (ctx) => askMember(ctx, { conversation: third, person: idOf(at.ines) }))).toBe(false)
  expect(await at.as(at.ines).text('/me')).toContain('personne ne vous sollicite')

  for (let nth = 0; nth < 60; nth += 1)
    await allow(at.home, `members asked by ${idOf(at.sam)}`, { times: 60, minutes: 24 * 60 })
  expect((await asking(at.sam, elsewhere, dan)).status).toBe(429)

  // Of two who ask at the same moment, the second waits for the first, and finds the week taken.
  const { db } = at.home
  const { promise: over, resolve: end } = Promise.withResolvers<undefined>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>()
  const one = db.transaction().execute(async (tx) => {
    const taken = await takeTurn(tx, idOf(dan), at.home.now())
    begin(undefined)
    await over
    return taken
  })
  await begun
  const two = db.transaction().execute((tx) => takeTurn(tx, idOf(dan), at.home.now()))
  end(undefined)
  expect(await Promise.all([one, two])).toEqual([true, false])
})
