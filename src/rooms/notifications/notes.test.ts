import { expect, test } from 'vitest'
import { giveCredit } from '#recognition'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { begin, bellOf, groupOf, idOf, reply, toldTo } from './test-scene.ts'

const thank = (at: World, who: Somebody, to: Somebody, word: string, openness = 'public') =>
  at.as(who).post(`/people/${idOf(to)}/thanks`, { word, openness })

const wayTo = async (at: World, who: Somebody): Promise<string> =>
  /"(\/notifications\/notes\/\d+)"/.exec(await at.as(who).text('/notifications'))?.[1] ?? ''

test('Odile hears once that Tom thanked her, and knows it once she went there', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  expect(await toldTo(at, at.odile)).toEqual(['• Tom Le Goff vous a dit merci : « Pour la soupe. »: Un mot pour vous'])
  expect(await bellOf(at, at.odile)).toBe('1')
  const { location } = await at.as(at.odile).get(await wayTo(at, at.odile))
  expect(await at.as(at.odile).text(location)).toContain('Pour la soupe.')
  expect(await bellOf(at, at.odile)).toBe('')
  expect(await toldTo(at, at.odile)).toEqual(['Tom Le Goff vous a dit merci : « Pour la soupe. »: Un mot pour vous'])
  expect(await toldTo(at, at.tom)).toEqual([])
})

test('nobody goes the way of somebody else’s note', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.', 'private')
  await at.home.settled()
  const way = await wayTo(at, at.odile)
  expect((await at.as(at.tom).get(way)).status).toBe(404)
  expect((await at.as(at.maya).get(way)).status).toBe(404)
})

test('what was taken back is told no more', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Pour la soupe.')
  await at.home.settled()
  const id = /thanks-(\d+)/.exec(await at.as(at.tom).text('/me/thanks/given'))?.[1]
  await at.as(at.tom).post(`/thanks/${id}/removal`)
  expect(await toldTo(at, at.odile)).toEqual([])
  expect(await bellOf(at, at.odile)).toBe('')
})

test('whoever is credited hears what grew out of their answer', async () => {
  const at = await world()
  const group = await groupOf(at, at.sam, 'Réparer')
  const asked = await begin(at, at.sam, group, 'La chaudière')
  const subject = { kind: 'conversation', id: asked.conversation }
  await at.act(at.sam, (ctx) => giveCredit(ctx, { person: idOf(at.tom), subject, kind: 'grew-from' }))
  expect(await toldTo(at, at.tom)).toEqual(['• Ceci est né d’une de vos réponses: La chaudière'])
})

test('notes and conversations stand in one order of time, on every page of it', async () => {
  const at = await world()
  const group = await groupOf(at, at.tom, 'Réparer')
  for (let n = 1; n <= 34; n += 1) {
    at.later({ minutes: 1 })
    if (n % 3 === 0) {
      // Each a few times: nobody thanks one person more than five times a day.
      await thank(at, [at.sam, at.ines, at.odile][(n / 3) % 3] ?? at.sam, at.tom, `mot ${n}`)
    } else await reply(at, at.sam, await begin(at, at.tom, group, `sujet ${n}`), `Oui ${n}`)
  }
  const all: string[] = []
  let path: string | undefined = '/notifications'
  while (path !== undefined) {
    all.push(...(await toldTo(at, at.tom, path)))
    path = /href="(\/notifications\?after=[^"]+)"/.exec(await at.as(at.tom).text(path))?.[1]
  }
  const order = all.map((line) => Number(/(?:mot|sujet) (\d+)/.exec(line)?.[1]))
  expect(order).toEqual(Array.from({ length: 34 }, (_, at) => 34 - at))
})

test('everything is marked as known in one press, notes with the rest', async () => {
  const at = await world()
  await thank(at, at.tom, at.odile, 'Un.')
  await thank(at, at.sam, at.odile, 'Deux.')
  expect(await bellOf(at, at.odile)).toBe('2')
  await at.as(at.odile).post('/notifications/knowing')
  expect(await bellOf(at, at.odile)).toBe('')
})
