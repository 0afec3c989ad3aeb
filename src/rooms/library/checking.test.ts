import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { askWhetherRight } from './checking.ts'
import { groupWith, read, write } from './test-scene.ts'

test('after a year its author is asked whether it is still right, and one tap says yes', async () => {
  const at = await world({ at: new Date('2026-03-02T09:00:00Z') })
  const group = await groupWith(at, 'Vélos', 'members', at.tom, at.odile)
  const id = await write(at, at.tom, { shelf: `group:${group.id}` })
  at.later({ days: 364 })
  await askWhetherRight(at.home)
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).not.toContain('Est-ce toujours juste')
  at.later({ days: 2 })
  await askWhetherRight(at.home)
  await askWhetherRight(at.home)
  await at.home.settled()
  for (const who of [at.tom, at.maya]) {
    const told = await at.as(who).text('/notifications')
    expect(told).toContain('Est-ce toujours juste')
    expect(told.split('Est-ce toujours juste')).toHaveLength(2)
  }
  expect(await at.as(at.odile).text('/notifications')).not.toContain('Est-ce toujours juste')
  expect(await read(at, at.tom, id)).toContain('Oui, toujours juste')
  expect(await read(at, at.odile, id)).not.toContain('Oui, toujours juste')
  expect((await at.as(at.odile).post(`/library/${id}/check`)).status).toBe(403)
  await at.as(at.tom).post(`/library/${id}/check`)
  expect(await read(at, at.odile, id)).toMatch(/vérifié le <time/)
  expect(await read(at, at.tom, id)).not.toContain('Oui, toujours juste')
  expect((await at.facts()).filter((name) => /due|checked/.test(name))).toEqual(['library.due', 'library.checked'])
})

test('whoever knows better says so with a reason; it stands there until somebody has looked', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  expect((await at.as(at.odile).post(`/library/${id}/doubts`, { reason: ' ' })).status).toBe(422)
  await at.as(at.odile).post(`/library/${id}/doubts`, { reason: 'La boutique a fermé.' })
  await at.as(at.odile).post(`/library/${id}/doubts`, { reason: 'La boutique a déménagé.' })
  const page = await read(at, at.karim, id)
  expect(page).toContain('selon Odile Marchand')
  expect(page).toContain('La boutique a déménagé.')
  expect(page).not.toContain('La boutique a fermé.')
  expect(await at.as(at.karim).text('/library')).toContain('Peut-être plus à jour')
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('pense que ce n’est plus à jour')
  await at.as(at.tom).post(`/library/${id}/check`)
  expect(await read(at, at.karim, id)).not.toContain('La boutique a déménagé.')
  expect(await at.as(at.karim).text('/library')).not.toContain('Peut-être plus à jour')
})

test('one takes one’s own remark back', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  await at.as(at.odile).post(`/library/${id}/doubts`, { reason: 'Le prix a changé.' })
  await at.as(at.karim).post(`/library/${id}/doubts/removal`)
  expect(await read(at, at.karim, id)).toContain('Le prix a changé.')
  await at.as(at.odile).post(`/library/${id}/doubts/removal`)
  expect(await read(at, at.karim, id)).not.toContain('Le prix a changé.')
})

test('a resource has a conversation of its own, the same for everybody who reads it', async () => {
  const at = await world()
  const group = await groupWith(at, 'Cave', 'private')
  const id = await write(at, at.maya, { shelf: `group:${group.id}` })
  expect((await at.as(at.tom).post(`/library/${id}/conversation`)).status).toBe(404)
  const ours = await write(at, at.tom)
  const [first, second] = [
    await at.as(at.odile).post(`/library/${ours}/conversation`),
    await at.as(at.karim).post(`/library/${ours}/conversation`),
  ]
  expect(first.location).toBe(second.location)
  const talk = first.location.replace('#reply', '')
  await at.as(at.odile).post(`${talk.replace(/(\d+).*/, '$1')}/posts`, { text: 'Et pour un tandem ?' })
  expect(await read(at, at.tom, ours)).toContain('1 message à ce propos')
  expect(await at.as(at.tom).text(talk)).toContain(`/library/${ours}-`)
})

test('somebody hears that what they wrote was changed', async () => {
  const at = await world()
  const id = await write(at, at.tom)
  await at
    .as(at.odile)
    .post(`/library/${id}/edition`, { title: 'Changer une chambre à air', text: 'Mieux dit.', begunOn: 1 })
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('Odile Marchand a modifié ce que vous avez écrit')
  expect(await at.as(at.odile).text('/notifications')).not.toContain('a modifié ce que vous avez écrit')
})
