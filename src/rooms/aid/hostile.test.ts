/** What somebody tries who means no good, with needs and the thanks they end in. */
import { expect, test } from 'vitest'
import { mergeInto } from './closing.ts'
import { DETAILS, groupOf, hold, needs, scene, SECRETS, take } from './test-scene.ts'
import { hrefOf } from './wish.ts'

test('what moderators looked at is looked at again when it says something else, and whoever helps goes on', async () => {
  const { at } = await scene()
  const group = await groupOf(at, at.maya, 'Prudents')
  await at.as(at.maya).post(`/groups/${group.slug}/first-look`, { look: 'on' })
  const wish = await needs(at, at.tom, { title: 'Une lampe', wanted: 2, within: { kind: 'group', id: group.id } })
  const page = `/needs/${wish.id}`
  await at.as(at.ines).post(`${page}/look`)
  const hand = await hold(at, at.odile, wish)
  await take(at, at.tom, hand)
  // Another day is the same need.
  const same = { title: 'Une lampe', place: 'Bellevue', wanted: '2' }
  await at.as(at.tom).post(`${page}/edition`, { ...same, urgency: '1' })
  expect((await at.as(at.sam).get(page)).status).toBe(200)
  await at.as(at.tom).post(`${page}/edition`, { ...same, title: 'Un zyxpoison' })
  expect((await at.as(at.sam).get(page)).status).toBe(404)
  expect(await at.as(at.sam).text('/aid')).not.toContain('zyxpoison')
  expect((await at.as(at.sam).post(`${page}/proposals`, { word: 'Je viens.' })).status).toBe(404)
  expect((await at.as(at.odile).get(page)).status).toBe(200)
  expect((await at.as(at.odile).post(`/proposals/${hand}/words`, { text: 'À jeudi ?' })).status).toBe(303)
  await at.as(at.ines).post(`${page}/look`)
  expect(await at.as(at.sam).text(page)).toContain('zyxpoison')
})

test('thanks that were taken back leave the page of the need too, which is then nobody’s business', async () => {
  const { at, page, wish } = await scene()
  await take(at, at.odile, await hold(at, at.tom, wish))
  await at.as(at.odile).post(`${page}/closing`, { outcome: 'met', thanks: 'Zyxmerci Tom', openness: 'public' })
  expect(await at.as(at.sam).text('/aid')).toContain('Zyxmerci')
  const [, said] = /thanks\/(\d+)\/removal/.exec(await at.as(at.odile).text('/me/thanks/given')) ?? []
  expect((await at.as(at.odile).post(`/thanks/${said}/removal`)).status).toBe(303)
  await at.home.settled()
  for (const who of [at.odile, at.tom]) expect(await at.as(who).text(page)).not.toContain('Zyxmerci')
  expect(await at.as(at.sam).text('/aid')).not.toContain('Zyxmerci')
  expect((await at.as(at.sam).get(page)).status).toBe(404)
})

test('a word of thanks that moderation hides is hidden wherever it stands, from all it was said to, and comes back as one', async () => {
  const { at, page, wish } = await scene({ wanted: 2 })
  for (const who of [at.tom, at.karim]) await take(at, at.odile, await hold(at, who, wish))
  await at.as(at.odile).post(`${page}/closing`, { outcome: 'met', thanks: 'Zyxpoison à vous deux', openness: 'public' })
  const [, said = ''] = /thanks\/(\d+)\/removal/.exec(await at.as(at.odile).text('/me/thanks/given')) ?? []
  // It is reported from the need it stands on.
  expect(await at.as(at.karim).text(page)).toMatch(/reports\/new\?kind=thanks&amp;id=\d/)
  const turn = async (deed: 'hide' | 'restore', kind: string, id: number) => {
    await at.act(at.ines, async (ctx) => at.home.house.subject(kind)?.[deed]?.(ctx, id))
    await at.home.settled()
  }
  const readers = async () => {
    const places = [
      [at.odile, page],
      [at.tom, page],
      [at.sam, page],
      [at.sam, '/aid'],
      [at.tom, '/me/thanks'],
      [at.karim, '/me/thanks'],
    ] as const
    const read = places.map(async ([who, path]) => (await at.as(who).get(path)).text.includes('Zyxpoison'))
    return (await Promise.all(read)).filter(Boolean).length
  }
  expect(await readers()).toBe(6)
  await turn('hide', 'thanks', Number(said))
  expect(await readers()).toBe(0)
  // Without a word in the open it is nobody's business any more.
  expect((await at.as(at.sam).get(page)).status).toBe(404)
  // What was hidden by itself does not come back with the need.
  at.later({ minutes: 1 })
  await turn('hide', 'need', wish.id)
  await turn('restore', 'need', wish.id)
  expect(await readers()).toBe(0)
  await turn('restore', 'thanks', Number(said))
  expect(await readers()).toBe(6)
  // And the reverse: the word stands on what is hidden.
  at.later({ minutes: 1 })
  await turn('hide', 'need', wish.id)
  expect(await readers()).toBe(0)
  await turn('restore', 'need', wish.id)
  expect(await readers()).toBe(6)
})

test('of two needs made one, nobody reads what was confided in the other until they are accepted for it', async () => {
  const { at, wish } = await scene()
  const details = { name: 'Odile', phone: '01 02 03 04 05', address: '' }
  const twice = await needs(at, at.odile, { title: 'Le frigo, encore', details })
  const hand = await hold(at, at.tom, twice)
  await take(at, at.odile, hand)
  await at.act(at.maya, (ctx) => mergeInto(ctx, twice.id, wish.id))
  const page = await at.as(at.tom).text(hrefOf(wish))
  for (const secret of [...SECRETS, '01 02 03 04 05']) expect(page).not.toContain(secret)
  await take(at, at.odile, hand)
  expect(await at.as(at.tom).text(hrefOf(wish))).toContain(SECRETS[0])
})

test('of two needs that confide the same, whoever was accepted stays accepted', async () => {
  const { at, wish } = await scene()
  const twice = await needs(at, at.odile, { title: 'Le frigo, encore', details: DETAILS })
  await take(at, at.odile, await hold(at, at.tom, twice))
  await at.act(at.maya, (ctx) => mergeInto(ctx, twice.id, wish.id))
  expect(await at.as(at.tom).text(hrefOf(wish))).toContain(SECRETS[0])
})
