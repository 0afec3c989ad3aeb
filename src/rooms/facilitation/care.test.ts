import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { proposeRitual } from '#rituals'
import { joinGroup } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy, idOf } from '#test/groups.ts'
import { world } from '#test/world.ts'
import { lookAgain, sift } from './sifting.ts'
import { effectOf, isHeldBack, keyOf, type Suggestion } from './suggestion.ts'
import { tallies } from './suggestions-store.ts'

test('an effect is told with its interval, and not at all where it would be about a few', () => {
  const side = (held: boolean, came: number, n: number) => ({ kind: 'question', held, came, n }) as const
  // Newcombe 1998, table II.
  const { difference } = effectOf('question', [side(false, 56, 70), side(true, 48, 80)]) ?? {}
  expect([difference?.low, difference?.high].map((end) => end?.toFixed(4))).toEqual(['0.0524', '0.3339'])
  expect(effectOf('question', [side(false, 56, 70), side(true, 5, 9)])).toBeUndefined()
  expect(effectOf('question', [side(false, 56, 70), side(true, 4, 20)])).toBeUndefined()
  expect(effectOf('question', [side(false, 66, 70), side(true, 8, 20)])).toBeUndefined()
  expect(effectOf('newcomer', [side(false, 56, 70), side(true, 48, 80)])).toBeUndefined()
})

test('one in ten is held back, by a key, and the same every time', () => {
  const all = Array.from({ length: 4000 }, (_, at) => ({ kind: 'question', subject: at + 1, other: 0 }) as const)
  const held = (key: string) => all.filter((one) => isHeldBack(key, one)).map(keyOf)
  expect(held('a key').length).toBeGreaterThan(320)
  expect(held('a key').length).toBeLessThan(480)
  expect(held('a key')).toEqual(held('a key'))
  expect(held('another')).not.toEqual(held('a key'))
})

const monday = new Date('2026-03-02T09:00:00Z')

test('a morning tells of newcomers nobody answered, of who went quiet, of what heats up and comes round; each can be dismissed for good', async () => {
  const at = await world({ at: monday })
  const group = await groupBy(at, at.tom, 'Réparer')
  const come = async (name: string): Promise<Somebody> => {
    const who = await at.newcomer(name)
    await at.act(who, (ctx) => joinGroup(ctx, group.id))
    return who
  }
  const say = async (who: Somebody, title: string) =>
    (await at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text: 'Bonjour à tous.', kind: 'discussion', tags: [] }))).conversation // prettier-ignore
  const reply = (by: Somebody, conversation: number, text = 'Voici comment je ferais, moi.') =>
    at.act(by, (ctx) => answer(ctx, { conversation, text, replyTo: null }))
  const [awa, bob, cleo] = [await come('Awa'), await come('Bob'), await come('Cléo')]
  for (const days of [1, 6, 1, 0]) {
    for (const who of [awa, bob]) await reply(at.ines, await say(who, `Le mot de ${who.name}`))
    at.later({ days })
  }
  // On one day of each week, whatever the number.
  for (const days of [7, 61]) {
    for (const _ of [1, 2]) await reply(at.ines, await say(cleo, 'Le mot de Cléo'))
    at.later({ days })
  }
  await at.as(bob).post('/me/pulse/objection')
  const [zoe, yves] = [await come('Zoé'), await come('Yves')]
  const hello = await say(zoe, 'Je me présente')
  await reply(at.ines, await say(yves, 'Moi, c’est Yves'))
  const warm = await say(at.odile, 'Le vélo volé')
  for (let n = 0; n < 6; n += 1) for (const who of [at.odile, at.ines]) await reply(who, warm, `${n} : non !`)
  const rhythm = { day: '2026-05-20', time: '18:00', zone: 'Europe/Paris', repeats: 'week' } as const
  const script = { title: 'Quoi de neuf ?', text: 'Tout compte.', opening: '', closing: '', steps: [] }
  await at.act(at.tom, (ctx) => proposeRitual(ctx, { ...script, shape: 'prompt', where: `group:${group.id}`, rhythm, zone: rhythm.zone, askedFirst: false })) // prettier-ignore
  await at.home.settled()

  const morning = await at.as(at.tom).text('/facilitation')
  for (const said of [
    'Je me présente',
    'personne n’a répondu',
    'Awa',
    'plus rien depuis le 10\u00a0mars',
    'Le vélo volé',
    '13 messages en un jour, de 2 personnes',
    'Quoi de neuf ?',
    'personne ne l’anime encore',
  ])
    // prettier-ignore
    expect([said, morning.includes(said)]).toEqual([said, true])
  for (const silent of ['Bob', 'Cléo', 'Yves']) expect([silent, morning.includes(silent)]).toEqual([silent, false])
  expect(morning).toContain('à partir de 200')

  expect((await at.as(awa).post('/facilitation/dismissals', { kind: 'quiet', subject: '1', other: '0' })).status).toBe(
    403,
  )
  await at.as(at.tom).post('/facilitation/dismissals', { kind: 'newcomer', subject: String(idOf(zoe)), other: '0' })
  expect(await at.as(at.tom).text('/facilitation')).not.toContain('Je me présente')
  expect(await at.as(at.maya).text('/facilitation')).toContain('Je me présente')

  // Of forty questions those are passed over that the lot holds back; a week later it is written down what came of each.
  const here = { home: at.home, actor: await at.actor(at.tom), now: at.home.now(), lang: 'fr' } as const
  const suggestion = (subject: number): Suggestion => ({ kind: 'question', subject, other: 0, group: group.id })
  const all = [hello, ...Array.from({ length: 39 }, (_, n) => 1000 + n)].map((one) => ({ suggestion: suggestion(one) }))
  const { shown, more } = await sift(here, 'question', all, 20, true)
  const key = await at.home.secret('facilitation lot')
  const free = all.filter(({ suggestion: one }) => !isHeldBack(key, one))
  expect(shown).toEqual(free.slice(0, 20))
  expect(more).toBe(true)
  expect((await sift(here, 'question', all, 20, true)).shown).toEqual(shown)
  at.later({ days: 1 })
  await reply(at.ines, hello)
  await at.home.settled()
  const { signal } = new AbortController()
  const told = () => tallies(at.home.db, [group.id], monday)
  await lookAgain(at.home, signal)
  expect(await told()).toEqual([])
  at.later({ days: 7 })
  await lookAgain(at.home, signal)
  const sum = (of: 'n' | 'came', some: Awaited<ReturnType<typeof told>>) => some.reduce((all, one) => all + one[of], 0)
  const after = await told()
  expect(sum('came', after)).toBe(1)
  expect(sum('n', after.filter(({ held }) => !held))).toBe(20) // prettier-ignore
  expect(sum('n', after)).toBe(all.findIndex((one) => one === free[19]) + 1)
})
