import { expect, test } from 'vitest'
import { close } from '#aid'
import { world } from '#test/world.ts'
import { reachesOf } from './reach-store.ts'
import { openFlood } from './test-scene.ts'

const need = { what: 'Des bras pour la cave', where: 'Rue du Four', urgency: '1', reach: '06 39 98 12 34' }

async function scene() {
  const at = await world()
  const crisis = await openFlood(at)
  const ask = async (who: typeof at.tom, form: object) =>
    Number((await at.as(who).post(`/crisis/${crisis}/needs`, { ...need, ...form })).location.split('/').at(-1))
  return { at, crisis, ask }
}

test('whoever coordinates prints those who allowed it, what cannot wait first, and it is written down', async () => {
  const { at, crisis, ask } = await scene()
  await ask(at.tom, { paper: 'on' })
  await ask(at.odile, { what: 'Un toit cette nuit', urgency: '2', reach: 'sonnette Marchand', paper: 'on' })
  await ask(at.sam, { what: 'Que cela reste ici', reach: '06 39 98 99 99' })
  await at.as(at.ines).post(`/crisis/${crisis}/notes`, { text: 'Le gymnase ouvre à 20 h.', source: 'la mairie' })
  expect((await at.as(at.tom).post(`/crisis/${crisis}/papers`)).status).toBe(403)
  const paper = await at.as(at.ines).post(`/crisis/${crisis}/papers`)
  expect(paper.status).toBe(200)
  expect(paper.text.indexOf('sonnette Marchand')).toBeLessThan(paper.text.indexOf('06 39 98 12 34'))
  expect(paper.text).toContain('Le gymnase ouvre à 20 h.')
  expect(paper.text).not.toContain('Que cela reste ici')
  expect(paper.text).not.toContain('06 39 98 99 99')
  expect(paper.text.trim()).toMatch(/<\/html>$/)
  expect(await at.as(at.maya).text(`/crisis/${crisis}`)).toContain('Inès Carvalho, sur papier')
  expect(await at.as(at.tom).text(`/crisis/${crisis}`)).not.toContain('sur papier')
  expect((await at.facts()).filter((name) => name === 'crisis.handedOver')).toHaveLength(1)
})

test('as a table nothing becomes a formula, and a telephone number stays one', async () => {
  const { at, crisis, ask } = await scene()
  await ask(at.tom, { what: '=HYPERLINK("http://x.example")', where: '-2+3', reach: '+33 6 39 98 12 34', paper: 'on' })
  const table = await at.as(at.ines).post(`/crisis/${crisis}/tables`)
  expect(String(table.headers['content-type'])).toContain('text/csv')
  expect(table.text).toContain(`"'=HYPERLINK(""http://x.example"")"`)
  expect(table.text).toContain('"+33 6 39 98 12 34"')
  expect(table.text.split('\r\n')).toHaveLength(3)
})

test('a page in the words of somebody stays a page: nothing they wrote is markup', async () => {
  const { at, crisis, ask } = await scene()
  await ask(at.tom, { what: '</td><script>alert(1)</script>', reach: '<b>moi</b>', paper: 'on' })
  const { text } = await at.as(at.ines).post(`/crisis/${crisis}/papers`)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<b>moi</b>')
})

test('once a need or the crisis is over, nobody is reached by it any more', async () => {
  const { at, crisis, ask } = await scene()
  const wish = await ask(at.tom, { paper: 'on' })
  await ask(at.odile, { reach: 'sonnette Marchand', paper: 'on' })
  await at.act(at.tom, (ctx) => close(ctx, { wish, outcome: 'met' }))
  await at.home.settled()
  expect([...(await reachesOf(at.home.db, [wish]))]).toEqual([])
  const held = async () => (await at.as(at.ines).post(`/crisis/${crisis}/tables`)).text
  expect(await held()).not.toContain('06 39 98 12 34')
  await at.as(at.maya).post(`/crisis/${crisis}/closing`, { story: '' })
  expect((await at.as(at.ines).post(`/crisis/${crisis}/tables`)).status).toBe(403)
  await at.as(at.maya).post(`/crisis/${crisis}/opening`)
  expect(await held()).not.toContain('sonnette Marchand')
})

test('five thousand rows are sent as they are read', async () => {
  const { at, crisis } = await scene()
  const { fillCrisis } = await import('./test-scene.ts')
  await fillCrisis(at, crisis, 5000)
  const began = process.memoryUsage().heapUsed
  const { text } = await at.as(at.ines).post(`/crisis/${crisis}/papers`)
  expect(text.match(/<tr>/g)).toHaveLength(5001)
  expect(process.memoryUsage().heapUsed - began).toBeLessThan(200_000_000)
})

test('whoever takes their need off the paper, or their number back, is reached by it no more', async () => {
  const { at, crisis, ask } = await scene()
  const held = async () => (await at.as(at.ines).post(`/crisis/${crisis}/tables`)).text
  const written = { title: need.what, place: need.where, urgency: need.urgency }
  const wishes = [await ask(at.tom, { paper: 'on' }), await ask(at.odile, { reach: 'sonnette Marchand', paper: 'on' })]
  expect(await held()).toContain('06 39 98 12 34')
  // Tom empties the field; Odile unticks the box, and ticks it again another day.
  await at.as(at.tom).post(`/needs/${wishes[0]}/edition`, { ...written, phone: '', onPaper: 'on' })
  await at.as(at.odile).post(`/needs/${wishes[1]}/edition`, { ...written, phone: 'sonnette Marchand' })
  await at.home.settled()
  await at.as(at.odile).post(`/needs/${wishes[1]}/edition`, { ...written, phone: 'sonnette Marchand', onPaper: 'on' })
  const table = await held()
  expect(table).toContain(need.what)
  for (const reach of ['06 39 98 12 34', 'sonnette Marchand']) expect(table).not.toContain(reach)
})
