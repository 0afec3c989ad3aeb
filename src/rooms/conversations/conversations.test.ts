import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { theHome } from '#platform/home.ts'
import { letIn } from '#platform/audiences.ts'
import { groupBySlug, foundGroup, spacesSeen, type Group, type Openness } from '#spaces'
import { answer, bringConversations, startConversation } from '#conversations'
import { hideConversation, hidePost } from './tending.ts'
import { world, type World } from '#test/world.ts'
import type { Somebody } from '#test/browser.ts'

async function groupIn(at: World, name: string, openness: Openness = 'members'): Promise<Group> {
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya)))[0]
  const founded = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door: openness === 'hidden' || openness === 'private' ? 'invite' : 'open', domains: [], help: false }),
  )
  const group = await groupBySlug(at.home.db, await at.actor(at.maya), founded.slug)
  if (!group) throw new Error('no group')
  return group
}

const begin = (at: World, who: Somebody, group: Group, text: string, title = 'La chaudière affiche F28 ?') =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: undefined, tags: [] }))
const reply = (at: World, who: Somebody, conversation: number, text: string) =>
  at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))

test('Tom asks in a group he was not in: he comes in, his text asks, and Odile answers and is thanked and helpful', async () => {
  const at = await world()
  const group = await groupIn(at, 'Coups de main')
  const asked = await at.as(at.tom).post('/groups/coups-de-main/conversations', { title: 'La chaudière affiche F28', text: 'Faut-il **appeler** quelqu’un ?', tags: 'Chauffage, #F28', kind: 'auto' })
  expect(asked.location).toMatch(/^\/conversations\/\d+-la-chaudiere-affiche-f28$/)
  const page = await at.as(at.odile).text(asked.location)
  expect(page).toContain('<strong>appeler</strong>')
  expect(page).toContain('#chauffage')
  const answered = await at.as(at.odile).post(`${asked.location.replace(/-.*/, '')}/posts`, { text: 'Coupez le gaz, rouvrez.', replyTo: '' })
  expect(answered.location).toContain('#post-')
  const post = /#post-(\d+)/.exec(answered.location)?.[1]
  await at.as(at.tom).post(`/posts/${post}/reactions`, { kind: 'thanks' })
  await at.as(at.tom).post(`/posts/${post}/reactions`, { kind: 'thanks' })
  await at.as(at.tom).post(`/posts/${post}/helpful`)
  const read = await at.as(at.tom).text(asked.location)
  expect(read).toContain('La réponse qui a aidé Tom Le Goff')
  expect(read).toContain('Aller à la réponse utile, de Odile Marchand')
  expect((await at.facts()).filter((name) => name.startsWith('conversations.'))).toEqual([
    'conversations.started', 'conversations.posted', 'conversations.posted', 'conversations.reacted', 'conversations.helped',
  ])
  expect(await at.as(at.maya).text('/groups/coups-de-main')).toContain('1 réponse')
  void group
})

test('the same form sent twice posts once, even at the same moment', async () => {
  const at = await world()
  await groupIn(at, 'Vélos')
  const form = { title: 'Un pneu crevé', text: 'Qui a une rustine ?', clientKey: randomUUID() }
  const sent = await Promise.all([1, 2, 3].map(() => at.as(at.tom).post('/groups/velos/conversations', form)))
  expect(new Set(sent.map((one) => one.location)).size).toBe(1)
  expect((await at.facts()).filter((name) => name === 'conversations.posted')).toHaveLength(1)
})

