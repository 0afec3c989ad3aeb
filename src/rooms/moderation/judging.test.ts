import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { decisionOf, firstCase, hide, groupOf, postIn, reportPost, reported } from './test-scene.ts'

test('Inès hides a post with a reason in two presses: it is gone for others at once, and its author reads why', async () => {
  const at = await world()
  const { page, caseId, post } = await reported(at)
  const queue = await at.as(at.ines).text('/queue')
  for (const piece of [
    'Envoyez 200',
    'Sam Whitfield',
    'Tom Le Goff',
    'Une arnaque.',
    'Rien à son sujet',
    'dans Coups de main',
  ])
    expect(queue).toContain(piece)
  expect(queue).toMatch(/<span class="when"><span>Membre depuis le <time/)
  const form = await at.as(at.ines).text(`/queue/${caseId}/hiding`)
  expect(form).toContain('name="ground" value="rule-2"')
  expect((await hide(at, at.ines, caseId, { words: 'On ne paie jamais avant de visiter.' })).location).toBe('/queue')
  for (const who of [at.tom, at.odile]) {
    expect(await at.as(who).text(page)).not.toContain('Envoyez 200')
    expect((await at.as(who).get(`/posts/${post}`)).status).toBe(404)
  }
  const own = await at.as(at.sam).text(page)
  expect(own).toContain('Envoyez 200')
  expect(own).toContain('Your post was taken down.')
  expect(own).toContain('No advertising, no scams')
  const statement = await at.as(at.sam).text(await decisionOf(at, at.sam))
  for (const piece of [
    'No advertising, no scams',
    'No selling',
    'On ne paie jamais',
    'Members reported it.',
    'Nothing was automatic',
    'somebody who moderates',
    'Ask for a second look',
    'to court',
  ]) {
    expect(statement).toContain(piece)
  }
  expect(statement).not.toContain('Inès')
  expect(await at.as(at.sam).text('/groups')).not.toContain('Your post was taken down.')
  expect((await at.facts()).filter((name) => /moderation|hidden/.test(name))).toEqual([
    'moderation.reported',
    'conversations.hidden',
    'moderation.hidden',
  ])
})

test('leaving it takes one press, tells the author nothing and the reporter the outcome', async () => {
  const at = await world()
  const { page, caseId } = await reported(at)
  expect((await at.as(at.ines).post(`/queue/${caseId}/leaving`)).location).toBe('/queue')
  expect(await at.as(at.odile).text(page)).toContain('Envoyez 200')
  expect(await at.as(at.sam).text('/decisions')).toContain('There is no decision about you.')
  expect(await at.as(at.tom).text('/reports/mine')).toContain('Laissé en place')
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
})

test('a post is put back with a trace, and its author is told', async () => {
  const at = await world()
  const { page, caseId } = await reported(at)
  await hide(at, at.ines, caseId)
  expect((await at.as(at.tom).post(`/queue/${caseId}/hiding/removal`)).status).toBe(404)
  expect(
    (await at.as(at.maya).post(`/queue/${caseId}/hiding/removal`, { words: 'Erreur de notre part.' })).status,
  ).toBe(303)
  expect(await at.as(at.odile).text(page)).toContain('Envoyez 200')
  expect(await at.as(at.sam).text('/groups')).toContain('Your post is back in place.')
  const log = await at.as(at.ines).text('/queue/log')
  expect(log).toContain('Maya Haddad a remis en place')
  expect(log).toContain('Inès Carvalho a retiré')
  const again = await at.as(at.ines).post(`/queue/${caseId}/hiding/removal`)
  expect(again.status).toBe(403)
  expect((await at.facts()).filter((name) => name === 'moderation.restored')).toHaveLength(1)
})

test('two moderators decide at once: the second is told, and nothing of theirs is done', async () => {
  const at = await world()
  const { caseId } = await reported(at)
  const replies = await Promise.all([
    hide(at, at.ines, caseId),
    at.as(at.maya).post(`/queue/${caseId}/leaving`),
    hide(at, at.maya, caseId),
  ])
  expect(replies.filter((reply) => reply.status === 303)).toHaveLength(1)
  const late = replies.filter((reply) => reply.status === 409)
  expect(late).toHaveLength(2)
  for (const reply of late) expect(reply.text).toMatch(/a déjà décidé.*Rien n’a été changé\./)
  expect((await at.facts()).filter((name) => name === 'moderation.hidden' || name === 'moderation.left')).toHaveLength(
    1,
  )
})

test('nobody judges what is their own, nor what they reported', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const own = await postIn(at, at.ines, group, 'Un mot de trop d’Inès')
  await reportPost(at, at.tom, own.post)
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
  const caseId = await firstCase(at, at.maya)
  expect((await at.as(at.ines).get(`/queue/${caseId}`)).status).toBe(404)
  expect((await hide(at, at.ines, caseId)).status).toBe(404)
  expect(
    (await at.as(at.ines).post('/queue', { kind: 'post', id: own.post, ground: 'rule-0', words: '' })).status,
  ).toBe(403)
  const other = await postIn(at, at.sam, group, 'Réclame')
  await reportPost(at, at.ines, other.post)
  expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
  const theirs = Number(/\/queue\/(\d+)"/.exec(await at.as(at.maya).text('/queue'))?.[1])
  const seen = await at.as(at.ines).text(`/queue/${theirs}`)
  expect(seen).toContain('Vous l’avez signalé')
  expect(seen).not.toContain(`/queue/${theirs}/hiding"`)
  expect((await hide(at, at.ines, theirs)).status).toBe(403)
  expect(
    (await at.as(at.ines).post('/queue', { kind: 'post', id: other.post, ground: 'rule-2', words: '' })).status,
  ).toBe(403)
})

