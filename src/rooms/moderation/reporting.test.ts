import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { firstCase, groupOf, idOf, postIn, replyIn, reportPost } from './test-scene.ts'

test('Tom reports a post in two presses, is told that it arrived, and later what was decided', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post, page } = await postIn(at, at.sam, group, 'Envoyez 200 € par mandat pour visiter.')
  const first = await at.as(at.tom).text(page)
  expect(first).toContain(`/reports/new?kind=post&amp;id=${post}`)
  const form = await at.as(at.tom).text(`/reports/new?kind=post&id=${post}`)
  expect(form).toContain('Envoyez 200')
  expect(form).toContain('<button class="press" type="submit" name="reason" value="spam"')
  const sent = await reportPost(at, at.tom, post)
  expect(sent.status).toBe(303)
  expect(await at.as(at.tom).text(page)).toContain('c’est arrivé à la modération')
  expect(await at.as(at.tom).text('/reports/mine')).toContain('Pas encore regardé')
  await at.as(at.ines).post(`/queue/${await firstCase(at, at.ines)}/hiding`, { ground: 'rule-2', words: '' })
  expect(await at.as(at.tom).text('/groups')).toContain('Ce que vous aviez signalé a été regardé.')
  const mine = await at.as(at.tom).text('/reports/mine')
  expect(mine).toContain('Retiré')
  expect(mine).not.toContain('À louer')
  expect(await at.as(at.tom).text('/groups')).not.toContain('Ce que vous aviez signalé')
  expect((await at.facts()).filter((name) => name.startsWith('moderation.'))).toEqual([
    'moderation.reported',
    'moderation.hidden',
  ])
})

test('one report per person and thing, several people make one case, and a double press is one report', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Réclame')
  const twice = await Promise.all([reportPost(at, at.tom, post), reportPost(at, at.tom, post)])
  expect(twice.map((reply) => reply.status).sort()).toEqual([303, 409])
  const again = await reportPost(at, at.tom, post, 'attack', 'encore')
  expect(again.status).toBe(409)
  expect(again.text).toContain('Vous l’avez déjà signalé.')
  expect(again.text).toContain('encore')
  await reportPost(at, at.odile, post, 'spam', 'Ma nièce a reçu le même.')
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('Un cas, Inès')
  expect(queue).toContain('2 signalements')
  expect(queue).toContain('Ma nièce a reçu le même.')
})

test('whoever is reported, and whoever else reported, is known to the moderators alone', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post, page } = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.odile, post, 'spam', 'mot-secret')
  await reportPost(at, at.tom, post)
  const caseId = await firstCase(at, at.ines)
  await at.as(at.ines).post(`/queue/${caseId}/hiding`, { ground: 'rule-2', words: '' })
  const decision = /\/decisions\/\d+/.exec(await at.as(at.sam).text(page))?.[0] ?? ''
  for (const [who, path] of [
    [at.sam, page],
    [at.sam, decision],
    [at.sam, '/decisions'],
    [at.tom, '/reports/mine'],
    [at.sam, '/reports/mine'],
  ] as const) {
    const text = await at.as(who).text(path)
    expect(text).not.toContain('Odile')
    expect(text).not.toContain('mot-secret')
  }
  for (const who of [at.sam, at.tom, at.odile]) expect((await at.as(who).get(`/queue/${caseId}`)).status).toBe(404)
  const { rows } = await sql<{
    actor: number | null
  }>`select actor from platform.facts where name = 'moderation.reported'`.execute(at.home.db)
  expect(rows).toEqual([{ actor: null }, { actor: null }])
  const room = at.home.house.rooms.find((one) => one.name === 'moderation')
  const kept = JSON.stringify([
    await room?.person.export(at.home.db, idOf(at.sam)),
    await room?.person.export(at.home.db, idOf(at.tom)),
  ])
  expect(kept).not.toContain('mot-secret')
  expect(JSON.stringify(await room?.person.export(at.home.db, idOf(at.odile)))).toContain('mot-secret')
})

