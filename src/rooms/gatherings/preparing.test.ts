import { expect, test } from 'vitest'
import { idOf } from '#test/groups.ts'
import { scene } from './test-scene.ts'

const pressed = (text: string) =>
  [...text.matchAll(/aria-pressed="(true|false)"[^>]*aria-label="([^"]+)"/g)].map((found) => `${found[1]} ${found[2]}`)

test('whoever comes asks beforehand and votes; the most wanted stands first; a vote counts once and is taken back', async () => {
  const { at, page, says } = await scene()
  expect((await at.as(at.tom).post(`${page}/asked`, { question: 'Baisser la nuit ?' })).status).toBe(403)
  for (const who of [at.tom, at.odile, at.sam]) await says(who, 'yes')
  await at.as(at.tom).post(`${page}/asked`, { question: 'Vaut-il mieux baisser la nuit ?' })
  await at.as(at.odile).post(`${page}/asked`, { question: 'Et si mon propriétaire refuse ?' })
  const address = async (words: string) => {
    const text = await at.as(at.tom).text(page)
    return `${page}/asked/${new RegExp(`id="asked-(\\d+)"(?:(?!id="asked-)[\\s\\S])*${words}`).exec(text)?.[1]}`
  }
  const odiles = await address('propriétaire')
  for (const who of [at.sam, at.sam, at.tom]) await at.as(who).post(`${odiles}/votes`)
  const text = await at.as(at.tom).text(page)
  expect(text.indexOf('propriétaire')).toBeLessThan(text.indexOf('baisser la nuit'))
  expect(pressed(text)).toEqual(['true Retirer ma voix, 3 voix', 'true Retirer ma voix, 1 voix'])
  await at.as(at.tom).post(`${odiles}/votes/removal`)
  expect(pressed(await at.as(at.tom).text(page))[0]).toBe('false Donner ma voix, 2 voix')

  expect((await at.as(at.tom).post(`${odiles}/removal`)).status).toBe(403)
  await at.act(at.ines, async (ctx) => at.home.house.subject('asked')?.hide?.(ctx, Number(odiles.split('/').at(-1))))
  expect(await at.as(at.tom).text(page)).not.toContain('propriétaire')
  expect(await at.as(at.odile).text(page)).toContain('Hors de vue')
  expect((await at.as(at.tom).post(`${odiles}/votes`)).status).toBe(404)
  expect((await at.as(at.odile).post(`${odiles}/removal`)).status).toBe(303)
})

test('hosts and speakers put the evening in order, by the clock of the place', async () => {
  const { at, page, says } = await scene()
  const point = (who: typeof at.maya, title: string, minutes: string) =>
    at.as(who).post(`${page}/agenda`, { title, minutes, note: '' })
  expect((await point(at.tom, 'Un tour de table', '10')).status).toBe(403)
  await at.as(at.maya).post(`${page}/team`, { person: idOf(at.tom), part: 'speaker' })
  await point(at.maya, 'Cinq gestes gratuits', '25')
  await point(at.tom, 'Un tour de table', '10')
  const read = async () => (await at.as(at.odile).text(page)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(await read()).toMatch(/20 h Cinq gestes gratuits .*20 h 25 Un tour de table/)
  const id = /agenda\/(\d+)\/raising/.exec(await at.as(at.tom).text(page))?.[1]
  await at.as(at.tom).post(`${page}/agenda/${id}/raising`)
  expect(await read()).toMatch(/20 h Un tour de table .*20 h 10 Cinq gestes gratuits/)
  await at.as(at.tom).post(`${page}/agenda/${id}/removal`)
  expect(await read()).not.toContain('Un tour de table')

  // Whoever comes proposes, and those who prepare it say yes; until then nobody else reads it.
  await says(at.odile, 'yes')
  await point(at.odile, 'Un tour des radiateurs', '15')
  expect(await read()).toMatch(/Vous avez proposé Un tour des radiateurs/)
  expect(await at.as(at.sam).text(page)).not.toContain('radiateurs')
  await at.home.settled()
  expect(await at.as(at.maya).text('/notifications')).toContain('propose un point pour le déroulé')
  const waits = /agenda\/(\d+)\/acceptance/.exec(await at.as(at.maya).text(page))?.[1]
  expect((await at.as(at.odile).post(`${page}/agenda/${waits}/acceptance`)).status).toBe(403)
  await at.as(at.maya).post(`${page}/agenda/${waits}/acceptance`)
  expect(await at.as(at.sam).text(page)).toContain('radiateurs')
  await at.as(at.odile).post(`${page}/agenda/${waits}/removal`)
  expect(await at.as(at.sam).text(page)).toContain('radiateurs')
  // A question that people voted for gets its time, once.
  await at.as(at.odile).post(`${page}/asked`, { question: 'Et la nuit, on baisse ?' })
  const asked = /asked\/(\d+)\/agenda/.exec(await at.as(at.maya).text(page))?.[1]
  for (const _ of [1, 2]) await at.as(at.maya).post(`${page}/asked/${asked}/agenda`)
  expect(await read()).toMatch(/20 h 25 Un tour des radiateurs Odile Marchand 20 h 40 Et la nuit, on baisse \?/)
  expect((await read()).match(/Au déroulé/g)).toHaveLength(1)
  expect((await at.as(at.odile).post(`${page}/asked/${asked}/agenda`)).status).toBe(403)
})
