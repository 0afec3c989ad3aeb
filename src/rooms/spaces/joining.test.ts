import { describe, expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { joinGroup } from './joining.ts'
import { ownRole } from './members-store.ts'
import { countOf, groupIn, idOf } from './test-scene.ts'

const at = await world()

describe('an open door', () => {
  test('lets a member in at once, and twice counts once', async () => {
    const group = await groupIn(at, { name: 'Bricolage' })
    expect(await at.as(at.lea).text('/groups/bricolage')).toContain('Entrer dans le groupe')
    await at.as(at.lea).post('/groups/bricolage/joining')
    await at.as(at.lea).post('/groups/bricolage/joining')
    const page = await at.as(at.lea).text('/groups/bricolage')
    expect(page).toContain('2 membres')
    expect(page).not.toContain('Entrer dans le groupe')
    expect(await countOf(at, group)).toBe(2)
    expect((await at.facts()).filter((name) => name === 'spaces.joined')).toHaveLength(2)
  })

  test('counts each person once, however often they click at once', async () => {
    const group = await groupIn(at, { name: 'La foule' })
    for (const who of [at.lea, at.odile, at.karim]) {
      await Promise.all(Array.from({ length: 10 }, () => at.act(who, (ctx) => joinGroup(ctx, group.id))))
    }
    expect(await countOf(at, group)).toBe(4)
  })

  test('sends a stranger to sign in, and back', async () => {
    await groupIn(at, { name: 'Ouvert à tous', openness: 'public' })
    expect(await at.as(at.zed).text('/groups/ouvert-a-tous')).toContain('/sign-in?next=%2Fgroups%2Fouvert-a-tous')
    expect((await at.as(at.zed).post('/groups/ouvert-a-tous/joining')).location).toContain('/sign-in')
  })
})

describe('a door where one asks', () => {
  test('takes a few words, which somebody reads and answers', async () => {
    const group = await groupIn(at, { name: 'Sur demande', door: 'apply', openness: 'private' })
    const lea = at.as(at.lea)
    expect((await lea.post('/groups/sur-demande/joining')).status).toBe(403)
    const empty = await lea.post('/groups/sur-demande/applications', { words: ' ' })
    expect(empty.status).toBe(422)
    await lea.post('/groups/sur-demande/applications', { words: 'Je viens de la ressourcerie.' })
    expect(await lea.text('/groups/sur-demande')).toContain('Votre demande attend une réponse.')

    const tom = at.as(at.tom)
    expect(await tom.text('/groups/sur-demande')).toContain('quelqu’un attend')
    const queue = await tom.text('/groups/sur-demande/applications')
    expect(queue).toContain('Je viens de la ressourcerie.')
    const answer = /\/groups\/sur-demande\/applications\/\d+\/answer/.exec(queue)?.[0] ?? ''
    expect((await at.as(at.odile).post(answer, { accepted: 'yes' })).status).toBe(403)
    await tom.post(answer, { accepted: 'yes', answer: '' })
    expect((await at.as(at.ines).post(answer, { accepted: 'no', answer: 'Trop tard.' })).status).toBe(409)
    expect(await ownRole(at.home.db, group.audience, at.lea.person)).toBe('member')
    expect(await tom.text('/groups/sur-demande/applications')).toContain('Tom Le Goff a accueilli Léa Fontaine')
  })

  test('answers a no with words, and may be tried again', async () => {
    await groupIn(at, { name: 'Réservé', door: 'apply' })
    await at.as(at.lea).post('/groups/reserve/applications', { words: 'Bonjour' })
    const queue = await at.as(at.ines).text('/groups/reserve/applications')
    const answer = /\/groups\/reserve\/applications\/\d+\/answer/.exec(queue)?.[0] ?? ''
    const wordless = await at.as(at.ines).post(answer, { accepted: 'no', answer: '' })
    expect(wordless.status).toBe(422)
    await at.as(at.ines).post(answer, { accepted: 'no', answer: 'Ce groupe est pour les habitants du 12.' })
    const page = await at.as(at.lea).text('/groups/reserve')
    expect(page).toContain('Ce groupe est pour les habitants du 12.')
    expect(page).toContain('Demander à nouveau')
    expect(await at.facts()).toContain('spaces.answered')
  })

  test('lets one change their mind while they wait', async () => {
    await groupIn(at, { name: 'Peut-être', door: 'apply' })
    await at.as(at.lea).post('/groups/peut-etre/applications', { words: 'Bonjour' })
    await at.as(at.lea).post('/groups/peut-etre/applications/removal')
    expect(await at.as(at.lea).text('/groups/peut-etre')).toContain('Demander à entrer')
  })
})

describe('an invitation', () => {
  const linkTo = async (slug: string, form: object) => {
    const made = await at.as(at.tom).post(`/groups/${slug}/invitations`, { ...form })
    const shown = await at.as(at.tom).text(made.location)
    return /http:\/\/localhost:3000(\/invited\/[\w-]+)/.exec(shown)?.[1] ?? 'no link'
  }

  test('opens even a hidden group to whoever holds the link, as often as was said', async () => {
    const group = await groupIn(at, { name: 'Secret', openness: 'hidden' })
    const link = await linkTo(group.slug, { uses: 1, days: 7 })
    expect((await at.as(at.zed).get(link)).location).toContain('/sign-in?next=')
    expect(await at.as(at.lea).text(link)).toContain('On vous invite dans «\u00a0Secret\u00a0»')
    await at.as(at.lea).post(link)
    expect(await at.as(at.lea).text(`/groups/${group.slug}`)).toContain('Secret')
    expect((await at.as(at.odile).get(link)).status).toBe(404)
    expect((await at.as(at.odile).post(link)).status).toBe(404)
  })

  test('is not used up by somebody who is in already', async () => {
    const group = await groupIn(at, { name: 'Déjà là', door: 'invite' })
    const link = await linkTo(group.slug, { uses: 1, days: 7 })
    await at.as(at.tom).post(link)
    await at.as(at.odile).post(link)
    expect(await ownRole(at.home.db, group.audience, at.odile.person)).toBe('member')
  })

  test('is shown once, ends when it is closed, and a day after its last', async () => {
    const group = await groupIn(at, { name: 'Éphémère', door: 'invite' })
    const closed = await linkTo(group.slug, { uses: 5, days: 7 })
    const list = await at.as(at.tom).text(`/groups/${group.slug}/invitations`)
    expect(list).not.toContain(closed)
    await at.as(at.tom).post(/\/groups\/[\w-]+\/invitations\/\d+\/removal/.exec(list)?.[0] ?? '')
    expect((await at.as(at.lea).get(closed)).status).toBe(404)

    const short = await linkTo(group.slug, { uses: 5, days: 1 })
    at.later({ days: 2 })
    expect((await at.as(at.lea).get(short)).status).toBe(404)
  })

  test('is made by those who facilitate, nobody else', async () => {
    const group = await groupIn(at, { name: 'Qui invite', door: 'invite' })
    await at.as(at.maya).post('/groups/qui-invite/joining')
    expect((await at.as(at.lea).get(`/groups/${group.slug}/invitations`)).status).toBe(403)
    expect((await at.as(at.lea).post(`/groups/${group.slug}/invitations`, { uses: 1, days: 1 })).status).toBe(403)
    expect((await at.as(at.ines).post(`/groups/${group.slug}/invitations`, { uses: 1, days: 1 })).status).toBe(403)
    expect((await at.as(at.tom).post(`/groups/${group.slug}/invitations`, { uses: 0, days: 1 })).status).toBe(422)
  })

  test('with a made-up link leads nowhere', async () => {
    expect((await at.as(at.lea).get('/invited/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404)
    expect((await at.as(at.lea).get('/invited/%27%20or%201=1')).status).toBe(404)
  })
})

test('a door for addresses opens to those of its domains, once verified', async () => {
  const group = await groupIn(at, { name: 'Ressourcerie', door: 'domain', domains: ['boucle.example'] })
  expect(await at.as(at.lea).text('/groups/ressourcerie')).toContain('Entrer dans le groupe')
  expect(await at.as(at.odile).text('/groups/ressourcerie')).toContain('@boucle.example')
  expect((await at.as(at.odile).post('/groups/ressourcerie/joining')).text).toContain('La vôtre est différente.')
  await at.as(at.lea).post('/groups/ressourcerie/joining')
  expect(await countOf(at, group)).toBe(2)
})

test('a host walks through any door but that of a hidden group', async () => {
  await groupIn(at, { name: 'Fermé', door: 'invite', openness: 'private' })
  await at.as(at.maya).post('/groups/ferme/joining')
  expect(await at.as(at.maya).text('/groups')).toContain('Fermé')
  const hidden = await groupIn(at, { name: 'Invisible', openness: 'hidden' })
  expect((await at.as(at.maya).post(`/groups/${hidden.slug}/joining`)).status).toBe(404)
})

describe('leaving', () => {
  test('is one question and one button, and one may come back', async () => {
    const group = await groupIn(at, { name: 'Va-et-vient' })
    const odile = at.as(at.odile)
    expect((await odile.get('/groups/va-et-vient/leaving')).status).toBe(404)
    await odile.post('/groups/va-et-vient/joining')
    expect(await odile.text('/groups/va-et-vient/leaving')).toContain('Quitter «\u00a0Va-et-vient\u00a0»\u202f?')
    await odile.post('/groups/va-et-vient/leaving')
    await odile.post('/groups/va-et-vient/leaving')
    expect(await countOf(at, group)).toBe(1)
    await odile.post('/groups/va-et-vient/joining')
    expect(await countOf(at, group)).toBe(2)
  })

  test('as the last facilitator hands the group to its moderator, who is told beforehand', async () => {
    const group = await groupIn(at, { name: 'Relais' })
    await at.as(at.odile).post('/groups/relais/joining')
    await at.as(at.tom).post(`/groups/relais/members/${idOf(at.odile)}/role`, { role: 'moderator' })
    expect(await at.as(at.tom).text('/groups/relais/leaving')).toContain('Odile Marchand prendra la suite.')
    await at.as(at.tom).post('/groups/relais/leaving')
    expect(await ownRole(at.home.db, group.audience, at.odile.person)).toBe('facilitator')
  })

  test('as the last facilitator without a moderator leaves the group to those above', async () => {
    const group = await groupIn(at, { name: 'Sans relais' })
    await at.as(at.odile).post('/groups/sans-relais/joining')
    await at.as(at.tom).post('/groups/sans-relais/leaving')
    expect(await ownRole(at.home.db, group.audience, at.odile.person)).toBe('member')
    expect((await at.as(at.maya).get('/groups/sans-relais/settings')).status).toBe(200)
  })

  test('a hidden group hands it to the member who is there longest, and the last one out archives it', async () => {
    const group = await groupIn(at, { name: 'À deux', openness: 'hidden' })
    const made = await at.as(at.tom).post(`/groups/${group.slug}/invitations`, { uses: 1, days: 1 })
    const link = /\/invited\/[\w-]+/.exec(await at.as(at.tom).text(made.location))?.[0] ?? ''
    await at.as(at.odile).post(link)
    await at.as(at.tom).post(`/groups/${group.slug}/leaving`)
    expect(await ownRole(at.home.db, group.audience, at.odile.person)).toBe('facilitator')
    expect(await at.as(at.odile).text(`/groups/${group.slug}/leaving`)).toContain('dernière personne')
    await at.as(at.odile).post(`/groups/${group.slug}/leaving`)
    expect((await at.facts()).at(-1)).toBe('spaces.archived')
  })
})
