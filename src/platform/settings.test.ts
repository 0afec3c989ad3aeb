import { expect, test } from 'vitest'
import { z } from 'zod'
import { world } from '#test/world.ts'
import { setting } from './settings.ts'

const word = setting({ key: 'test.word', schema: z.string(), usual: 'silence', why: 'A test says so.' })

test('what a host decides holds from that deed on, also when another deed ends while theirs goes on', async () => {
  const at = await world()
  const { settings } = at.home
  const [written, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const deciding = at.act(at.maya, async (ctx) => {
    await settings.set(ctx.tx, word, 'bonjour', null)
    written.resolve()
    await over.promise
  })
  await written.promise
  await at.act(at.tom, async () => undefined)
  expect(settings.get(word)).toBe('silence')
  over.resolve()
  await deciding
  expect(settings.get(word)).toBe('bonjour')
})
