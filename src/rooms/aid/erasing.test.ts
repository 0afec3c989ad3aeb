/** Somebody leaves for good: what of their needs, offers, hands, words and thanks stays, and what goes. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'
import { close } from './closing.ts'
import { countAid } from './counting-store.ts'
import { sayDone, write } from './proposing.ts'
import { DETAILS, hold, idOf, needs, offers, scene, take } from './test-scene.ts'

const leaves = (at: World, who: Somebody) => at.as(who).post('/me/leaving', { sure: 'yes' })

/** Rows of each table that bear somebody's number. */
async function rowsOf(at: World, person: number): Promise<object[]> {
  const { rows } = await sql<object>`
    select 'wish' what from aid.wishes where author = ${person} or looked_by = ${person}
    union all select 'hand' from aid.proposals where person_id = ${person}
    union all select 'word' from aid.words where author = ${person}`.execute(at.home.db)
  return rows
}
const count = async (at: World, table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int n from ${sql.table(`aid.${table}`)}`.execute(at.home.db)).rows[0]?.n ?? 0

test('whoever helped leaves: what they had promised is free again, and who was helped still counts as helped', async () => {
  const { at, wish, page } = await scene({ title: 'Douze repas', wanted: 12 })
  const over = await needs(at, at.odile, { title: 'Un trajet' })
  await offers(at, at.tom, { title: 'Une échelle', details: DETAILS })
  const [four, two] = [await hold(at, at.tom, wish, 'Quatre.', 4), await hold(at, at.sam, wish, 'Two.', 2)]
  for (const hand of [four, two]) await take(at, at.odile, hand)
  await at.act(at.tom, (ctx) => sayDone(ctx, four))
  const drive = await hold(at, at.tom, over, 'Je conduis.')
  await take(at, at.odile, drive)
  await at.act(at.tom, (ctx) => write(ctx, { proposal: drive, text: 'Devant chez vous.' }))
  const thanks = { wish: over.id, outcome: 'met', thanks: 'Merci Tom !', openness: 'public' } as const
  await at.act(at.odile, (ctx) => close(ctx, thanks))
  expect(await at.as(at.karim).text(page)).toContain('6 sur 12 promis, 4 faits')

  expect((await leaves(at, at.tom)).status).toBe(303)
  expect(await rowsOf(at, idOf(at.tom))).toEqual([])
  const now = at.home.now()
  expect(await at.as(at.karim).text(page)).toContain('2 sur 12 promis')
  expect(await at.as(at.sam).text('/aid')).not.toContain('Une échelle')
  // The need that was met stays met; what was said to him went with him.
  const kept = await at.as(at.odile).text(`/needs/${over.id}`)
  expect(kept).toContain('C’est réglé')
  expect(kept).not.toMatch(/Tom|Je conduis|Devant chez vous/)
  expect(await countAid(at.home.db, new Date(now.getTime() - 86_400_000), now)).toMatchObject({ met: 1, helped: 1 })
  expect(await at.as(at.sam).post(`${page}/proposals`, { word: 'x', part: '11' })).toMatchObject({ status: 422 })
  expect((await at.as(at.karim).post(`${page}/proposals`, { word: 'Le reste.', part: '10' })).status).toBe(303)
})

test('whoever asked leaves: their needs go whole with what was confided and said; the thanks they gave stay, signed by nobody', async () => {
  const { at, wish, page } = await scene()
  const over = await needs(at, at.odile, { title: 'Un trajet', details: DETAILS })
  await offers(at, at.tom, { title: 'Deux bras pour un frigo' })
  await at.home.settled()
  const [hand, drive] = [await hold(at, at.tom, wish), await hold(at, at.tom, over, 'Je conduis.')]
  for (const one of [hand, drive]) await take(at, at.odile, one)
  await at.act(at.odile, (ctx) => write(ctx, { proposal: hand, text: 'Au quatrième.' }))
  const thanks = { wish: over.id, outcome: 'met', thanks: 'Merci pour la route.', openness: 'private' } as const
  await at.act(at.odile, (ctx) => close(ctx, thanks))
  await at.home.settled()

  await leaves(at, at.odile)
  await at.home.settled()
  expect(await rowsOf(at, idOf(at.odile))).toEqual([])
  // Tom's offer is all that is left.
  const left = await Promise.all(['wishes', 'details', 'proposals', 'words', 'matches'].map((one) => count(at, one)))
  expect(left).toEqual([1, 0, 0, 0, 0])
  for (const path of [page, `/needs/${over.id}`, `/proposals/${hand}`])
    expect((await at.as(at.tom).get(path)).status).toBe(404)
  const told = await at.as(at.tom).text('/notifications')
  expect(told).not.toMatch(/frigo au quatrième|Un trajet/)
  const thanked = await at.as(at.tom).text('/me/thanks')
  expect(thanked).toContain('Merci pour la route.')
  expect(thanked).not.toContain('Odile')
  const exported = JSON.stringify((await at.as(at.tom).get('/me/data')).text)
  for (const gone of ['Au quatrième', 'Zyx', 'Odile']) expect(exported).not.toContain(gone)
})
