import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { world } from '#test/world.ts'
import { remindDue } from './reminding.ts'
import { begin, bellOf, comeIn, groupOf, idOf, read, reply, toldTo } from './test-scene.ts'

/** Ten in the morning in Paris, on a Monday. */
async function scene() {
  const at = await world({ at: new Date('2026-11-23T09:00:00Z') })
  const group = await groupOf(at, at.maya, 'Vélos')
  await comeIn(at, group, at.tom, at.odile)
  const keep = (kind: string, id: number) => at.as(at.tom).post('/bookmarks', { kind, id })
  const kept = () => at.as(at.tom).text('/bookmarks')
  const remind = (kind: string, id: number, day: string) =>
    at.as(at.tom).post('/bookmarks/reminding', { kind, id, day })
  return { at, group, keep, kept, remind }
}

test('Tom keeps a conversation and a post, finds them again, and lets one go; nobody else sees it', async () => {
  const { at, group, keep, kept } = await scene()
  const begun = await begin(at, at.odile, group, 'La recette')
  const { post } = await reply(at, at.maya, begun, 'Deux cents grammes de farine.')
  await keep('conversation', begun.conversation)
  expect((await keep('post', post)).location).toBe(`/posts/${post}`)
  await keep('post', post)
  expect((await kept()).match(/La recette<\/a>/g)).toHaveLength(2)
  expect(await kept()).toContain('Deux cents grammes de farine.')
  expect(await at.as(at.tom).text(`/posts/${post}/actions`)).toContain('Gardé pour plus tard')
  expect(await at.as(at.odile).text('/bookmarks')).not.toContain('La recette')
  await at.as(at.tom).post('/bookmarks/removal', { kind: 'post', id: post })
  expect(await kept()).not.toContain('farine')
  await begin(at, at.odile, group, 'Pour Tom', `[@Tom](/people/${idOf(at.tom)})`)
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('href="/bookmarks"')
})

test('what one may not see cannot be kept, and what one may not see any more is not in the list', async () => {
  const { at, keep, kept, remind } = await scene()
  const secret = await groupOf(at, at.maya, 'Secret', 'hidden')
  const begun = await begin(at, at.maya, secret, 'Entre nous')
  expect((await keep('conversation', begun.conversation)).status).toBe(404)
  expect((await keep('post', begun.post)).status).toBe(404)
  expect((await keep('person', idOf(at.odile))).status).toBe(422)
  const move = (deed: typeof letIn | typeof letOut) =>
    at.home.db
      .transaction()
      .execute(async (tx) =>
        deed === letIn ? letIn(tx, secret.audience, [idOf(at.tom)]) : letOut(tx, secret.audience, idOf(at.tom)),
      )
  await move(letIn)
  await keep('post', begun.post)
  await remind('post', begun.post, '2026-11-24')
  expect(await kept()).toContain('Entre nous')
  await move(letOut)
  expect(await kept()).not.toContain('Entre nous')
  at.later({ days: 1 })
  await remindDue(at.home)
  expect(await bellOf(at, at.tom)).toBe('')
  expect(await toldTo(at, at.tom)).toEqual([])
})

test('on the morning one chose the bell says so, once; another day it may say so again', async () => {
  const { at, group, keep, kept, remind } = await scene()
  const begun = await begin(at, at.odile, group, 'La recette')
  await read(at, at.tom, begun)
  await keep('conversation', begun.conversation)
  expect((await remind('conversation', begun.conversation, '2026-11-23')).status).toBe(422)
  expect((await remind('conversation', begun.conversation, '2026-02-31')).status).toBe(422)
  await remind('conversation', begun.conversation, '2026-11-24')
  expect(await kept()).toContain('Rappel prévu')
  at.later({ hours: 22, minutes: 59 })
  await remindDue(at.home)
  expect(await toldTo(at, at.tom)).toEqual([])
  at.later({ minutes: 1 })
  await remindDue(at.home)
  expect(await toldTo(at, at.tom)).toEqual(['• Vous vouliez y revenir: La recette'])
  at.later({ hours: 3 })
  await read(at, at.tom, begun)
  await remindDue(at.home)
  expect(await toldTo(at, at.tom)).toEqual(['Vous vouliez y revenir: La recette'])
  await remind('conversation', begun.conversation, '2026-11-26')
  at.later({ days: 2 })
  await remindDue(at.home)
  expect(await bellOf(at, at.tom)).toBe('1')
})