test('what one may not see cannot be reported, and rubbish is answered kindly', async () => {
  const at = await world()
  const closed = await groupOf(at, at.maya, 'Entre nous', 'private')
  const { post } = await postIn(at, at.maya, closed, 'secret')
  expect((await at.as(at.tom).get(`/reports/new?kind=post&id=${post}`)).status).toBe(404)
  expect((await reportPost(at, at.tom, post)).status).toBe(404)
  for (const path of [
    '/reports/new',
    '/reports/new?kind=post',
    '/reports/new?kind=post&id=0',
    '/reports/new?kind=nothing&id=1',
    '/reports/new?kind=POST&id=x',
    '/reports/new?kind=post&id=999999',
  ]) {
    expect((await at.as(at.tom).get(path)).status, path).toBe(404)
  }
  expect((await at.as(at.tom).post('/reports', {})).status).toBe(404)
  expect((await at.as(at.tom).post('/reports', { kind: 'post', id: 'x', reason: 'spam' })).status).toBe(404)
  const group = await groupOf(at, at.maya, 'Ouvert')
  const open = await postIn(at, at.sam, group, 'Bonjour')
  expect((await reportPost(at, at.tom, open.post, 'because')).status).toBe(422)
  const wordless = await reportPost(at, at.tom, open.post, 'other')
  expect(wordless.status).toBe(422)
  expect(wordless.text).toContain('Dites en quelques mots ce qui ne va pas.')
  expect((await at.as(at.zed).post('/reports', { kind: 'post', id: open.post, reason: 'spam' })).location).toContain(
    '/sign-in',
  )
  expect((await reportPost(at, at.sam, open.post)).status).toBe(403)
})

test('a report taken back leaves the queue when nobody else asks, and may be made again', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.tom, post)
  await reportPost(at, at.odile, post)
  const mine = async (who: typeof at.tom) =>
    /\/reports\/(\d+)\/withdrawal/.exec(await at.as(who).text('/reports/mine'))?.[1]
  const toms = await mine(at.tom)
  expect((await at.as(at.sam).post(`/reports/${toms}/withdrawal`)).status).toBe(404)
  await at.as(at.tom).post(`/reports/${toms}/withdrawal`)
  expect(await at.as(at.tom).text('/reports/mine')).toContain('Vous l’avez repris')
  expect(await at.as(at.ines).text('/queue')).toContain('Un signalement')
  await at.as(at.odile).post(`/reports/${await mine(at.odile)}/withdrawal`)
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
  expect((await reportPost(at, at.tom, post)).status).toBe(303)
  expect(await at.as(at.ines).text('/queue')).toContain('Un signalement')
})

test('reports are bounded: an hour has room for twenty, and what was typed is kept', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { conversation } = await postIn(at, at.sam, group, 'un')
  const posts: number[] = []
  for (let n = 0; n < 21; n++) posts.push((await replyIn(at, at.sam, conversation, `numéro ${n}`)).post)
  const replies = []
  for (const post of posts) replies.push(await reportPost(at, at.tom, post, 'other', 'ma raison'))
  expect(replies.slice(0, 20).every((reply) => reply.status === 303)).toBe(true)
  expect(replies[20]?.status).toBe(429)
  expect(replies[20]?.text).toContain('ma raison')
  expect((await reportPost(at, at.odile, posts[20] ?? 0)).status).toBe(303)
})

test('a person, a group and a conversation can be reported as well', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { conversation } = await postIn(at, at.sam, group, 'bonjour')
  expect(await at.as(at.tom).text(`/people/${idOf(at.sam)}`)).toContain(
    `/reports/new?kind=person&amp;id=${idOf(at.sam)}`,
  )
  expect(await at.as(at.tom).text('/groups/coups-de-main')).toContain(`/reports/new?kind=group&amp;id=${group.id}`)
  for (const [kind, id] of [
    ['person', idOf(at.sam)],
    ['group', group.id],
    ['conversation', conversation],
  ] as const) {
    expect((await at.as(at.tom).get(`/reports/new?kind=${kind}&id=${id}`)).status).toBe(200)
    expect((await at.as(at.tom).post('/reports', { kind, id, reason: 'attack', words: '' })).status).toBe(303)
  }
  expect(await at.as(at.ines).text('/queue')).toContain('3 cas, Inès')
})
