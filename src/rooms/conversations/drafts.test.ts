import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { tidyDrafts } from './drafts.ts'
import { begin, comeIn, groupIn, photo, read } from './test-scene.ts'
import { world, type World } from '#test/world.ts'

const keep = async (at: World, place: string, typed: Record<string, string>, since = 0) => {
  const reply = await at.as(at.tom).post('/drafts', { place, since, ...typed })
  expect(reply.status).toBe(200)
  return JSON.parse(reply.text)
}
const countDrafts = async (at: World): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int n from conversations.drafts`.execute(at.home.db)).rows[0]?.n ?? 0

test('what Tom began on his phone stands in the form on his computer, and goes when it is published', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await comeIn(at, group, at.tom)
  const { conversation } = await begin(at, at.odile, group, 'Qui a une pompe ?')
  await keep(at, `conversation:${conversation}`, { text: 'Moi, **celle** du' })
  expect(await read(at, at.tom, conversation)).toContain('Moi, **celle** du</textarea>')
  expect(await read(at, at.odile, conversation)).not.toContain('celle')
  expect(await at.as(at.tom).text('/')).toContain('href="/drafts"')
  const list = await at.as(at.tom).text('/drafts')
  expect(list).toContain('La chaudière affiche F28')
  expect(list).toContain('Moi, celle du')
  expect(await at.as(at.odile).text('/drafts')).toContain('Aucun brouillon')
  await at.as(at.tom).post(`/conversations/${conversation}/posts`, { text: 'Moi, celle du garage.' })
  expect(await countDrafts(at)).toBe(0)
  expect(await at.as(at.tom).text('/')).not.toContain('href="/drafts"')
})

test('a conversation begun and an edit are kept as they were left, each in its own place', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { post } = await begin(at, at.tom, group, 'Un texte.')
  await keep(at, `group:${group.id}`, { title: 'Une sortie', text: 'Dimanche', tags: 'route', kind: 'discussion' })
  await keep(at, `post:${post}`, { text: 'Un texte plus long.' })
  const begun = await at.as(at.tom).text('/groups/velos/conversations/new')
  for (const kept of ['value="Une sortie"', 'Dimanche</textarea>', 'value="route"']) expect(begun).toContain(kept)
  expect(await at.as(at.tom).text(`/posts/${post}/edition`)).toContain('Un texte plus long.</textarea>')
  await keep(at, `post:${post}`, { text: 'Un texte.' })
  expect(await at.as(at.tom).text(`/posts/${post}/edition`)).not.toContain('Brouillon gardé')
  const dropped = await at.as(at.tom).post('/drafts/removal', { place: `group:${group.id}` })
  expect(dropped.location).toBe('/groups/velos/conversations/new')
  expect(await at.as(at.tom).text(dropped.location)).not.toContain('Une sortie')
  expect(await countDrafts(at)).toBe(0)
})

test('two devices: the newer words stay, and the other device’s are given back before they go', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const place = `group:${group.id}`
  const first = await keep(at, place, { title: 'Une sortie', text: 'écrit au bureau' })
  expect(first.other).toBeUndefined()
  at.later({ minutes: 1 })
  const second = await keep(at, place, { title: 'Une sortie', text: 'écrit dans le train' })
  expect(second.other).toEqual({ typed: { title: 'Une sortie', text: 'écrit au bureau' }, at: first.at })
  at.later({ minutes: 1 })
  expect((await keep(at, place, { text: 'écrit dans le train, suite' }, second.at)).other).toBeUndefined()
})

test('a draft is kept only where one may read, and of one’s own posts alone', async () => {
  const at = await world()
  const secret = await groupIn(at, 'Entre nous', 'private')
  const open = await groupIn(at, 'Vélos')
  const { post } = await begin(at, at.odile, open, 'Le mien.')
  for (const [place, status] of [
    [`group:${secret.id}`, 404],
    [`post:${post}`, 403],
    ['conversation:999', 404],
  ] as const)
    expect((await at.as(at.tom).post('/drafts', { place, text: 'x' })).status).toBe(status)
  expect((await at.as(at.tom).post('/drafts', { place: `group:${open.id}`, text: 'a'.repeat(40_001) })).status).toBe(
    422,
  )
  expect((await at.as(at.zed).post('/drafts', { place: `group:${open.id}`, text: 'x' })).status).toBe(303)
  expect(await countDrafts(at)).toBe(0)
})

test('what was typed last and comes in after the post was published is not kept', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.odile, group, 'Qui ?')
  const clientKey = randomUUID()
  await at.as(at.tom).post(`/conversations/${conversation}/posts`, { text: 'Moi.', clientKey })
  expect(await keep(at, `conversation:${conversation}`, { text: 'Moi.', clientKey })).toEqual({ at: 0 })
  expect(await countDrafts(at)).toBe(0)
})

test('quoting keeps what one had begun', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.odile, group, 'Qui a une pompe ?')
  await keep(at, `conversation:${conversation}`, { text: 'J’ai commencé.' })
  const page = await read(at, at.tom, conversation, `?quote=${post}`)
  expect(page).toMatch(/J’ai commencé\.\n\n> \*\*\[Odile Marchand\]\(\/posts\/\d+\)\*\*\n> Qui a une pompe \?/)
})

test('after a season a draft goes, and the pictures that no text came to show', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const bring = async () => {
    const form = new FormData()
    form.set('picture', await photo(), `${randomUUID()}.jpg`)
    return String(JSON.parse((await at.as(at.tom).send('/writing/pictures', form)).text).href)
  }
  const [shown, drafted, forgotten] = [await bring(), await bring(), await bring()]
  await begin(at, at.tom, group, `![](${shown})`)
  await keep(at, `group:${group.id}`, { title: 'Album', text: `![](${drafted})` })
  const status = async () =>
    Promise.all([shown, drafted, forgotten].map(async (href) => (await at.as(at.tom).get(href)).status))
  at.later({ days: 13 })
  await tidyDrafts(at.home)
  expect(await status()).toEqual([200, 200, 200])
  at.later({ days: 2 })
  await tidyDrafts(at.home)
  expect(await status()).toEqual([200, 200, 404])
  at.later({ days: 80 })
  await tidyDrafts(at.home)
  expect(await countDrafts(at)).toBe(0)
  expect(await status()).toEqual([200, 404, 404])
})

test('drafts are in what one takes along, and go with whoever leaves', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await keep(at, `group:${group.id}`, { title: 'Secret', text: 'pas encore dit' })
  expect(await at.as(at.tom).text('/me/data')).toContain('pas encore dit')
  expect((await at.as(at.tom).post('/me/leaving', { sure: 'yes' })).status).toBe(303)
  expect(await countDrafts(at)).toBe(0)
})