test('what was typed comes back when it cannot be taken', async () => {
  const at = await world()
  await groupIn(at, 'Vélos')
  const refused = await at.as(at.tom).post('/groups/velos/conversations', { title: 'Ah', text: 'Un texte assez long pour être gardé.' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Un texte assez long pour être gardé.')
  const empty = await at.as(at.tom).post('/groups/velos/conversations', { title: 'Un vrai titre', text: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Écrivez quelque chose')
})

test('many people who answer at once each have their own place, without a gap', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  const people = [at.tom, at.odile, at.maya, at.ines, at.karim, at.lea, at.sam]
  await Promise.all(people.map((who) => reply(at, who, conversation, `Moi, ${who.name}`)))
  const { rows } = await sql<{ nth: number }>`select nth from conversations.posts where conversation_id = ${conversation} order by nth`.execute(at.home.db)
  expect(rows.map((row) => row.nth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('who does not see a group finds nothing of it, by any address', async () => {
  const at = await world()
  const group = await groupIn(at, 'Secret', 'hidden')
  const { conversation, post } = await begin(at, at.maya, group, 'Entre nous.')
  for (const who of [at.tom, at.ines, at.zed]) {
    const visitor = at.as(who)
    for (const path of [`/conversations/${conversation}`, `/posts/${post}`, `/posts/${post}/actions`, `/posts/${post}/history`, `/posts/${post}/edition`, `/conversations/${conversation}/tending`]) {
      const reply_ = await visitor.get(path)
      expect([who.name, path, reply_.status === 404 || reply_.location.startsWith('/sign-in')]).toEqual([who.name, path, true])
    }
    for (const path of [`/conversations/${conversation}/posts`, `/posts/${post}/reactions`, `/posts/${post}/removal`, `/posts/${post}/helpful`]) {
      const reply_ = await visitor.post(path, { text: 'x', kind: 'same' })
      expect([who.name, path, reply_.status === 404 || reply_.location.startsWith('/sign-in')]).toEqual([who.name, path, true])
    }
  }
  const quoting = await begin(at, at.tom, await groupIn(at, 'Ouvert'), 'Et ici ?')
  expect(await at.as(at.tom).text((await at.as(at.tom).get(`/conversations/${quoting.conversation}?quote=${post}`)).location)).not.toContain('Entre nous')
})

test('edits keep what was said before; removing leaves a trace that can be undone', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation, post } = await begin(at, at.tom, group, 'Première version')
  expect((await at.as(at.odile).post(`/posts/${post}/edition`, { text: 'pris' })).status).toBe(403)
  await at.as(at.tom).post(`/posts/${post}/edition`, { text: 'Deuxième version' })
  const history = await at.as(at.odile).text(`/posts/${post}/history`)
  expect(history).toContain('Première version')
  expect(history).toContain('Deuxième version')
  const answered = await reply(at, at.odile, conversation, 'Ma réponse')
  await at.as(at.odile).post(`/posts/${answered.post}/removal`)
  const { location } = await at.as(at.tom).get(`/conversations/${conversation}`)
  expect(await at.as(at.tom).text(location)).toContain('retiré par son auteur')
  expect(await at.as(at.tom).text(location)).not.toContain('Ma réponse')
  expect((await at.as(at.tom).get(`/posts/${answered.post}/history`)).status).toBe(404)
  await at.as(at.odile).post(`/posts/${answered.post}/restoration`)
  expect(await at.as(at.tom).text(location)).toContain('Ma réponse')
})

test('a hidden post is seen by its author and the moderators, and its picture by its author alone', async () => {
  const at = await world()
  await groupIn(at, 'Vélos', 'public')
  const form = new FormData()
  form.set('title', 'Regardez ça')
  form.set('text', 'Voilà.')
  form.set('described', 'un vélo')
  form.set('pictures', new Blob([new Uint8Array(await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).jpeg().toBuffer())]), 'velo.jpg')
  const posted = await at.as(at.tom).send('/groups/velos/conversations', form)
  const page = await at.as(at.zed).text(posted.location)
  const picture = /src="(\/files\/\d+\/velo\.webp)"[^>]*/.exec(page)?.[1] ?? ''
  expect(page).toContain('alt="un vélo"')
  expect((await at.as(at.zed).get(picture)).status).toBe(200)
  const post = Number(/id="post-(\d+)"/.exec(page)?.[1])
  await at.act(at.ines, (ctx) => hidePost(ctx, post, true))
  expect(await at.as(at.zed).text(posted.location)).toContain('masqué par la modération')
  expect(await at.as(at.zed).text(posted.location)).not.toContain('Voilà.')
  expect((await at.as(at.zed).get(picture)).status).toBe(404)
  expect((await at.as(at.odile).get(`/posts/${post}/history`)).status).toBe(404)
  expect(await at.as(at.tom).text(posted.location)).toContain('Voilà.')
  expect((await at.as(at.tom).get(picture)).status).toBe(200)
  expect(await at.as(at.ines).text(posted.location)).toContain('Voilà.')
  await at.act(at.ines, (ctx) => hidePost(ctx, post, false))
  expect((await at.as(at.zed).get(picture)).status).toBe(200)
  const conversation = Number(/\/conversations\/(\d+)/.exec(posted.location)?.[1])
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, true))
  for (const who of [at.zed, at.odile]) expect((await at.as(who).get(picture)).status).toBe(404)
  await at.act(at.ines, (ctx) => hideConversation(ctx, conversation, false))
  expect((await at.as(at.zed).get(picture)).status).toBe(200)
  await at.as(at.tom).post(`/posts/${post}/removal`)
  expect((await at.as(at.odile).get(picture)).status).toBe(404)
  await at.as(at.tom).post(`/posts/${post}/restoration`)
  expect((await at.as(at.odile).get(picture)).status).toBe(200)
})

test('a change sent several times at once is one change', async () => {
  const at = await world()
  const { post } = await begin(at, at.tom, await groupIn(at, 'Vélos'), 'Qui vient ?')
  const all = await Promise.all(Array.from({ length: 5 }, () => at.as(at.tom).post(`/posts/${post}/edition`, { text: 'Qui vient samedi ?' })))
  expect(all.map((answer) => answer.status)).toEqual([303, 303, 303, 303, 303])
  const { rows } = await sql<{ n: number }>`select count(*) n from conversations.post_versions where post_id = ${post}`.execute(at.home.db)
  expect(rows).toEqual([{ n: 1 }])
})

test('whoever began a conversation does not read what moderation hid in it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Qui vient ?')
  const { post } = await reply(at, at.odile, conversation, 'Une insulte cachée.')
  await at.act(at.ines, (ctx) => hidePost(ctx, post, true))
  const { location } = await at.as(at.tom).get(`/conversations/${conversation}`)
  expect(await at.as(at.tom).text(location)).not.toContain('Une insulte cachée')
  expect(await at.as(at.odile).text(location)).toContain('Une insulte cachée')
  expect(await at.as(at.ines).text(location)).toContain('Une insulte cachée')
})

