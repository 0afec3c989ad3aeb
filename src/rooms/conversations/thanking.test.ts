import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { joinGroup } from '#spaces'
import { groupBy } from '#test/groups.ts'
import { world } from '#test/world.ts'

async function scene() {
  const at = await world()
  const group = await groupBy(at, at.sam, 'Réparer')
  for (const who of [at.tom, at.odile]) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  const { conversation } = await at.act(at.odile, (ctx) =>
    startConversation(ctx, { group: group.id, title: 'La chaudière', text: 'F28 ?', kind: 'question', tags: [] }),
  )
  const { post } = await at.act(at.tom, (ctx) => answer(ctx, { conversation, text: 'Purgez-la.', replyTo: null }))
  const page = `/conversations/${conversation}-la-chaudiere`
  const from = (await at.facts()).length
  const facts = async () => (await at.facts()).slice(from)
  return { at, post, page, facts }
}

test('« Merci », then a word: one gesture, read under the answer by those who read it', async () => {
  const { at, post, page, facts } = await scene()
  await at.as(at.odile).post(`/posts/${post}/reactions`, { kind: 'thanks' })
  expect(await at.as(at.odile).text(page)).toContain('Ajouter un mot')
  expect(await at.as(at.sam).text(page)).not.toContain('Ajouter un mot')
  await at.as(at.odile).post(`/posts/${post}/thanks`, { word: 'Elle est repartie !', openness: 'public' })
  const read = await at.as(at.sam).text(page)
  expect(read).toContain('1 word of thanks')
  expect(read).toMatch(/Thanks\s*<span class="num">1</)
  expect(await at.as(at.sam).text(`/posts/${post}/actions`)).toContain('Elle est repartie !')
  expect(await at.as(at.tom).text('/me/thanks')).toContain('La chaudière')
  expect(await facts()).toEqual(['conversations.reacted', 'recognition.thanked'])
})

test('taking back « Merci » takes the word with it', async () => {
  const { at, post, page, facts } = await scene()
  await at.as(at.odile).post(`/posts/${post}/thanks`, { word: 'Elle est repartie !', openness: 'public' })
  await at.as(at.odile).post(`/posts/${post}/reactions/removal`, { kind: 'thanks' })
  expect(await at.as(at.sam).text(page)).not.toContain('word of thanks')
  expect(await at.as(at.tom).text('/me/thanks')).not.toContain('repartie')
  expect((await facts()).slice(2)).toEqual(['conversations.unreacted', 'recognition.takenBack'])
})

test('said in private it is no reaction, and nobody else learns of it', async () => {
  const { at, post, page, facts } = await scene()
  await at.as(at.odile).post(`/posts/${post}/thanks`, { word: 'Rien que pour vous.', openness: 'private' })
  for (const who of [at.sam, at.ines, at.maya]) {
    expect(await at.as(who).text(page)).not.toMatch(/word of thanks|mot de merci/)
    expect(await at.as(who).text(`/posts/${post}/actions`)).not.toContain('Rien que pour vous.')
  }
  expect(await at.as(at.tom).text(`/posts/${post}/actions`)).toContain('Rien que pour vous.')
  expect(await facts()).toEqual(['recognition.thankedApart'])
})

test('nobody thanks themselves for an answer, nor for what they may not read', async () => {
  const { at, post } = await scene()
  expect((await at.as(at.tom).post(`/posts/${post}/thanks`, { word: 'Bravo moi.', openness: 'public' })).status).toBe(
    403,
  )
  await at.as(at.tom).post(`/posts/${post}/removal`)
  expect((await at.as(at.odile).post(`/posts/${post}/thanks`, { word: 'Merci.', openness: 'public' })).status).toBe(404)
})

test('without a word it is « Merci », and nothing more', async () => {
  const { at, post, facts } = await scene()
  await at.as(at.odile).post(`/posts/${post}/thanks`, { word: '', openness: 'public' })
  expect(await facts()).toEqual(['conversations.reacted'])
})
