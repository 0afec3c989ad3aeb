import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { mentionOf } from '#platform/text/index.ts'
import { homeIndexed } from '#outside'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { groupWith, read, write } from './test-scene.ts'

test('a member writes a guide for the whole home, and others find it, read it and say that it helped', async () => {
  const at = await world()
  const form = {
    kind: 'guide',
    shelf: 'home',
    editing: 'members',
    title: 'Changer une chambre à air',
    text: '## Avant\n\nIl faut **deux** démonte-pneus.',
    tags: 'Vélo, réparer',
  }
  const written = await at.as(at.tom).post('/library', form)
  expect(written.status).toBe(303)
  expect(written.location).toMatch(/^\/library\/\d+-changer-une-chambre-a-air$/)
  const list = await at.as(at.odile).text('/library')
  expect(list).toContain('Changer une chambre à air')
  expect(list).toContain('#réparer')
  const page = await at.as(at.odile).text(written.location)
  expect(page).toContain('<strong>deux</strong>')
  expect(page).toContain('Tom Le Goff')
  const id = parseInt(written.location.split('/')[2] ?? '', 10)
  for (const who of [at.odile, at.odile, at.sam]) await at.as(who).post(`/library/${id}/helped`)
  expect((await at.as(at.tom).post(`/library/${id}/helped`)).status).toBe(403)
  expect(await read(at, at.karim, id)).toContain('a aidé 2 personnes')
  await at.as(at.sam).post(`/library/${id}/helped/removal`)
  expect(await read(at, at.karim, id)).toContain('a aidé 1 personne')
  expect(await at.facts()).toEqual(['library.written', 'library.helped', 'library.helped', 'library.unhelped'])
})

test('the same form sent twice writes one guide; the same words on another day are another', async () => {
  const at = await world()
  const page = await at.as(at.tom).text('/library/new')
  const clientKey = /name="clientKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const form = {
    kind: 'guide',
    shelf: 'home',
    editing: 'members',
    title: 'Un guide',
    text: 'Des mots.',
    tags: '',
    clientKey,
  }
  const all = await Promise.all([1, 2, 3].map(() => at.as(at.tom).post('/library', form)))
  expect(new Set(all.map((reply) => reply.location)).size).toBe(1)
  at.later({ days: 1 })
  expect(await at.as(at.tom).text('/library/new')).not.toContain(clientKey)
})

test('what is missing is said, and what was typed is kept', async () => {
  const at = await world()
  const form = {
    kind: 'link',
    shelf: 'home',
    editing: 'authors',
    title: 'La carte des composteurs',
    address: 'javascript:alert(1)',
    text: 'Elle est à jour.',
    tags: '',
  }
  const refused = await at.as(at.tom).post('/library?kind=link', form)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Cette adresse ne mène nulle part')
  expect(refused.text).toContain('Elle est à jour.')
  expect((await at.as(at.tom).post('/library', { ...form, kind: 'guide', text: ' ' })).status).toBe(422)
  const linked = await at
    .as(at.tom)
    .post('/library?kind=link', { ...form, address: 'carte.voisins.example/composteurs' })
  const page = await at.as(at.odile).text(linked.location)
  expect(page).toContain('href="https://carte.voisins.example/composteurs"')
  expect(page).toContain('rel="nofollow ugc noopener"')
})

test('what stands in a group is read there alone, on every page', async () => {
  const at = await world()
  const group = await groupWith(at, 'Bureau', 'private')
  const id = await write(at, at.maya, { shelf: `group:${group.id}`, title: 'Les clés du local', tags: ['clés'] })
  expect(await at.as(at.maya).text('/library')).toContain('Les clés du local')
  for (const who of [at.tom, at.odile, at.zed]) {
    const list = await at.as(who).text('/library')
    expect(list).not.toContain('Les clés du local')
    expect(list).not.toContain('#clés')
    expect(await at.as(who).text(`/library?shelf=group:${group.id}`)).not.toContain('Les clés du local')
    expect((await at.as(who).get(`/library/${id}`)).status).toBe(404)
  }
  expect(
    (
      await at.as(at.tom).post('/library', {
        kind: 'guide',
        shelf: `group:${group.id}`,
        editing: 'members',
        title: 'Je passe',
        text: 'Par la fenêtre.',
        tags: '',
      })
    ).status,
  ).toBe(404)
})