test('a picture typed by its number shows nobody else’s', async () => {
  const at = await world()
  const secret = await groupIn(at, 'Secret', 'hidden')
  const form = new FormData()
  form.set('title', 'Plan secret')
  form.set('text', 'x')
  form.set('pictures', new Blob([new Uint8Array(await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).jpeg().toBuffer())]), 'plan.jpg')
  const posted = await at.as(at.maya).send(`/groups/${secret.slug}/conversations`, form)
  const picture = /src="(\/files\/(\d+)\/plan\.webp)"/.exec(await at.as(at.maya).text(posted.location))
  await groupIn(at, 'Ouvert')
  await begin(at, at.tom, (await groupBySlug(at.home.db, await at.actor(at.tom), 'ouvert')) as Group, `![vol](${picture?.[1]})`)
  expect((await at.as(at.tom).get(picture?.[1] ?? '')).status).toBe(404)
})

test('a moved conversation keeps its address, and is seen by the new group alone', async () => {
  const at = await world()
  const open = await groupIn(at, 'Ouvert', 'public')
  const closed = await groupIn(at, 'Fermé', 'private')
  const { conversation } = await begin(at, at.tom, open, 'Ceci devrait être ailleurs.')
  const { location } = await at.as(at.zed).get(`/conversations/${conversation}`)
  expect((await at.as(at.zed).get(location)).status).toBe(200)
  expect((await at.as(at.tom).post(`/conversations/${conversation}/moving`, { group: closed.id })).status).toBe(403)
  expect((await at.as(at.odile).post(`/conversations/${conversation}/moving`, { group: open.id })).status).toBe(403)
  expect((await at.as(at.maya).post(`/conversations/${conversation}/moving`, { group: closed.id })).status).toBe(303)
  expect((await at.as(at.zed).get(location)).status).toBe(404)
  await letIn(at.home.db, closed.audience, [at.odile.person ?? 0])
  expect(await at.as(at.odile).text(location)).toContain('Ceci devrait être ailleurs')
})

test('a closed conversation can be read, not answered; reopening opens it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Fini ?')
  await at.as(at.tom).post(`/conversations/${conversation}/closing`)
  expect((await at.as(at.odile).post(`/conversations/${conversation}/posts`, { text: 'Encore' })).status).toBe(403)
  await at.as(at.maya).post(`/conversations/${conversation}/closing/removal`)
  expect((await at.as(at.odile).post(`/conversations/${conversation}/posts`, { text: 'Encore' })).status).toBe(303)
})

