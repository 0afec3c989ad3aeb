import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { groupWith, read, write } from './test-scene.ts'

const three = async (at: World) => [
  await write(at, at.tom, { title: 'Trouver une école' }),
  await write(at, at.tom, { title: 'Choisir un médecin' }),
  await write(at, at.tom, { title: 'Ouvrir un compteur' }),
]

async function pathOf(at: World, ids: readonly number[], shelf = 'home'): Promise<number> {
  const made = await at
    .as(at.maya)
    .post(`/library/collections?resource=${ids[0]}`, {
      kind: 'path',
      title: 'Arriver dans le quartier',
      about: 'Les trois premières semaines.',
      shelf,
      resource: ids[0] ?? 0,
    })
  const id = Number(/\d+$/.exec(made.location)?.[0])
  for (const one of ids.slice(1)) await at.as(at.maya).post(`/library/${one}/collecting`, { collection: id })
  return id
}

test('a path is followed step by step, and each knows their own progress alone', async () => {
  const at = await world()
  const ids = await three(at)
  const path = await pathOf(at, ids)
  const page = `/library/collections/${path}`
  expect(await at.as(at.odile).text(page)).toContain('0 sur 3 étapes lues')
  expect(await read(at, at.odile, ids[0] ?? 0)).toMatch(/Étape 1 sur 3 de[\s\S]*Ensuite : Choisir un médecin/)
  const onward = await at.as(at.odile).post(`/library/${ids[0]}/reading`, { collection: path })
  expect(onward.location).toBe(`/library/${ids[1]}-choisir-un-medecin`)
  for (const id of ids.slice(1)) await at.as(at.odile).post(`/library/${id}/reading`, { collection: path })
  expect(await at.as(at.odile).text(page)).toContain('3 sur 3 étapes lues')
  expect(await at.as(at.karim).text(page)).toContain('0 sur 3 étapes lues')
  expect(await at.facts()).not.toContain('library.read')
  await at.as(at.odile).post(`/library/${ids[0]}/reading/removal`, { collection: path })
  expect(await at.as(at.odile).text(page)).toContain('2 sur 3 étapes lues')
  expect(await at.as(at.karim).text('/library/collections')).toContain('Arriver dans le quartier')
})

test('whoever made it puts it in another order, with a word beside each; nobody else does', async () => {
  const at = await world()
  const [school = 0, doctor = 0, meter = 0] = await three(at)
  const path = await pathOf(at, [school, doctor, meter])
  const form = {
    kind: 'path',
    title: 'Arriver',
    about: 'Trois étapes.',
    resource: [school, doctor, meter],
    place: ['3', '1', '2'],
    note: ['Sans hâte.', 'Avant tout.', ''],
    out: meter,
  }
  expect((await at.as(at.tom).post(`/library/collections/${path}/edition`, form)).status).toBe(403)
  expect((await at.as(at.maya).post(`/library/collections/${path}/edition`, form)).status).toBe(303)
  const page = await at.as(at.odile).text(`/library/collections/${path}`)
  expect(page.indexOf('Choisir un médecin')).toBeLessThan(page.indexOf('Trouver une école'))
  expect(page).toContain('Avant tout.')
  expect(page).not.toContain('Ouvrir un compteur')
  await at.as(at.maya).post(`/library/collections/${path}/removal`)
  expect((await at.as(at.odile).get(`/library/collections/${path}`)).status).toBe(404)
  expect(await read(at, at.odile, school)).toContain('Trouver une école')
})

test('of what a reader may not see a collection says nothing, and arranging it loses none of it', async () => {
  const at = await world()
  const group = await groupWith(at, 'Bureau', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.sam)])
  const secret = await write(at, at.sam, { shelf: `group:${group.id}`, title: 'Le code du coffre' })
  const [school = 0, doctor = 0] = await three(at)
  const path = await pathOf(at, [school, secret, doctor])
  const page = await at.as(at.odile).text(`/library/collections/${path}`)
  expect(page).not.toContain('coffre')
  expect(page).toContain('0 sur 2 étapes lues')
  expect(await read(at, at.odile, doctor)).toContain('Étape 2 sur 2')
  expect(await at.as(at.sam).text(`/library/collections/${path}`)).toContain('Le code du coffre')
  expect((await at.as(at.odile).get(`/library/${secret}/collecting`)).status).toBe(404)
})

test('a collection that harms is hidden, and comes back', async () => {
  const at = await world()
  const path = await pathOf(at, await three(at))
  const turn = (act: 'hide' | 'restore') =>
    at.act(at.ines, async (ctx) => ctx.house.subject('collection')?.[act]?.(ctx, path))
  await turn('hide')
  expect((await at.as(at.odile).get(`/library/collections/${path}`)).status).toBe(404)
  expect(await at.as(at.odile).text('/library/collections')).not.toContain('Arriver')
  expect(await at.as(at.maya).text(`/library/collections/${path}`)).toContain('Arriver')
  await turn('restore')
  expect(await at.as(at.odile).text(`/library/collections/${path}`)).toContain('Arriver')
})
