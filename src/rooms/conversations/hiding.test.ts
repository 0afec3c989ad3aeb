import { expect, test } from 'vitest'
import { begin, groupIn, pictureIn, read, reply, showPicture } from './test-scene.ts'
import { hideConversation, hidePost } from './tending.ts'
import { world } from '#test/world.ts'

test('a hidden post is seen by its author and the moderators, and leaves a trace for others', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const { conversation } = await begin(at, at.tom, group, 'Bonjour')
  const rude = await reply(at, at.odile, conversation, 'Une grossièreté')
  await at.act(at.ines, (ctx) => hidePost(ctx, rude.post, true))
  const page = await read(at, at.zed, conversation)
  expect(page).toContain('masqué par la modération')
  expect(page).not.toContain('grossièreté')
  for (const path of [`/posts/${rude.post}`, `/posts/${rude.post}/history`, `/posts/${rude.post}/actions`]) {
    expect((await at.as(at.sam).get(path)).status).toBe(404)
  }
  expect((await at.as(at.sam).post(`/posts/${rude.post}/reactions`, { kind: 'thanks' })).status).toBe(404)
  expect(await read(at, at.odile, conversation)).toContain('grossièreté')
  expect(await read(at, at.ines, conversation)).toContain('grossièreté')
  expect(await at.as(at.zed).text('/groups/velos')).not.toContain('grossièreté')
  await at.act(at.ines, (ctx) => hidePost(ctx, rude.post, false))
  expect(await read(at, at.zed, conversation)).toContain('grossièreté')
})

test('hiding how a conversation begins hides what it is called, and its pictures, from all but its author and its judges', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const shown = await showPicture(at, at.tom, group)
  const page = await at.as(at.zed).text(shown.location)
  const opening = Number(/id="post-(\d+)"/.exec(page)?.[1])
  const conversation = parseInt(shown.location.split('/')[2] ?? '', 10)
  const picture = pictureIn(page)
  await reply(at, at.odile, conversation, 'Joli !')
  await at.act(at.ines, (ctx) => hidePost(ctx, opening, true))
  for (const text of [await at.as(at.zed).text(shown.location), await at.as(at.sam).text('/groups/velos')]) {
    expect(text).not.toContain('Regardez')
    expect(text).not.toContain('Voilà mon vélo')
    expect(text).toContain('Joli')
  }
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  expect((await at.as(at.tom).get(picture)).status).toBe(200)
  expect(await at.as(at.tom).text(shown.location)).toContain('Regardez')
  const judged = await at.as(at.ines).text(shown.location)
  expect(judged).toContain('Regardez')
  const shownToJudge = /src="(\/posts\/\d+\/pictures\/\d+)"/.exec(judged)?.[1] ?? ''
  expect((await at.as(at.ines).get(shownToJudge)).status).toBe(200)
  expect((await at.as(at.sam).get(shownToJudge)).status).toBe(404)
  await at.act(at.ines, (ctx) => hidePost(ctx, opening, false))
  expect((await at.as(at.zed).get(picture)).status).toBe(200)
  expect(await at.as(at.zed).text(shown.location)).toContain('Regardez')
})

test('rooms that hold posts by their numbers do not learn a title that others may not read', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const [hidden, removed] = [
    await begin(at, at.tom, group, 'Un', 'Titre masqué'),
    await begin(at, at.tom, group, 'Deux', 'Titre retiré'),
  ]
  const answered = await reply(at, at.odile, hidden.conversation, 'Une réponse')
  await at.act(at.ines, (ctx) => hidePost(ctx, hidden.post, true))
  await at.as(at.tom).post(`/posts/${removed.post}/removal`)
  const cards = async (kind: string, ...ids: number[]) =>
    (await at.home.house.subject(kind)?.cards(at.home.db, ids))?.map(({ title, titleToJudge, url }) => ({
      title,
      titleToJudge,
      url,
    }))
  expect(await cards('conversation', hidden.conversation)).toEqual([
    { title: '…', titleToJudge: 'Titre masqué', url: `/conversations/${hidden.conversation}` },
  ])
  expect(await cards('conversation', removed.conversation)).toEqual([
    { title: '…', titleToJudge: 'Titre retiré', url: `/conversations/${removed.conversation}` },
  ])
  expect((await cards('post', answered.post))?.[0]?.title).toBe('…')
  expect(await read(at, at.sam, removed.conversation)).not.toContain('Titre retiré')
  expect(await read(at, at.tom, removed.conversation)).toContain('Titre retiré')
})

test('the words that a conversation is found under are out of sight with it', async () => {
  const at = await world()
  await groupIn(at, 'Vélos', 'public')
  const send = async (tags: string) => {
    const { location } = await at
      .as(at.tom)
      .post('/groups/velos/conversations', { title: 'Un titre', text: 'Voilà.', tags })
    const post = Number(/id="post-(\d+)"/.exec(await at.as(at.tom).text(location))?.[1])
    return { conversation: parseInt(location.split('/')[2] ?? '', 10), post }
  }
  const [whole, opening, removed] = [await send('entier'), await send('debut'), await send('retrait')]
  await reply(at, at.odile, opening.conversation, 'Je réponds')
  await at.act(at.ines, (ctx) => hideConversation(ctx, whole.conversation, true))
  await at.act(at.ines, (ctx) => hidePost(ctx, opening.post, true))
  await at.as(at.tom).post(`/posts/${removed.post}/removal`)
  const pages = ['/groups/velos', `/conversations/${opening.conversation}`, `/conversations/${removed.conversation}`]
  for (const path of pages) expect(await at.as(at.zed).text(path)).not.toMatch(/entier|debut|retrait/)
  expect(await read(at, at.tom, opening.conversation)).toContain('#debut')
})

test('whoever began a conversation does not read what moderation hid in it', async () => {
  const at = await world()
  const { conversation } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const { post } = await reply(at, at.odile, conversation, 'Une insulte cachée.')
  await at.act(at.ines, (ctx) => hidePost(ctx, post, true))
  expect(await read(at, at.tom, conversation)).not.toContain('Une insulte cachée')
  for (const who of [at.odile, at.ines]) expect(await read(at, who, conversation)).toContain('Une insulte cachée')
})

test('a whole conversation that is hidden is there for its author and the moderators alone', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos', 'public')
  const shown = await showPicture(at, at.tom, group)
  const picture = pictureIn(await at.as(at.zed).text(shown.location))
  const { conversation, post } = await begin(at, at.tom, group, 'Bonjour')
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, true))
  await at.act(at.ines, (ctx) => hideConversation(ctx, parseInt(shown.location.split('/')[2] ?? '', 10), true))
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  for (const path of [`/conversations/${conversation}`, `/posts/${post}`, `/posts/${post}/history`])
    expect((await at.as(at.sam).get(path)).status).toBe(404)
  expect((await at.as(at.sam).post(`/conversations/${conversation}/posts`, { text: 'x' })).status).toBe(404)
  expect(await at.as(at.sam).text('/groups/velos')).not.toContain('La chaudière')
  for (const who of [at.tom, at.ines])
    expect(await read(at, who, conversation)).toContain('Cette conversation est masquée')
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, false))
  expect(await at.as(at.sam).text('/groups/velos')).toContain('La chaudière')
})