test('new since you were here: the dot, the count, the line, and then nothing new', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  await begin(at, at.odile, group, 'Bonjour')
  const { conversation } = await begin(at, at.tom, group, 'Un')
  await reply(at, at.odile, conversation, 'Deux')
  at.later({ minutes: 5 })
  expect(await at.as(at.tom).text('/people')).toMatch(/Vélos<\/span>\s*<span class="dot"/)
  const read = await at.as(at.tom).text((await at.as(at.tom).get(`/conversations/${conversation}`)).location)
  expect(read).toContain('id="since"')
  at.later({ minutes: 5 })
  expect(await at.as(at.tom).text((await at.as(at.tom).get(`/conversations/${conversation}`)).location)).not.toContain('id="since"')
  await at.as(at.tom).get('/groups/velos')
  expect(await at.as(at.tom).text('/people')).not.toMatch(/Vélos<\/span>\s*<span class="dot"/)
})

test('a name after @ is somebody, when one person has it', async () => {
  const at = await world()
  const group = await groupIn(at, 'Vélos')
  const { conversation } = await begin(at, at.tom, group, 'Merci @Odile Marchand, et @Personne aussi.')
  const page = await at.as(at.sam).text((await at.as(at.sam).get(`/conversations/${conversation}`)).location)
  expect(page).toContain(`href="/people/${at.odile.person}"`)
  expect(page).toContain('@Personne aussi')
})

const monthOfPosts = (group: Group, author: number, count: number) => ({
  source: 'slack:C1:2024-03', group, kind: 'running' as const, title: 'general, mars 2024', at: new Date('2024-03-01T10:00:00Z'),
  posts: Array.from({ length: count }, (_, n) => ({
    source: `slack:C1:${n}`, author, at: new Date(Date.UTC(2024, 2, 1, 10, 0, n)), markdown: `Remarque ${n}`, editedAt: null, to: n === 3 ? 'slack:C1:1' : null,
    reactions: n === 0 ? [{ person: author, kind: 'joy' as const, at: new Date('2024-03-01T11:00:00Z') }] : [],
  })),
})

test('5,000 posts are read by the page, through the index, and a second import adds only what is missing', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  const tom = at.tom.person ?? 0
  const bring = (count: number) => at.home.act(theHome, (ctx) => bringConversations(ctx, [monthOfPosts(group, tom, count)]))
  expect(await bring(4990)).toEqual({ conversations: 1, posts: 4990, reactions: 1 })
  expect(await bring(5000)).toEqual({ conversations: 0, posts: 10, reactions: 0 })
  expect(await bring(5000)).toEqual({ conversations: 0, posts: 0, reactions: 0 })
  await sql`analyze conversations.posts`.execute(at.home.db)
  const { rows } = await sql<Record<string, string>>`explain select * from conversations.posts p where p.conversation_id = 1 and p.nth between 4951 and 5000 order by p.nth`.execute(at.home.db)
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan.*posts_conversation_id_nth_key/)
  const page = await at.as(at.odile).text((await at.as(at.odile).get('/conversations/1?page=100')).location)
  expect(page).toContain('Remarque 4999')
  expect(page).toContain('Page 100 sur 100')
  expect(page.match(/class="post"/g)).toHaveLength(50)
  expect((await at.as(at.odile).get('/posts/5000')).location).toContain('?page=100#post-5000')
})

test('what an import brings has its own dates, lights no dot and is not for strangers', async () => {
  const at = await world()
  const group = await groupIn(at, 'Archive')
  await at.home.act(theHome, (ctx) => bringConversations(ctx, [monthOfPosts(group, at.odile.person ?? 0, 3)]))
  await letIn(at.home.db, group.audience, [at.tom.person ?? 0])
  expect(await at.as(at.tom).text('/people')).not.toContain('class="dot"')
  expect((await at.as(at.zed).get('/conversations/1')).status).toBe(404)
  const { rows } = await sql<{ at: Date; imported: boolean }>`select min(at) at, bool_and(imported) imported from platform.facts where name = 'conversations.posted'`.execute(at.home.db)
  expect(rows[0]).toEqual({ at: new Date('2024-03-01T10:00:00Z'), imported: true })
})
