import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world, type World } from '#test/world.ts'
import { roomForFiles } from './file-settings.ts'
import { bytesOfFiles } from './file-store.ts'
import { letRemovedGo } from './letting-go.ts'
import { bring, brought, readAll } from './test-files.ts'
import { read } from './test-scene.ts'

const GB = 1024 ** 3

async function onDisk(at: World): Promise<number> {
  let n = 0
  for await (const _ of at.home.files.each()) n += 1
  return n
}
const status = async (at: World, way: string) => (await at.as(at.tom).get(way)).status

test('a file that was taken away can be put back for a month; then its bytes are gone, but not those that stand elsewhere', async () => {
  const at = await world()
  const plan = 'Le plan de la cave'
  const id = await brought(at, at.tom, 'plan.txt', plan)
  const other = await brought(at, at.odile, 'le-meme.txt', plan)
  const notes = await brought(at, at.tom, 'notes.txt', 'Seulement ici')
  await readAll(at)
  const before = await onDisk(at)
  for (const one of [id, notes]) await at.as(at.tom).post(`/library/${one}/removal`)
  at.later({ days: 29 })
  await letRemovedGo(at.home)
  expect(await read(at, at.tom, notes)).toMatch(/gardé jusqu’au[^]*La remettre en place/)
  expect(await status(at, `/library/${notes}/files/1`)).toBe(200)

  at.later({ days: 2 })
  await letRemovedGo(at.home)
  expect(await onDisk(at)).toBe(before - 1)
  expect(await status(at, `/library/${notes}/files/1`)).toBe(404)
  const page = await read(at, at.tom, notes)
  expect(page).toContain('n’est plus gardé')
  expect(page).not.toContain('La remettre en place')
  expect((await at.as(at.tom).post(`/library/${notes}/return`)).status).toBe(403)
  expect((await at.as(at.odile).get(`/library/${other}/files/1`)).text).toBe(plan)
  expect(await letRemovedGo(at.home)).toBe(0)
  expect((await at.facts()).filter((name) => name === 'library.letGo')).toHaveLength(2)
})

test('what is let go by one and brought by another at the same moment is there', async () => {
  const at = await world()
  for (let turn = 0; turn < 4; turn += 1) {
    const id = await brought(at, at.tom, 'notes.txt', `Tour ${turn}`)
    await at.as(at.tom).post(`/library/${id}/removal`)
    await sql`update library.resources set removed_at = '2020-01-01' where id = ${id}`.execute(at.home.db)
    const [again] = await Promise.all([
      brought(at, at.odile, 'notes.txt', `Tour ${turn}`),
      letRemovedGo(at.home),
      letRemovedGo(at.home),
    ])
    expect((await at.as(at.odile).get(`/library/${again}/files/1`)).text).toBe(`Tour ${turn}`)
  }
})

test('a version that is brought back while its file is still to be read is read', async () => {
  const at = await world()
  const id = await brought(at, at.tom, 'statuts.txt', 'Article un : la chouette')
  const form = new FormData()
  form.set('file', new Blob(['Article un : le hibou']), 'statuts-2.txt')
  await at.as(at.tom).send(`/library/${id}/files`, form)
  await readAll(at)
  await sql`update library.files set reading = 'waiting', words = '' where resource_id = ${id} and nth = 1`.execute(
    at.home.db,
  )
  await at.as(at.tom).post(`/library/${id}/versions/1/restoration`)
  await readAll(at)
  expect(await at.as(at.odile).text('/search?q=chouette')).toContain('statuts')
})

test('those who bring files at the same moment cannot together pass what the home gives', async () => {
  const at = await world()
  await at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, roomForFiles, 1, at.maya.person))
  const id = await brought(at, at.tom, 'notes.txt', 'x')
  await sql`update platform.files c set bytes = ${GB - 12} from library.files f where f.file_id = c.id and f.resource_id = ${id}`.execute(
    at.home.db,
  )
  const before = await onDisk(at)
  const replies = await Promise.all([1, 2, 3, 4].map((n) => bring(at, at.odile, `${n}.txt`, `Numéro ${n}`)))
  expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 422, 422, 422])
  expect(replies.find((one) => one.status === 422)?.text).toContain('La bibliothèque est pleine')
  expect(await bytesOfFiles(at.home.db)).toBeLessThanOrEqual(GB)
  expect(await onDisk(at)).toBe(before + 1)
})
