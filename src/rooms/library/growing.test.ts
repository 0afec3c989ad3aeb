import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { answer, startConversation } from '#conversations'
import type { Somebody } from '#test/browser.ts'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { groupWith, read } from './test-scene.ts'

const talk = async (at: World, group: { id: number }, asks: Somebody, answers: Somebody) => {
  const { conversation } = await at.act(asks, (ctx) =>
    startConversation(ctx, {
      group: group.id,
      title: 'La chaudière affiche F28',
      text: 'Que faire ?',
      kind: 'question',
      tags: [],
    }),
  )
  const { post } = await at.act(answers, (ctx) =>
    answer(ctx, { conversation, text: 'Coupez le gaz, **attendez**, rouvrez.', replyTo: null }),
  )
  return { conversation, post }
}

const formOf = (page: string): Record<string, string> => ({
  kind: 'guide',
  shelf: /<option value="([^"]+)" selected/.exec(page.slice(page.indexOf('name="shelf"')))?.[1] ?? '',
  editing: 'members',
  title: /name="title" value="([^"]+)"/.exec(page)?.[1] ?? '',
  text: /<textarea id="f-text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '',
  tags: '',
  from: /name="from" value="(\d+)"/.exec(page)?.[1] ?? '',
})

test('a good answer becomes a guide in one act: the guide says whose it was, the conversation leads to it, and they are told', async () => {
  const at = await world()
  const group = await groupWith(at, 'Réparations', 'members', at.tom, at.odile, at.karim)
  const { conversation, post } = await talk(at, group, at.tom, at.odile)
  expect(await at.as(at.karim).text(`/posts/${post}/actions`)).toContain(`/library/new?kind=guide&amp;from=${post}`)
  const page = await at.as(at.karim).text(`/library/new?kind=guide&from=${post}`)
  expect(page).toContain('Odile Marchand')
  const form = formOf(page)
  expect(form).toMatchObject({
    title: 'La chaudière affiche F28',
    text: 'Coupez le gaz, **attendez**, rouvrez.',
    shelf: `group:${group.id}`,
  })
  const { location } = await at.as(at.karim).post(`/library?kind=guide&from=${post}`, form)
  const guide = await at.as(at.tom).text(location)
  expect(guide).toMatch(/Né d’une réponse de[\s\S]*Odile Marchand[\s\S]*La chaudière affiche F28/)
  expect(guide).toContain(`href="/posts/${post}"`)
  const talkPage = await at.as(at.tom).text((await at.as(at.tom).get(`/posts/${post}`)).location)
  expect(talkPage).toContain('Un guide en est né : La chaudière affiche F28')
  expect(talkPage).toContain(`href="${location}"`)
  await at.home.settled()
  expect(await at.as(at.odile).text('/notifications')).toContain('La chaudière affiche F28')
  expect(await at.as(at.tom).text(`/people/${idOf(at.odile)}`)).toContain(location)
  expect(await at.facts()).toEqual(expect.arrayContaining(['library.written', 'library.grown', 'recognition.credited']))
  expect((await at.as(at.karim).get(`/conversations/${conversation}`)).status).toBe(303)
})

test('what was said among a few goes no further by becoming a guide', async () => {
  const at = await world()
  const group = await groupWith(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom), idOf(at.odile)])
  const { post } = await talk(at, group, at.tom, at.odile)
  const page = await at.as(at.tom).text(`/library/new?from=${post}`)
  expect(page).not.toMatch(/<option value="home"/)
  const form = { ...formOf(page), shelf: 'home' }
  const refused = await at.as(at.tom).post(`/library?from=${post}`, form)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('donnée à moins de monde')
  expect((await at.as(at.karim).get(`/library/new?from=${post}`)).status).toBe(404)
  expect((await at.as(at.karim).post('/library', form)).status).toBe(404)
  const { location } = await at.as(at.tom).post(`/library?from=${post}`, formOf(page))
  expect(await at.as(at.odile).text(location)).toContain('Né d’une réponse de')
  expect((await at.as(at.karim).get(location)).status).toBe(404)
})

test('an answer that moderation hid makes no guide; a guide that it made stays, and leads there no more', async () => {
  const at = await world()
  const group = await groupWith(at, 'Réparations', 'members', at.tom, at.odile)
  const { post } = await talk(at, group, at.tom, at.odile)
  const form = formOf(await at.as(at.tom).text(`/library/new?from=${post}`))
  const { location } = await at.as(at.tom).post(`/library?from=${post}`, form)
  await at.act(at.ines, async (ctx) => ctx.house.subject('post')?.hide?.(ctx, post))
  expect((await at.as(at.tom).get(`/library/new?from=${post}`)).status).toBe(404)
  const guide = await read(at, at.karim, Number(/\d+/.exec(location)?.[0]))
  expect(guide).not.toContain(`/posts/${post}`)
})
