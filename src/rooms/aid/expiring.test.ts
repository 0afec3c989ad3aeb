import { expect, test } from 'vitest'
import { holds } from '#platform/action.ts'
import { suspend, unsuspend } from '#people'
import { sweep } from './expiring.ts'
import { stillPath } from './still-address.ts'
import { wishesByIds } from './store.ts'
import { DETAILS, groupOf, hold, needs, offers, scene, take } from './test-scene.ts'
import { askAgainAt } from './wish.ts'

const open = new AbortController().signal

test('after a month its author is asked whether it still holds; one tap says yes', async () => {
  const { at, page } = await scene()
  await sweep(at.home, open)
  expect(await at.as(at.odile).text(page)).not.toContain('toujours d’actualité')
  at.later({ days: 31 })
  await sweep(at.home, open)
  await sweep(at.home, open)
  await at.home.settled()
  expect((await at.facts()).filter((name) => name === 'aid.needAskedAgain')).toHaveLength(1)
  expect(await at.as(at.odile).text('/notifications')).toContain('toujours d’actualité')
  expect(await at.as(at.odile).text('/aid/mine')).toContain('toujours d’actualité')
  expect((await at.as(at.tom).post(`${page}/renewal`)).status).toBe(403)
  await at.as(at.odile).post(`${page}/renewal`)
  expect(await at.as(at.odile).text(page)).not.toContain('toujours d’actualité')
  at.later({ days: 8 })
  await sweep(at.home, open)
  expect((await at.as(at.tom).get(page)).status).toBe(200)
})

test('whoever is suspended says nothing with the address of an old letter', async () => {
  const { at, wish } = await scene()
  at.later({ days: 31 })
  await sweep(at.home, open)
  const now = async () => (await wishesByIds(at.home.db, [wish.id]))[0]
  const asked = await now()
  const still = asked ? await stillPath(at.home, asked) : ''
  await at.act(at.maya, (ctx) => suspend(ctx, { person: at.odile.person ?? 0, until: null, because: 'Des insultes.' }))
  expect((await at.as(at.zed).post(still)).status).toBe(404)
  expect((await now())?.askedAt).not.toBeNull()
  await at.act(at.maya, (ctx) => unsuspend(ctx, at.odile.person ?? 0))
  expect((await at.as(at.zed).post(still)).status).toBe(303)
  expect((await now())?.askedAt).toBeNull()
})

test('without an answer it closes after a week, and what was confided is gone', async () => {
  const { at, page, wish } = await scene({ details: DETAILS })
  await take(at, at.odile, await hold(at, at.tom, wish))
  at.later({ days: 31 })
  await sweep(at.home, open)
  expect(await at.as(at.tom).text(page)).toContain('Zyxblanche')
  at.later({ days: 8 })
  await sweep(at.home, open)
  expect(await at.as(at.tom).text(page)).not.toContain('Zyx')
  expect((await at.as(at.sam).get(page)).status).toBe(404)
})

test('what comes back every week is asked about once a season, what cannot wait after some days', () => {
  const from = new Date('2026-11-22T12:00:00Z')
  const days = (wish: Parameters<typeof askAgainAt>[0]) =>
    Math.round((askAgainAt(wish, from).getTime() - from.getTime()) / 86_400_000)
  const need = { kind: 'need', urgency: 0, byDay: null, weekdays: [] } as const
  expect([days(need), days({ ...need, urgency: 2 }), days({ ...need, weekdays: [2] })]).toEqual([30, 5, 90])
  expect(days({ ...need, byDay: '2026-11-25' })).toBe(5)
})

test('where a group asks for it, its moderators look first', async () => {
  const { at } = await scene()
  const group = await groupOf(at, at.maya, 'Prudents')
  expect(holds(await at.actor(at.maya), 'facilitator', group.audience)).toBe(true)
  expect((await at.as(at.tom).post(`/groups/${group.slug}/first-look`, { look: 'on' })).status).toBe(403)
  await at.as(at.maya).post(`/groups/${group.slug}/first-look`, { look: 'on' })
  expect(await at.as(at.maya).text(`/groups/${group.slug}/settings`)).toContain('Un modérateur regarde d’abord')
  const wish = await needs(at, at.tom, { title: 'Un zyxobjet', within: { kind: 'group', id: group.id } })
  const page = `/needs/${wish.id}`
  expect((await at.as(at.sam).get(page)).status).toBe(404)
  expect(await at.as(at.sam).text('/aid')).not.toContain('zyxobjet')
  expect(await at.as(at.tom).text(page)).toContain('Seuls vous et les modérateurs')
  expect(await at.as(at.ines).text('/aid')).toContain('zyxobjet')
  await at.as(at.ines).post(`${page}/look`)
  expect((await at.as(at.sam).get(page)).status).toBe(200)
  await at.home.settled()
  expect(await at.as(at.tom).text('/notifications')).toContain('visible de tous')
})

test('numbers stand above the smallest cell only', async () => {
  const { at, page, wish } = await scene()
  await take(at, at.odile, await hold(at, at.tom, wish))
  await at.as(at.odile).post(`${page}/closing`, { outcome: 'met' })
  await sweep(at.home, open)
  expect(await at.as(at.karim).text('/aid/numbers')).toContain('Trop peu pour être compté')
  for (let n = 0; n < 5; n++) {
    const who = await at.newcomer(`Voisine ${n}`, new Date('2020-01-01'))
    const one = await needs(at, who, { title: `Besoin ${n}` })
    await take(at, who, await hold(at, at.tom, one))
    await at.as(who).post(`/needs/${one.id}/closing`, { outcome: 'met' })
  }
  await offers(at, at.tom)
  at.later({ hours: 2 })
  await sweep(at.home, open)
  expect(await at.as(at.karim).text('/aid/numbers')).toContain('100')
  expect(await at.as(at.karim).text('/aid')).toContain('6 demandes sur 6')
})
