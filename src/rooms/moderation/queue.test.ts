import { describe, expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { world, type World } from '#test/world.ts'
import { firstCase, hide, groupOf, idOf, postIn, replyIn, reportPost, reported } from './test-scene.ts'

describe('who sees the queue', () => {
  test('members have none; a moderator of a group has its cases and no others', async () => {
    const at = await world()
    const { caseId } = await reported(at)
    expect((await at.as(at.tom).get('/queue')).status).toBe(403)
    expect((await at.as(at.zed).get('/queue')).location).toContain('/sign-in')
    expect(await at.as(at.tom).text('/groups')).not.toContain('href="/queue"')
    const own = await groupOf(at, at.odile, 'Potagers')
    const elsewhere = await postIn(at, at.sam, own, 'Dans le potager')
    expect(await at.as(at.odile).text('/queue')).toContain('C’est tout.')
    for (const path of ['', '/hiding']) expect((await at.as(at.odile).get(`/queue/${caseId}${path}`)).status).toBe(404)
    for (const path of ['/hiding', '/leaving', '/hiding/removal', '/opening'])
      expect((await at.as(at.odile).post(`/queue/${caseId}${path}`, { ground: 'rule-0', words: '' })).status).toBe(404)
    await reportPost(at, at.tom, elsewhere.post)
    expect(await at.as(at.odile).text('/queue')).toContain('Dans le potager')
    expect(await at.as(at.odile).text('/queue/log')).not.toContain('Envoyez 200')
    expect((await at.as(at.ines).get('/queue/999999')).status).toBe(404)
    expect((await at.as(at.ines).get('/queue/abc')).status).toBe(404)
  })

  test('the rail says how many wait for this moderator', async () => {
    const at = await world()
    const { group, conversation } = await reported(at)
    const second = await replyIn(at, at.sam, conversation, 'encore')
    await reportPost(at, at.odile, second.post)
    await reportPost(at, at.ines, (await replyIn(at, at.sam, conversation, 'et encore')).post)
    expect(await at.as(at.ines).text('/groups')).toMatch(/href="\/queue"[^>]*>.*?<span class="few">2</)
    expect(await at.as(at.maya).text('/groups')).toMatch(/href="\/queue"[^>]*>.*?<span class="few">3</)
    expect(group.openness).toBe('members')
  })

  test('somebody in danger goes before the others', async () => {
    const at = await world()
    const { conversation } = await reported(at)
    await reportPost(at, at.odile, (await replyIn(at, at.sam, conversation, 'je vais sauter')).post, 'danger')
    const queue = await at.as(at.ines).text('/queue')
    expect(queue).toContain('je vais sauter')
    expect(queue).toContain('Urgent')
  })

  test('a conversation that moves takes its case along', async () => {
    const at = await world()
    const { caseId, conversation } = await reported(at)
    const there = await groupOf(at, at.odile, 'Annonces')
    await at.as(at.maya).post(`/conversations/${conversation}/moving`, { group: there.id })
    await at.as(at.ines).text('/queue')
    expect((await at.as(at.odile).get(`/queue/${caseId}`)).status).toBe(200)
    expect(await at.as(at.odile).text('/queue')).toContain('Envoyez 200')
  })
})

describe('in a hidden group', () => {
  async function hiddenCase(at: World) {
    const group = await groupOf(at, at.odile, 'Entre nous', 'hidden')
    for (const who of [at.tom, at.sam]) await letIn(at.home.db, group.audience, [idOf(who)])
    const { post, page } = await postIn(at, at.sam, group, 'mots blessants')
    return { group, post, page }
  }

  test('its own moderators judge, and nobody of the home knows', async () => {
    const at = await world()
    const { post, page } = await hiddenCase(at)
    await reportPost(at, at.tom, post)
    for (const who of [at.ines, at.maya]) expect(await at.as(who).text('/queue')).toContain('C’est tout.')
    const caseId = await firstCase(at, at.odile)
    expect((await at.as(at.maya).get(`/queue/${caseId}`)).status).toBe(404)
    await hide(at, at.odile, caseId)
    expect(await at.as(at.tom).text(page)).not.toContain('mots blessants')
  })

  test('when nobody there may judge, a host opens it, which its members read', async () => {
    const at = await world()
    const { group, post } = await hiddenCase(at)
    await reportPost(at, at.odile, post)
    expect(await at.as(at.ines).text('/queue')).toContain('C’est tout.')
    const queue = await at.as(at.maya).text('/queue')
    expect(queue).toContain('Cet endroit est caché')
    expect(queue).not.toContain('mots blessants')
    expect(queue).not.toContain('Entre nous')
    const caseId = await firstCase(at, at.maya)
    expect((await hide(at, at.maya, caseId)).status).toBe(403)
    expect(await at.as(at.tom).text(`/groups/${group.slug}`)).not.toContain('L’équipe de la maison')
    await at.as(at.maya).post(`/queue/${caseId}/opening`)
    expect(await at.as(at.maya).text(`/queue/${caseId}`)).toContain('mots blessants')
    await hide(at, at.maya, caseId)
    expect(await at.as(at.tom).text(`/groups/${group.slug}`)).toContain(
      'L’équipe de la maison a regardé un contenu signalé ici',
    )
    expect((await at.as(at.maya).get(`/groups/${group.slug}`)).status).toBe(404)
    expect((await at.facts()).filter((name) => name === 'moderation.opened')).toHaveLength(1)
  })
})

test('a moderator who joins nothing still judges what was said in a private group of the home', async () => {
  const at = await world()
  const group = await groupOf(at, at.maya, 'Sur invitation', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom), idOf(at.sam)])
  const { post } = await postIn(at, at.sam, group, 'mots blessants')
  await reportPost(at, at.tom, post)
  expect(await at.as(at.ines).text('/queue')).toContain('mots blessants')
})
