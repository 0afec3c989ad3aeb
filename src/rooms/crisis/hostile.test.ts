/** What somebody tries who means no good, while everybody is busy. */
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { hideCrisis } from './closing.ts'
import { openFlood } from './test-scene.ts'

test('nobody buries what cannot wait under needs of their own', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const sent: number[] = []
  for (let nth = 0; nth < 62; nth++) {
    const form = { what: `Besoin ${nth}`, where: 'Quai', urgency: '2', reach: '' }
    sent.push((await at.as(at.tom).post(`/crisis/${crisis}/needs`, form)).status)
  }
  expect(sent.filter((status) => status === 303)).toHaveLength(60)
  expect(sent.at(-1)).toBe(429)
})

test('nobody comes in by the link of a crisis that was taken out of sight', async () => {
  const at = await world()
  const crisis = await openFlood(at, at.maya, { public: true })
  const link = async () => /href="(\/join\/[^"]+)"/.exec(await at.as(at.zed).text(`/crisis/${crisis}`))?.[1] ?? ''
  const before = await link()
  expect((await at.as(at.zed).get(before)).status).toBe(200)
  await at.act(at.maya, (ctx) => hideCrisis(ctx, crisis, true))
  expect((await at.as(at.zed).get(before)).status).toBe(410)
  await at.act(at.maya, (ctx) => hideCrisis(ctx, crisis, false))
  expect(await link()).toMatch(/^\/join\//)
  expect(await link()).not.toBe(before)
})
