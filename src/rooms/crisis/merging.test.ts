import { expect, test } from 'vitest'
import { accept, propose } from '#aid'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { openFlood } from './test-scene.ts'

const ask = async (
  at: World,
  who: Somebody,
  crisis: number,
  what: string,
  where = 'Quai aux Herbes',
): Promise<number> => {
  const form = { what, where, urgency: '2', reach: '', clientKey: crypto.randomUUID() }
  return Number((await at.as(who).post(`/crisis/${crisis}/needs`, form)).location.split('/').at(-1))
}

test('what is said twice is made one by whoever coordinates, and its author is told where it went on', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const kept = await ask(at, at.tom, crisis, 'Une pompe pour la cave du 2')
  const twice = await ask(at, at.odile, crisis, 'Il faut une pompe à la cave du 2 !')
  await ask(at, at.sam, crisis, 'Du lait pour bébé', 'Rue du Four')
  expect(await at.as(at.tom).text(`/needs/${twice}`)).not.toContain('/merging')
  expect((await at.as(at.tom).get(`/crisis/${crisis}/needs/${twice}/merging`)).status).toBe(403)
  expect(await at.as(at.ines).text(`/needs/${twice}`)).toContain(`/crisis/${crisis}/needs/${twice}/merging`)
  const form = await at.as(at.ines).text(`/crisis/${crisis}/needs/${twice}/merging`)
  expect(form.indexOf('Une pompe pour la cave')).toBeLessThan(form.indexOf('Du lait'))
  expect((await at.as(at.ines).post(`/crisis/${crisis}/needs/${twice}/merging`)).status).toBe(422)
  const merged = await at.as(at.ines).post(`/crisis/${crisis}/needs/${twice}/merging`, { kept: String(kept) })
  expect(merged.location).toBe(`/needs/${kept}`)
  expect(await at.as(at.maya).text(`/crisis/${crisis}/needs`)).not.toContain('Il faut une pompe')
  await at.home.settled()
  expect(await at.as(at.odile).text('/notifications')).toContain('Inès Carvalho a réuni votre demande')
  expect(await at.as(at.tom).text('/notifications')).not.toContain('a réuni')
  await at.as(at.ines).post(`/crisis/${crisis}/needs/${twice}/merging`, { kept: String(kept) })
  expect((await at.facts()).filter((name) => name === 'crisis.needMerged')).toHaveLength(1)
})

test('hands held out to the one move to the other when the same person asked twice, and to nobody else’s', async () => {
  const at = await world()
  const crisis = await openFlood(at)
  const kept = await ask(at, at.tom, crisis, 'Une pompe')
  const again = await ask(at, at.tom, crisis, 'Une pompe, vite', 'Quai')
  const hers = await ask(at, at.odile, crisis, 'Une pompe aussi', 'Quai')
  const held = await at.act(at.sam, (ctx) => propose(ctx, { wish: again, word: 'La mienne est dans la remorque.' }))
  await at.act(at.karim, (ctx) => propose(ctx, { wish: hers, word: 'Pour Odile seulement.' }))
  for (const one of [again, hers])
    await at.as(at.ines).post(`/crisis/${crisis}/needs/${one}/merging`, { kept: String(kept) })
  const page = await at.as(at.tom).text(`/needs/${kept}`)
  expect(page).toContain('La mienne est dans la remorque.')
  expect(page).not.toContain('Pour Odile seulement.')
  await at.act(at.tom, (ctx) => accept(ctx, { proposal: held, word: '' }))
  expect(await at.as(at.odile).text(`/crisis/${crisis}/needs`)).not.toContain('Une pompe')
})

test('a need of another crisis is not there; neither is one kept in another', async () => {
  const at = await world()
  const [crisis, other] = [await openFlood(at), await openFlood(at, at.maya, { title: 'Une autre' })]
  const [here, there] = [await ask(at, at.tom, crisis, 'Une pompe'), await ask(at, at.odile, other, 'Une pompe')]
  expect((await at.as(at.ines).get(`/crisis/${other}/needs/${here}/merging`)).status).toBe(404)
  expect((await at.as(at.ines).post(`/crisis/${crisis}/needs/${here}/merging`, { kept: String(there) })).status).toBe(
    404,
  )
})