test('a moderator who sees something harmful takes it down without waiting for a report', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post, page, conversation } = await postIn(at, at.sam, group, 'Réclame')
  expect(await at.as(at.ines).text(page)).toContain(`/queue/new?kind=post&amp;id=${post}`)
  expect(await at.as(at.ines).text(`/queue/new?kind=post&id=${post}`)).toContain('name="ground" value="rule-0"')
  expect((await at.as(at.tom).get(`/queue/new?kind=post&id=${post}`)).status).toBe(403)
  await at.as(at.ines).post('/queue', { kind: 'post', id: post, ground: 'rule-2', words: '' })
  expect(await at.as(at.odile).text(page)).not.toContain('Réclame')
  expect(await at.as(at.sam).text(await decisionOf(at, at.sam))).toContain('The moderators saw it themselves')
  await at.as(at.ines).post('/queue', { kind: 'conversation', id: conversation, ground: 'rule-6', words: '' })
  expect((await at.as(at.odile).get(page)).status).toBe(404)
  expect(await at.as(at.sam).text(page)).toContain('Each thing in its place')
})

test('taken down without a report, twenty times at once or again later, it is taken down once, and its author reads one reason', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post } = await postIn(at, at.sam, group, 'Je vends mon vélo.')
  const press = () => at.as(at.ines).post('/queue', { kind: 'post', id: post, ground: 'rule-2', words: '' })
  const answers = await Promise.all(Array.from({ length: 20 }, press))
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]))
  await press()
  expect((await at.facts()).filter((name) => name === 'moderation.hidden')).toHaveLength(1)
  expect(new Set((await at.as(at.sam).text('/decisions')).match(/href="\/decisions\/\d+"/g)).size).toBe(1)
})

test('the law is a reason only with words, and a reason is always chosen', async () => {
  const at = await world()
  const { caseId } = await reported(at)
  const wordless = await hide(at, at.ines, caseId, { ground: 'law' })
  expect(wordless.status).toBe(422)
  expect(wordless.text).toContain('Dites de quelle loi il s’agit')
  for (const ground of ['', 'rule-99', 'rule', 'because'])
    expect((await hide(at, at.ines, caseId, { ground })).status).toBe(422)
  expect((await at.as(at.ines).post(`/queue/${caseId}/hiding`, {})).status).toBe(422)
  const kept = await hide(at, at.ines, caseId, { ground: 'rule-99', words: 'mes mots gardés' })
  expect(kept.text).toContain('mes mots gardés')
  expect((await hide(at, at.ines, caseId, { ground: 'law', words: 'Article 313-1 du code pénal.' })).status).toBe(303)
  expect(await at.as(at.sam).text(await decisionOf(at, at.sam))).toContain('Article 313-1')
})

test('what its author took back meanwhile is closed without ado', async () => {
  const at = await world()
  const { post, caseId } = await reported(at)
  await at.as(at.sam).post(`/posts/${post}/removal`)
  const queue = await at.as(at.ines).text('/queue')
  expect(queue).toContain('Ce n’est plus là')
  expect(queue).not.toContain(`/queue/${caseId}/hiding"`)
  expect((await at.as(at.ines).post(`/queue/${caseId}/leaving`)).status).toBe(303)
})

test('a group can be taken out of sight and put back', async () => {
  const at = await world()
  const group = await groupOf(at, at.tom, 'Publicité', 'public')
  await at.as(at.odile).post('/reports', { kind: 'group', id: group.id, reason: 'spam', words: '' })
  const caseId = await firstCase(at, at.ines)
  await hide(at, at.ines, caseId)
  expect((await at.as(at.zed).get('/groups/publicite')).status).toBe(404)
  expect(await at.as(at.tom).text('/groups')).toContain('Le groupe que vous avez fondé a été retiré.')
  await at.as(at.ines).post(`/queue/${caseId}/hiding/removal`)
  expect((await at.as(at.zed).get('/groups/publicite')).status).toBe(200)
})

test('what was taken out of sight is not read on the page where one would report it', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Coups de main')
  const { post, conversation } = await postIn(at, at.sam, group, 'mot-secret')
  await at.as(at.ines).post('/queue', { kind: 'post', id: post, ground: 'rule-2', words: '' })
  for (const reply of [
    await at.as(at.tom).get(`/reports/new?kind=post&id=${post}`),
    await at.as(at.tom).post('/reports', { kind: 'post', id: post, reason: 'spam' }),
  ]) {
    expect(reply.status).toBe(404)
    expect(reply.text).toContain('La modération l’a déjà retiré')
    expect(reply.text).not.toContain('mot-secret')
  }
  await at.as(at.ines).post('/queue', { kind: 'conversation', id: conversation, ground: 'rule-2', words: '' })
  const whole = await at.as(at.tom).get(`/reports/new?kind=conversation&id=${conversation}`)
  expect(whole.text).not.toContain('À louer')
  expect(await at.as(at.sam).text(`/reports/new?kind=post&id=${post}`)).toContain('mot-secret')
})
