import { expect, test } from 'vitest'
import { creditsOf, giveCredit } from '#recognition'
import { world } from '#test/world.ts'
import { answered, idOf, profile } from './test-scene.ts'

test('what grew out of Tom’s answer says so on his page, to those who see it, and twice is once', async () => {
  const at = await world()
  const { conversation, post } = await answered(at)
  const subject = { kind: 'conversation', id: conversation }
  const credit = { person: idOf(at.tom), subject, kind: 'grew-from', source: { kind: 'post', id: post } } as const
  for (const _ of [1, 2]) await at.act(at.sam, (ctx) => giveCredit(ctx, credit))
  const page = await at.as(at.ines).text(profile(at.tom))
  expect(page).toContain('né d’une de ses réponses')
  expect(page.match(/né d’une de ses réponses/g)).toHaveLength(1)
  expect((await at.facts()).filter((name) => name === 'recognition.credited')).toHaveLength(1)
})

test('what grew in a hidden group is credited in it, and nobody outside learns of it', async () => {
  const at = await world()
  const { conversation, post } = await answered(at, 'hidden')
  const subject = { kind: 'conversation', id: conversation }
  const source = { kind: 'post', id: post }
  await at.act(at.sam, (ctx) => giveCredit(ctx, { person: idOf(at.sam), subject, kind: 'grew-from', source }))
  expect(await at.as(at.sam).text(profile(at.sam))).toContain('La chaudière')
  for (const who of [at.tom, at.ines, at.maya])
    expect(await at.as(who).text(profile(at.sam))).not.toContain('La chaudière')
  const seen = async (who: typeof at.tom) =>
    (await creditsOf(at.home.db, { house: at.home.house, actor: await at.actor(who) }, [subject]))[0]?.[0]?.source
  expect(await seen(at.sam)).toMatchObject({ title: 'La chaudière' })
  expect(await seen(at.tom)).toBeUndefined()
})