test('only those who look after the home speak to the whole world, and moderators reach what stands there', async () => {
  const at = await world()
  const form = {
    kind: 'article',
    shelf: 'open',
    editing: 'authors',
    title: 'Qui nous sommes',
    text: 'Des voisins.',
    tags: '',
  }
  expect((await at.as(at.tom).post('/library?kind=article', form)).status).toBe(403)
  await at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, homeIndexed, true, idOf(at.maya)))
  const { location } = await at.as(at.maya).post('/library?kind=article', form)
  expect(await at.as(at.zed).text(location)).toContain('Des voisins.')
  expect(await at.as(at.zed).text('/library')).toContain('Qui nous sommes')
  expect(await at.as(at.zed).text(location)).not.toContain('noindex')
  expect(await at.as(at.ines).text(location)).toContain('/queue/new?kind=resource')
})

test('a guide is changed by its authors, and by those whom it was opened to', async () => {
  const at = await world()
  const group = await groupWith(at, 'Vélos', 'public', at.tom, at.odile)
  const shelf = `group:${group.id}`
  const mine = await write(at, at.tom, { shelf, editing: 'authors' })
  const ours = await write(at, at.tom, { shelf, editing: 'members' })
  const tended = await write(at, at.tom, { shelf, editing: 'facilitators' })
  const may = async (who: typeof at.tom, id: number) => (await at.as(who).get(`/library/${id}/edition`)).status
  expect(await Promise.all([mine, ours, tended].map((id) => may(at.tom, id)))).toEqual([200, 200, 200])
  expect(await Promise.all([mine, ours, tended].map((id) => may(at.odile, id)))).toEqual([403, 200, 403])
  expect(await Promise.all([mine, ours, tended].map((id) => may(at.sam, id)))).toEqual([403, 403, 403])
  expect(await Promise.all([mine, ours, tended].map((id) => may(at.maya, id)))).toEqual([403, 200, 200])
  expect(
    (await at.as(at.odile).post(`/library/${mine}/edition`, { title: 'Pris', text: 'pris', begunOn: 1 })).status,
  ).toBe(403)
  expect(
    (await at.as(at.odile).post(`/library/${ours}/edition`, { title: 'Mieux', text: 'Mieux dit.', begunOn: 1 })).status,
  ).toBe(303)
  const page = await read(at, at.karim, ours)
  expect(page).toContain('Mieux dit.')
  expect(page).toContain('2 versions')
  expect(page).toMatch(/Ont aussi écrit[\s\S]*Odile Marchand/)
})

test('what is hidden is there for its authors and its judges, with the reason, and comes back', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: 'Des mots qui blessent.' })
  await at.as(at.odile).post('/reports', { kind: 'resource', id, reason: 'other', words: 'Ça blesse.' })
  await at.as(at.ines).post('/queue/1/hiding', { ground: 'rule-0', words: 'On ne parle pas ainsi.' })
  expect((await at.as(at.odile).get(`/library/${id}`)).status).toBe(404)
  expect(await at.as(at.odile).text('/library')).not.toContain('chambre à air')
  const own = await read(at, at.tom, id)
  expect(own).toContain('Des mots qui blessent.')
  expect(own).toContain('On ne parle pas ainsi.')
  expect(await read(at, at.ines, id)).toContain('Des mots qui blessent.')
  await at.act(at.ines, async (ctx) => ctx.house.subject('resource')?.restore?.(ctx, id))
  expect(await read(at, at.odile, id)).toContain('Des mots qui blessent.')
})

test('whoever began it takes it away and puts it back', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  expect((await at.as(at.odile).post(`/library/${id}/removal`)).status).toBe(403)
  await at.as(at.tom).post(`/library/${id}/removal`)
  expect((await at.as(at.odile).get(`/library/${id}`)).status).toBe(404)
  expect(await at.as(at.odile).text('/library')).not.toContain('chambre à air')
  expect(await read(at, at.tom, id)).toContain('a été retirée')
  await at.as(at.tom).post(`/library/${id}/return`)
  expect(await read(at, at.odile, id)).toContain('chambre à air')
})

