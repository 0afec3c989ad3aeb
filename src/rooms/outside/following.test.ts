import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { letIn } from '#platform/audiences.ts'
import { suspend, unsuspend } from '#people'
import type { Group } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { begin, groupIn } from './test-scene.ts'

async function scene(openness: 'members' | 'private' = 'members'): Promise<{ at: World; group: Group }> {
  const at = await world()
  const group = await groupIn(at, 'Entre nous', openness)
  await begin(at, at.maya, group, 'Le double des clés', 'Il est chez Odile.')
  return { at, group }
}

const made = /value="http:\/\/localhost:3000(\/feeds\/[\w-]+)\.atom"/

async function ownAddress(at: World, who: Somebody): Promise<string> {
  await at.as(who).post('/groups/entre-nous/feed')
  return made.exec(await at.as(who).text('/groups/entre-nous/feed'))?.[1] ?? 'none'
}

const asked = async (at: World, address: string) => at.as(at.zed).get(`${address}.atom`)

test('a member follows a group of members from a reader, at an address that is theirs alone and asks no cookie', async () => {
  const { at } = await scene()
  expect(await at.as(at.tom).text('/groups/entre-nous')).toContain('/groups/entre-nous/feed')
  const address = await ownAddress(at, at.tom)
  const answer = await asked(at, address)
  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).toBe('private, no-cache')
  expect(answer.headers['x-robots-tag']).toContain('noindex')
  const feed = parseAtomFeed(answer.text)
  expect(feed.entries?.map((entry) => entry.title?.value)).toEqual(['Le double des clés'])
  expect(feed.links?.find((link) => link.rel === 'self')?.href).toBe(`http://localhost:3000${address}.atom`)
  expect((await at.as(at.zed).get(`${address}.rss`)).status).toBe(200)
  // The same person asking again has the same address; another has another.
  expect(await ownAddress(at, at.tom)).toBe(address)
  expect(await ownAddress(at, at.odile)).not.toBe(address)
})

test('an address is closed from one’s account, and stays closed when another is made', async () => {
  const { at } = await scene()
  const first = await ownAddress(at, at.tom)
  await asked(at, first)
  const account = await at.as(at.tom).text('/me')
  expect(account).toContain('lue pour la dernière fois')
  const removal = /action="(\/me\/feeds\/\d+\/removal)"/.exec(account)?.[1] ?? ''
  expect((await at.as(at.odile).post(removal)).status).toBe(404)
  expect((await asked(at, first)).status).toBe(200)
  expect((await at.as(at.tom).post(removal)).location).toBe('/me')
  expect((await asked(at, first)).status).toBe(404)
  const second = await ownAddress(at, at.tom)
  expect((await asked(at, second)).status).toBe(200)
  expect((await asked(at, first)).status).toBe(404)
})

test('an address that was never signed here opens nothing', async () => {
  const { at } = await scene()
  const address = await ownAddress(at, at.tom)
  const last = address.at(-1) === 'A' ? 'E' : 'A'
  for (const forged of [`${address.slice(0, -1)}${last}`, address.replace(/\d+-/, '2-'), '/feeds/1-x', '/feeds/1'])
    expect([forged, (await asked(at, forged)).status]).toEqual([forged, 404])
})

test('whoever left the group, is suspended or is gone reads nothing at their address any more', async () => {
  const { at, group } = await scene('private')
  await letIn(at.home.db, group.audience, [at.odile.person ?? 0])
  const odiles = await ownAddress(at, at.odile)
  expect((await asked(at, odiles)).status).toBe(200)
  await at.as(at.odile).post('/groups/entre-nous/leaving')
  expect((await asked(at, odiles)).status).toBe(404)
  expect(await at.as(at.odile).text('/me')).toContain('Un groupe que vous ne lisez plus')
  const { at: there } = await scene()
  const toms = await ownAddress(there, there.tom)
  await there.act(there.ines, (ctx) => suspend(ctx, { person: there.tom.person ?? 0, until: null, because: 'essai' }))
  expect((await asked(there, toms)).status).toBe(404)
  await there.act(there.ines, (ctx) => unsuspend(ctx, there.tom.person ?? 0))
  expect((await asked(there, toms)).status).toBe(200)
  const sams = await ownAddress(there, there.sam)
  expect((await asked(there, sams)).status).toBe(200)
  expect((await there.as(there.sam).post('/me/leaving', { sure: 'yes' })).location).toBe('/')
  expect((await asked(there, sams)).status).toBe(404)
})
