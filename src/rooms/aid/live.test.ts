/** Pages of needs and offers move while they are open, for those who may see them; over the line comes no word of it. */
import { expect, test } from 'vitest'
import type { Somebody } from '#test/browser.ts'
import { listenTo, type Listening } from '#test/listening.ts'
import { close } from './closing.ts'
import { letGo } from './proposing.ts'
import { DETAILS, groupOf, hold, needs, scene, take } from './test-scene.ts'

const moves = ({ heard }: Listening, topic: string): number =>
  heard.filter((one) => one.is === 'aid.moved' && one.topic === topic).length

test('a hand is heard of by its two people, what everybody reads by whoever has it open, and nobody else', async () => {
  const { at, wish } = await scene({ wanted: 12 })
  const circle = await groupOf(at, at.odile, 'Cercle', 'private')
  const secret = await needs(at, at.odile, { title: 'Zyxsecret', within: { kind: 'group', id: circle.id } })
  const address = await at.serve()
  const [own, within, between] = [`need:${wish.id}`, `need:${secret.id}`, 'proposal:1'] as const
  const listen = async (who: Somebody) =>
    listenTo(address, { cookie: await at.cookie(who), topics: [own, within, between] })
  const [odile, tom, sam] = [await listen(at.odile), await listen(at.tom), await listen(at.sam)]
  const told = (topic: string) => [odile, tom, sam].map((line) => moves(line, topic))

  const hand = await hold(at, at.tom, wish, 'Zyxmot')
  expect(hand).toBe(1)
  await expect.poll(() => told(own)).toEqual([1, 1, 0])
  await take(at, at.odile, hand, 'Zyxoui')
  await expect.poll(() => told(own)).toEqual([2, 2, 1])
  await expect.poll(() => told(between)).toEqual([2, 2, 0])
  await at.act(at.odile, (ctx) => letGo(ctx, { proposal: hand, word: 'Zyxnon' }))
  // What comes in one breath is told once: each is waited for.
  await expect.poll(() => told(own)).toEqual([3, 3, 2])
  await at.act(at.odile, (ctx) => close(ctx, { wish: secret.id, outcome: 'withdrawn' }))
  await at.act(at.odile, (ctx) => close(ctx, { wish: wish.id, outcome: 'withdrawn' }))
  // Who has it open hears that it is over, though they find nothing any more.
  await expect.poll(() => told(own)).toEqual([4, 4, 3])
  expect(told(within)).toEqual([1, 0, 0])
  const all = [odile, tom, sam].flatMap(({ heard }) => heard.map(({ text }) => text)).join('\n')
  for (const word of ['Zyx', 'frigo', DETAILS.phone]) expect(all).not.toContain(word)
  for (const line of [odile, tom, sam]) line.close()
})

test('the pages listen for what they show', async () => {
  const { at, page, wish } = await scene()
  const hand = await hold(at, at.tom, wish)
  await take(at, at.odile, hand)
  expect(await at.as(at.tom).text(page)).toContain(`data-live="need:${wish.id}"`)
  expect(await at.as(at.tom).text(`/proposals/${hand}`)).toContain(`data-live="proposal:${hand}"`)
})
