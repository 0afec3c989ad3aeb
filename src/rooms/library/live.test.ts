import { expect, test } from 'vitest'
import { letIn, letOut } from '#platform/audiences.ts'
import { idOf } from '#test/groups.ts'
import { listenTo } from '#test/listening.ts'
import { world } from '#test/world.ts'
import { groupWith, read, write } from './test-scene.ts'

test('whoever has a guide open hears that somebody saved a newer version; whoever sees it no more hears nothing', async () => {
  const at = await world()
  const group = await groupWith(at, 'Cave', 'private')
  await letIn(at.home.db, group.audience, [at.tom, at.odile, at.karim].map(idOf), 'member')
  const id = await write(at, at.tom, { shelf: `group:${group.id}` })
  expect(await read(at, at.odile, id)).toMatch(new RegExp(`data-live="resource:${id}"[^]*data-newer="1"[^]*hidden`))
  const address = await at.serve()
  const listen = async (who: typeof at.tom) =>
    listenTo(address, { cookie: await at.cookie(who), topics: [`resource:${id}`] })
  const [hers, his] = [await listen(at.odile), await listen(at.karim)]
  await letOut(at.home.db, group.audience, idOf(at.karim))
  await at.as(at.tom).post(`/library/${id}/edition`, { begunOn: 1, title: 'Changer une chambre', text: 'Autrement.' })
  const { data } = await hers.until((one) => one.is === 'library.newer')
  expect(data).toEqual({ version: 2, by: idOf(at.tom), name: 'Tom Le Goff' })
  expect(JSON.stringify(data)).not.toContain('Autrement')
  expect(his.heard.filter((one) => one.is === 'library.newer')).toEqual([])
})
