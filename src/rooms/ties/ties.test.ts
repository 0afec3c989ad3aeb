import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answer, startConversation } from '#conversations'
import { foundGroup, groupBySlug, spacesSeen, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { gathering } from './graph.ts'
import { measure } from './measuring.ts'
import { drawingShown, type Shown } from './showing.ts'

const T0 = new Date('2026-03-02T09:00:00Z')

async function groupIn(at: World, name: string, openness: Openness): Promise<number> {
  const [space] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const { slug } = await at.act(at.maya, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door: 'open', domains: [], help: false }),
  ) // prettier-ignore
  return (await groupBySlug(at.home.db, await at.actor(at.maya), slug))?.id ?? 0
}

/** Each answers the next one's question, in a ring, and the one after. */
async function ring(at: World, group: number, people: readonly Somebody[], steps: readonly number[]): Promise<void> {
  for (const [nth, asker] of people.entries()) {
    const { conversation } = await at.act(asker, (ctx) =>
      startConversation(ctx, {
        group,
        title: `Question ${nth} ?`,
        text: 'Je ne sais pas.',
        kind: 'question',
        tags: [],
      }),
    )
    for (const step of steps) {
      const by = people[(nth + step) % people.length]
      at.later({ minutes: 10 })
      if (by) await at.act(by, (ctx) => answer(ctx, { conversation, text: 'Voici comment faire.', replyTo: null }))
    }
  }
}

const drawing = async (at: World, who: Somebody, team = 'with'): Promise<Shown> => {
  const shown: Shown = JSON.parse(await at.as(who).text(`/pulse/ties/drawing?window=all&team=${team}`))
  return shown
}

test('the network is told in sentences, drawn without names, and names only who wishes it, at once', async () => {
  const at = await world({ at: T0 })
  const group = await groupIn(at, 'Bricolage', 'members')
  const came = await Promise.all(['Anouk', 'Bilal', 'Chloé', 'Denis'].map((name) => at.newcomer(name)))
  expect(await at.as(at.tom).text('/pulse/ties')).toContain('Pas encore de liens')
  const people = [at.tom, at.odile, at.ines, at.sam, ...came]
  for (const who of [...people, at.karim]) await at.as(who).post('/groups/bricolage/joining')
  await ring(at, group, people, [1, 2])
  await ring(at, group, [at.karim, at.tom], [1])
  await at.home.settled()

  const page = await at.as(at.tom).text('/pulse/ties?window=all')
  expect(page).toContain('<b>100 membres actifs sur 100</b> ont au moins un lien')
  // A ring where each answers the next two: no tie goes back among members; Karim and Tom answered each other.
  expect(page).toContain('Sur 18 liens qui vont d’une personne à une autre, <b>2</b> reviennent')
  expect(await at.as(at.tom).text('/pulse/ties?window=all&team=without')).toContain('<b>0</b> reviennent')
  expect(page).toContain('Personne n’a encore choisi d’être nommé')
  const unnamed = await drawing(at, at.tom)
  expect(unnamed.names).toEqual([])
  // One of the team alone is no square: it would be Karim.
  expect(unnamed.dots.filter((_, k) => k % 4 === 3)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])

  await at.as(at.tom).post('/me/ties/name')
  await at.as(at.odile).post('/me/ties/name')
  expect(await at.as(at.tom).text('/me')).toContain('Votre nom paraît dans le réseau')
  const both = await drawing(at, at.sam)
  expect(both.names.map(({ name, href }) => [name, href])).toEqual([
    ['Odile Marchand', `/people/${at.odile.person}`],
    ['Tom Le Goff', `/people/${at.tom.person}`],
  ])
  const [odile, tom] = both.names.map(({ dot }) => dot)
  const joined = (of: Shown): boolean => of.lines.some((dot, k) => k % 2 === 0 && [dot, of.lines[k + 1]].every((end) => end === odile || end === tom)) // prettier-ignore
  expect(joined(both)).toBe(true)
  expect(await at.as(at.sam).text('/pulse/ties?window=all')).toContain('Odile Marchand')
  // No number of anybody else is sent: all that is there are places, circles, kinds and two addresses.
  expect(Object.keys(both).toSorted()).toEqual(['dots', 'lines', 'names'])

  // What was counted before is shown without whoever no longer wishes it: where a home is large, it is counted again later.
  await sql`delete from ties.choices where person = ${at.tom.person}`.execute(at.home.db)
  const before = await drawingShown({ home: at.home, lang: 'fr', now: at.home.now() }, 'all', 'with')
  expect(before?.names.map(({ name }) => name)).toEqual(['Odile Marchand'])
  expect(before?.dots).toHaveLength(4 * 8)

  await at.as(at.odile).post('/me/pulse/objection')
  expect((await drawing(at, at.sam)).names).toEqual([])
  expect(await at.as(at.sam).text('/pulse/ties?window=all')).not.toContain('Odile Marchand')
  // Whoever objects is not even a dot.
  expect((await drawing(at, at.sam)).dots).toHaveLength(4 * 8)

  await at.as(at.maya).post('/pulse/parts/ties/closing')
  expect((await at.as(at.tom).get('/pulse/ties/drawing?window=all')).status).toBe(404)
  expect(await at.as(at.tom).text('/pulse/ties')).not.toContain('ont au moins un lien')
  expect(await at.as(at.maya).text('/pulse/ties?window=all')).toContain('ont au moins un lien')
  expect((await at.as(at.maya).get('/pulse/ties?window=rubbish&team=7')).status).toBe(200)
})

