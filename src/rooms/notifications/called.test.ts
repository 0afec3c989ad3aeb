import { expect, test } from 'vitest'
import { callEverybody } from '#conversations'
import { letOut } from '#platform/audiences.ts'
import { scene } from './test-devices.ts'
import { begin, groupOf, idOf } from './test-scene.ts'

test('a call reaches every device that said yes, once, whatever its owner follows', async () => {
  const { at, group, yes, sweep, on } = await scene()
  const [tom, odile] = [await yes(at.tom), await yes(at.odile)]
  const { post } = await begin(at, at.maya, group, 'L’eau monte.')
  await at.act(at.maya, (ctx) => callEverybody(ctx, post))
  await sweep()
  await sweep()
  expect(on(tom)).toEqual(['Maya Haddad prévient tout le monde: L’eau monte.'])
  expect(on(odile)).toHaveLength(1)
})

test('whoever does not see it is not called, by no way; whoever only speaks there calls nobody', async () => {
  const { at, yes, sweep, on } = await scene()
  const cercle = await groupOf(at, at.maya, 'Cercle', 'private')
  const tom = await yes(at.tom)
  await letOut(at.home.db, cercle.audience, idOf(at.tom))
  const { post } = await begin(at, at.maya, cercle, 'Entre nous.')
  await at.act(at.maya, (ctx) => callEverybody(ctx, post))
  await sweep()
  expect(on(tom)).toEqual([])
  expect(await at.as(at.tom).text('/notifications')).not.toContain('tout le monde')
  await expect(at.act(at.tom, (ctx) => callEverybody(ctx, post))).rejects.toThrow()
})