test('it is found by its words, and by what kind of thing it is', async () => {
  const at = await world()
  await write(at, at.tom)
  const article = await write(at, at.tom, { kind: 'article', title: 'La fête de la roue', text: 'On a bien ri.' })
  await at.home.settled()
  const all = await at.as(at.odile).text('/search?q=roue')
  expect(all).toContain('Changer une chambre à air')
  expect(all).toContain('La fête de la roue')
  const guides = await at.as(at.odile).text('/search?q=roue+is:guide')
  expect(guides).toContain('Changer une chambre à air')
  expect(guides).not.toContain('La fête de la roue')
  expect(await at.as(at.odile).text('/search?q=&kind=resource')).toContain('La fête de la roue')
  await at.as(at.tom).post(`/library/${article}/removal`)
  await at.home.settled()
  expect(await at.as(at.odile).text('/search?q=roue')).not.toContain('La fête de la roue')
})

test('pages follow one another without a gap or a repetition', async () => {
  const at = await world()
  for (let nth = 1; nth <= 65; nth++) {
    at.later({ minutes: nth % 3 === 0 ? 0 : 1 })
    await write(at, at.tom, { title: `Guide ${String(nth).padStart(2, '0')}.`, kind: nth % 2 ? 'guide' : 'article' })
  }
  const seen: string[] = []
  let path = '/library'
  for (let pages = 0; path !== '' && pages < 5; pages++) {
    const page = await at.as(at.odile).text(path)
    seen.push(
      ...[...page.matchAll(/Guide (\d\d)\./g)]
        .map((one) => one[1] ?? '')
        .filter((one, nth, all) => all.indexOf(one) === nth),
    )
    path = (/href="(\/library\?after=[^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
  }
  expect(seen.length).toBe(65)
  expect(new Set(seen).size).toBe(65)
  expect(await at.as(at.odile).text('/library?kind=article')).not.toContain('Guide 65.')
})

test('whoever leaves takes their name along: what they wrote stays, signed by nobody, and is given to them before', async () => {
  const at = await world()
  const id = await write(at, at.tom, { text: `Demandez à ${mentionOf(idOf(at.odile), at.odile.name)}.` })
  await at.as(at.odile).post(`/library/${id}/helped`)
  await at
    .as(at.karim)
    .post(`/library/${id}/edition`, { title: 'Changer une chambre à air', text: 'Réécrit par Karim.', begunOn: 1 })
  const given = JSON.stringify(
    await at.home.house.rooms.find(({ name }) => name === 'library')?.person.export(at.home.db, idOf(at.odile)),
  )
  expect(given).toContain(String(id))
  expect(given).not.toContain('Demandez')
  const room = at.home.house.rooms.find(({ name }) => name === 'library')
  await at.act(at.maya, (ctx) => room?.person.erase(ctx, idOf(at.odile), 999_001) ?? Promise.resolve())
  await at.act(at.maya, (ctx) => room?.person.erase(ctx, idOf(at.tom), 999_002) ?? Promise.resolve())
  const page = await read(at, at.karim, id)
  expect(page).not.toContain('Tom Le Goff')
  expect(page).toContain('quelqu’un qui est parti')
  const { rows } = await versions(at, id)
  expect(rows.map((one) => one.markdown)).toEqual(['Demandez à @….', 'Réécrit par Karim.'])
})

test('whoever leaves a group reads its shelf no more', async () => {
  const at = await world()
  const group = await groupWith(at, 'Cave', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)])
  const id = await write(at, at.maya, { shelf: `group:${group.id}` })
  expect((await at.as(at.tom).get(`/library/${id}`)).status).toBe(303)
  await letOut(at.home.db, group.audience, idOf(at.tom))
  expect((await at.as(at.tom).get(`/library/${id}`)).status).toBe(404)
})

const versions = (at: World, id: number) =>
  sql<{ markdown: string }>`select markdown from library.versions where resource_id = ${id} order by nth`.execute(
    at.home.db,
  )