test('two who are named are not tied by what they said where not everybody reads', async () => {
  const at = await world({ at: T0 })
  const [open, closed] = [await groupIn(at, 'Jardin', 'members'), await groupIn(at, 'Comité', 'private')]
  const people = [at.tom, at.odile, at.ines, at.sam, await at.newcomer('Anouk'), await at.newcomer('Bilal')]
  for (const who of people) {
    await at.as(who).post('/groups/jardin/joining')
    await at.as(who).post('/groups/comite/joining')
  }
  await ring(at, open, people.slice(0, 3), [1])
  await ring(at, closed, people, [3])
  for (const who of [at.tom, at.odile, at.ines, at.sam]) await at.as(who).post('/me/ties/name')
  await at.home.settled()
  const { names, lines } = await drawing(at, at.maya)
  const nameOf = new Map(names.map(({ dot, name }) => [dot, name.split(' ')[0]]))
  const pairs = lines.flatMap((dot, k) => (k % 2 === 0 ? [[dot, lines[k + 1] ?? -1]] : []))
  const said = pairs.flatMap(([one = -1, other = -1]) => {
    const both = [nameOf.get(one), nameOf.get(other)]
    return both.every((name) => name !== undefined) ? [both.toSorted().join(' ')] : []
  })
  expect(said.toSorted()).toEqual(['Inès Odile', 'Inès Tom', 'Odile Tom'])
})

test('a team holds a star together, and the same network is the same numbers and the same drawing', async () => {
  const gathered = gathering()
  const tie = (a: number, b: number, aStaff = false) => ({ a, aStaff, b, bStaff: false, weight: 1, place: null })
  const star = Array.from({ length: 12 }, (_, k) => tie(99, k + 1, true))
  gathered.take(star)
  gathered.take([tie(1, 2), tie(2, 1)])
  const { graph, persons } = gathered.end(new Set([3]))
  expect([graph.members, graph.people, persons[12], persons[2]]).toEqual([12, 13, 99, 3])
  const measured = await measure(graph, 5)
  expect(measured.with.figures).toMatchObject({ tied: 12, team: 1, pairs: 13, bridges: 0 })
  expect(measured.without.figures).toMatchObject({ tied: 2, team: 0, pairs: 1, back: { value: 1, n: 2 } })
  // Two people are too few for anything to be drawn of them.
  expect(measured.without.drawing).toMatchObject({ dots: [], lines: [], named: [] })
  // Who has a name has a dot of their own; two who keep to themselves are put with others.
  expect(measured.with.drawing.named).toEqual([2])
  expect(measured.with.drawing.dots.length).toBe(4 * 13)
  expect(await measure(graph, 5)).toEqual(measured)
})
