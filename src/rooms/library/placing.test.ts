import { expect, test } from 'vitest'
import sharp from 'sharp'
import { letIn } from '#platform/audiences.ts'
import { startConversation } from '#conversations'
import type { Somebody } from '#test/browser.ts'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { groupWith, read, write } from './test-scene.ts'

const found = (at: World, who: Somebody, words: string) => at.as(who).text(`/search?q=${encodeURIComponent(words)}`)
const move = (at: World, who: Somebody, id: number, shelf: string) =>
  at.as(who).post(`/library/${id}/moving`, { shelf })

async function picture(at: World, who: Somebody): Promise<string> {
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('picture', new Blob([new Uint8Array(bytes)]), 'plan.png')
  return String(JSON.parse((await at.as(who).send('/writing/pictures', form)).text).href)
}

test('a guide goes from its group to the home and back: its readers, its pictures and what is said about it go along', async () => {
  const at = await world()
  const group = await groupWith(at, 'Chaufferie', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom), idOf(at.odile)], 'member')
  const href = await picture(at, at.tom)
  const id = await write(at, at.tom, {
    shelf: `group:${group.id}`,
    title: 'Purger les zorblax',
    text: `![plan](${href})`,
  })
  const talk = (await at.as(at.odile).post(`/library/${id}/conversation`)).location.replace(/#.*/, '')
  const status = async (who: Somebody) =>
    (await Promise.all([`/library/${id}`, href, talk].map((one) => at.as(who).get(one)))).map((one) => one.status)
  expect(await status(at.karim)).toEqual([404, 404, 404])

  expect(await at.as(at.tom).text(`/library/${id}/tending`)).toContain('Toute la maison')
  expect((await move(at, at.odile, id, 'home')).status).toBe(403)
  expect((await move(at, at.tom, id, 'open')).status).toBe(403)
  await move(at, at.tom, id, 'home')
  await at.home.settled()
  expect(await status(at.karim)).toEqual([303, 200, 200])
  expect(await found(at, at.karim, 'zorblax')).toContain('Purger les')

  await at.as(at.karim).post(`${talk.replace(/-.*/, '')}/posts`, { text: 'Et les frimbules ?' })
  await move(at, at.tom, id, `group:${group.id}`)
  await at.home.settled()
  expect(await status(at.karim)).toEqual([404, 404, 404])
  expect(await found(at, at.karim, 'frimbules')).not.toContain('Purger les zorblax')
  expect(await found(at, at.odile, 'frimbules')).toContain('Purger les zorblax')

  // By now Karim wrote for those who read it here: one of its authors alone does not tell more people.
  const refused = await move(at, at.tom, id, 'home')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('D’autres ont écrit ici')
  expect((await move(at, at.maya, id, 'home')).status).toBe(303)
  expect(await status(at.karim)).toEqual([303, 200, 200])
})

test('what grew out of an answer given to a few stays among them', async () => {
  const at = await world()
  const group = await groupWith(at, 'Entre nous', 'private')
  await letIn(at.home.db, group.audience, [idOf(at.tom)], 'member')
  const { post } = await at.act(at.tom, (ctx) =>
    startConversation(ctx, { group: group.id, title: 'Un code ?', text: 'Il est 12.', kind: 'discussion', tags: [] }),
  )
  const guide = {
    kind: 'guide',
    shelf: `group:${group.id}`,
    editing: 'authors',
    title: 'Le code',
    text: '12',
    from: post,
  }
  const { location } = await at.as(at.tom).post(`/library?from=${post}`, guide)
  const id = Number(/\d+/.exec(location)?.[0])
  for (const who of [at.tom, at.maya])
    expect((await move(at, who, id, 'home')).text).toContain('a été donnée à moins de monde')
})

test('authors are added by name: the only one of that name who reads it, or the one that is chosen', async () => {
  const at = await world()
  const id = await write(at, at.tom, { editing: 'authors' })
  const name = (typed: string, person?: number) =>
    at.as(at.tom).post(`/library/${id}/authors`, { name: typed, ...(person && { person }) })
  expect((await at.as(at.odile).post(`/library/${id}/authors`, { name: 'Odile' })).status).toBe(403)
  expect((await name('Personne')).text).toContain('Personne de ce nom ne peut lire')
  await name('@odile marchand')
  expect(await read(at, at.karim, id)).toMatch(/Par[^]*Tom Le Goff[^]*et[^]*Odile Marchand/)
  await at.home.settled()
  expect(await at.as(at.odile).text('/notifications')).toContain('vous compte parmi ses auteurs')
  expect((await at.as(at.odile).get(`/library/${id}/edition`)).status).toBe(200)

  const [one, other] = [await at.newcomer('Nadia Benali'), await at.newcomer('Nadia Berger')]
  const several = await name('Nadia')
  expect(several.text).toContain('Plusieurs personnes portent ce nom')
  expect(several.text).toMatch(new RegExp(`name="person"[^>]*value="${other.person}"`))
  expect((await name('Nadia', at.karim.person ?? 0)).status).toBe(422)
  await name('Nadia', idOf(other))
  const page = await read(at, at.karim, id)
  expect(page).toContain('Nadia Berger')
  expect(page).not.toContain(one.name)

  const unname = (who: Somebody, person: Somebody) => at.as(who).post(`/library/${id}/authors/${idOf(person)}/removal`)
  expect((await unname(at.odile, at.tom)).status).toBe(403)
  await unname(at.odile, at.odile)
  await unname(at.tom, other)
  expect(await read(at, at.karim, id)).not.toMatch(/Odile Marchand|Nadia/)
  expect((await unname(at.tom, at.tom)).text).toContain('Quelqu’un doit en répondre')
})

test('what is said about a guide is called as the guide is, also after it is renamed', async () => {
  const at = await world()
  const id = await write(at, at.tom, { title: 'Changer une roue' })
  const talk = (await at.as(at.odile).post(`/library/${id}/conversation`)).location.replace(/#.*/, '')
  await at.as(at.tom).post(`/library/${id}/edition`, { begunOn: 1, title: 'Réparer une roue', text: 'Autrement.' })
  const { location } = await at.as(at.odile).get(talk)
  expect(location).toContain('reparer-une-roue')
  expect(await at.as(at.odile).text(location)).toContain('Réparer une roue</h1>')
  await at.as(at.tom).post(`/library/${id}/versions/1/restoration`)
  expect((await at.as(at.odile).get(talk)).status).toBe(200)
})

test('a resource leaves one collection for another', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  const made = async (title: string) =>
    Number(
      /\d+$/.exec(
        (await at.as(at.maya).post('/library/collections', { kind: 'collection', title, shelf: 'home', resource: id }))
          .location,
      )?.[0],
    )
  const [old, fresh] = [await made('Vélos'), await made('Outils')]
  expect(await at.as(at.maya).text(`/library/${id}/collecting`)).toMatch(/Elle est déjà dans[^]*Outils[^]*Vélos/)
  expect((await at.as(at.odile).post(`/library/${id}/collecting/removal`, { collection: old })).status).toBe(403)
  await at.as(at.maya).post(`/library/${id}/collecting/removal`, { collection: old })
  const page = await read(at, at.odile, id)
  expect(page).not.toContain(`/library/collections/${old}"`)
  expect(page).toContain(`/library/collections/${fresh}`)
})
