import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { readAsked } from './asking.ts'
import { findTexts, type Finding } from './finding-store.ts'

/** Ten thousand posts, one a minute, in two places by turns; the word "rare" stands in the first three, "mot" in all, "parfois" in each hundredth. */
async function manyTexts() {
  const at = await world()
  await sql`
    insert into search.texts (kind, id, within_kind, within_id, audience_id, author, at, facets, words)
    select 'post', n, 'conversation', n / 10, 700 + n % 2, 1 + n % 3, timestamptz '2026-01-01' + n * interval '1 minute',
      case when n < 4 then '{question,unanswered}'::text[] else '{question}' end,
      to_tsvector('search.plain', case when n < 4 then 'mot rare' when n % 100 = 0 then 'mot parfois' else 'mot' end)
    from generate_series(1, 10000) n`.execute(at.home.db)
  const find = async (q: string, more: Partial<Finding> = {}) =>
    (await findTexts(at.home.db, { asked: readAsked(q), sees: [700, 701], order: 'date', limit: 3, ...more })).map((one) => one.id)
  return { find }
}

test('a rare word is found however much was said since, and a common one from its latest', async () => {
  const { find } = await manyTexts()
  expect(await find('mot')).toEqual([10000, 9999, 9998])
  expect(await find('mo')).toEqual([10000, 9999, 9998])
  expect(await find('rare')).toEqual([3, 2, 1])
  expect(await find('rar mot')).toEqual([])
  expect(await find('mot rar', { order: 'fit' })).toEqual([3, 2, 1])
  expect(await find('nulle part')).toEqual([])
})

test('a word that is neither rare nor common is found further back, each place once', async () => {
  const { find } = await manyTexts()
  const hundreds = Array.from({ length: 61 }, (_, nth) => 10_000 - 100 * nth)
  expect(await find('parfois', { limit: 61 })).toEqual(hundreds)
  expect(await find('parfois', { limit: 61, sees: [700] })).toEqual(hundreds)
  expect((await find('parfois mot', { limit: 61, order: 'fit' })).length).toBe(61)
})

test('it goes on where the last page ended, and sieves before it counts', async () => {
  const { find } = await manyTexts()
  const after = { at: new Date('2026-01-01T00:03:00Z'), kind: 'post', id: 3 }
  expect(await find('rare', { after })).toEqual([2, 1])
  expect(await find('mot', { sees: [701] })).toEqual([9999, 9997, 9995])
  expect(await find('rare', { sees: [701] })).toEqual([3, 1])
  expect(await find('rare', { sees: [] })).toEqual([])
  expect(await find('mot', { facet: 'unanswered' })).toEqual([3, 2, 1])
  expect(await find('rare', { author: 2 })).toEqual([1])
  expect(await find('', { author: 2, sees: [700] })).toEqual([10000, 9994, 9988])
  expect(await find('mot', { since: new Date('2026-01-01T00:02:00Z'), before: new Date('2026-01-01T00:04:00Z') })).toEqual([3, 2])
})
