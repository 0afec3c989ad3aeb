import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeFacts } from '#platform/facts/index.ts'
import { orbits } from '#platform/numbers/index.ts'
import { conversationStarted, postAdded } from '#conversations'
import { world, type World } from '#test/world.ts'
import { championsOf, monthsHidden, seasonsOf, type Seasons } from './counting.ts'
import { seeWhoIsHere } from './seeing.ts'

const NOON = new Date('2026-03-20T12:00:00Z')
const HOUR = 3_600_000

/** Six people ask on 10 January, each some hours after the other; 1007 answers five of them within the hour. */
async function tellJanuary(at: World): Promise<void> {
  const asking = [1001, 1002, 1003, 1004, 1005, 1006]
  const began = Date.parse('2026-01-10T08:00:00Z')
  const said = (subject: number, conversation: number, opening: boolean) =>
    postAdded(subject, { conversation, opening, to: null, length: 80 })
  const facts = asking.flatMap((person, nth) => {
    const when = new Date(began + nth * HOUR)
    const id = 9001 + nth
    return [
      { ...conversationStarted(id, { group: null, kind: 'question', asks: true }), actor: person, at: when },
      { ...said(id, id, true), actor: person, at: when },
      ...(nth < 5 ? [{ ...said(9100 + nth, id, false), actor: 1007, at: new Date(when.getTime() + HOUR / 2) }] : []),
    ]
  })
  // Five of the six write again: three within two weeks, two in February. Karim's own are staff's, and 1008 came in March.
  const again = [[1001, '2026-01-12'], [1002, '2026-01-13'], [1003, '2026-01-20'], [1001, '2026-02-10'], [1002, '2026-02-10'], [1003, '2026-02-11'], [1004, '2026-02-12'], [1005, '2026-02-13'], [1008, '2026-03-15'], [at.karim.person ?? 0, '2026-02-01']] as const // prettier-ignore
  const more = again.map(([person, day], nth) => ({
    ...said(9200 + nth, 9001, false),
    actor: person,
    at: new Date(`${day}T10:00:00Z`),
  }))
  await writeFacts(
    at.home.db,
    [...facts, ...more].map((fact) => ({ ...fact, imported: true })),
  )
  await at.home.settled()
}

async function counted(at: World): Promise<Seasons> {
  const kept = await seasonsOf(at.home)
  if (!kept || typeof kept === 'number') throw new Error('nothing was counted')
  return kept.body
}

test('who came in January was answered, came back, and is told of month by month; weights are signed; names are given by consent alone', async () => {
  const at = await world({ at: NOON })
  await tellJanuary(at)
  const seasons = await counted(at)
  const january = seasons.joined.find(({ month }) => month === '2026-01')
  // The six, and 1007 who answered them; Karim is staff and came another day.
  expect(january?.n).toBe(7)
  const wrote = seasons.cohorts.wrote.find(({ cohort }) => cohort === '2026-01')
  expect(wrote?.months.map((one) => (one.kind === 'share' ? one.share.value : one.kind))).toEqual([1, 5 / 7, 'unknown'])
  const helped = seasons.cohorts.helped.find(({ cohort }) => cohort === '2026-01')
  expect(helped?.months.map((one) => (one.kind === 'share' ? one.share.value : one.kind))).toEqual([
    5 / 7,
    0,
    'unknown',
  ])
  // The archive breaks off with 1008's first message: their day is not over, nor their two weeks. 1007 was never answered.
  expect(seasons.activation).toMatchObject({ replied: { value: 5 / 7, n: 7 }, again: { value: 4 / 7, n: 7 } })
  expect([seasons.champions.now, seasons.champions.emerging, seasons.champions.tiring]).toEqual([1, [1007], []])

  // Seven opened a conversation or replied; 1007 helped many; nobody was there for two days of a week.
  expect(orbits(seasons.orbiting, [2, 4, 5, 7, 10]).levels).toEqual([0, 0, 7, 0, 1])

  const see = (who: typeof at.tom) => at.as(who).text('/pulse/people')
  expect(await see(at.tom)).toContain('personnes sont arrivées en douze mois')
  expect(await at.as(at.tom).text('/pulse')).toContain('href="/pulse/people"')
  const usual = { thanked: '2', replied: '4', began: '5', helped: '7', helpedMany: '10' }
  expect((await at.as(at.tom).post('/pulse/people/weights', usual)).status).toBe(403)
  const refused = await at.as(at.maya).post('/pulse/people/weights', { ...usual, replied: '13' })
  expect([refused.status, refused.text.includes('value="13"')]).toEqual([422, true])
  await at.as(at.maya).post('/pulse/people/weights', { ...usual, replied: '6' })
  expect(await see(at.tom)).toMatch(
    /«\u00a0répondre\u00a0» pèse 6 au lieu de 4\u00a0: choix de Maya.*, le 20 mars 2026/,
  )
  await at.as(at.maya).post('/pulse/people/weights', usual)
  expect(await see(at.tom)).toContain('Tous les poids sont ceux de départ.')

  await at.as(at.tom).post('/pulse/people/naming')
  expect(await see(at.tom)).toContain('Vous avez dit que votre nom pouvait être lu ici')
  await sql`update pulse.posts set author = ${at.tom.person} where author = 1007`.execute(at.home.db)
  await sql`update pulse.conversations set useful_by = ${at.tom.person} where useful_by = 1007`.execute(at.home.db)
  await sql`delete from pulse.taken`.execute(at.home.db)
  expect((await counted(at)).champions.emerging).toEqual([at.tom.person])
  const naming = `<a href="/people/${at.tom.person}">Tom`
  expect(await see(at.maya)).toContain(naming)
  expect(await see(at.odile)).not.toContain(naming)
  await at.as(at.tom).post('/pulse/people/naming/removal')
  expect(await see(at.maya)).not.toContain(naming)

  // One came in March: the sum is said, so February, the smallest of the others, is not told either, in no table.
  await sql`insert into pulse.arrivals (person, at, joined) select n, '2025-12-03', false from generate_series(5001, 5030) n`.execute(at.home.db) // prettier-ignore
  await sql`delete from pulse.taken`.execute(at.home.db)
  expect([...monthsHidden((await counted(at)).joined)]).toEqual(['2026-02', '2026-03'])
  const page = await see(at.odile)
  const lines = [['déc. 2025', '30'], ['janv. 2026', '7'], ['févr. 2026', 'non dit'], ['mars 2026', 'non dit']] // prettier-ignore
  for (const [month, n] of lines) expect(page).toContain(`<th scope="row">${month}</th><td>${n}</td>`)

  await at.as(at.maya).post('/pulse/parts/people/closing')
  expect(await see(at.odile)).not.toContain('arrivées en douze mois')
  expect(await see(at.maya)).toContain('arrivées en douze mois')
})

test('a month in which somebody was signed in is one line; whoever objects has none, and whoever leaves takes theirs along', async () => {
  const at = await world({ at: NOON })
  const closing = new AbortController().signal
  const seen = async () =>
    (
      await sql<{
        month: string
        person: number
      }>`select to_char(month, 'YYYY-MM') "month", person from seasons.seen order by 1, 2`.execute(at.home.db)
    ).rows
  await sql`update auth.sessions set "updatedAt" = '2026-02-01'`.execute(at.home.db)
  for (const who of [at.tom, at.odile]) await at.cookie(who)
  await sql`insert into seasons.seen (month, person) values ('2024-03-01', ${at.tom.person}), ('2024-04-01', ${at.tom.person})`.execute(
    at.home.db,
  )
  await sql`update auth.sessions set "updatedAt" = '2026-03-02' where "updatedAt" > '2026-03-01'`.execute(at.home.db)
  await seeWhoIsHere(at.home, closing)
  await seeWhoIsHere(at.home, closing)
  // March two years ago is older than two years; April is kept until the end of this month.
  const two = [at.tom.person ?? 0, at.odile.person ?? 0].toSorted((a, b) => a - b)
  expect(await seen()).toEqual([
    { month: '2024-04', person: at.tom.person },
    ...two.map((person) => ({ month: '2026-03', person })),
  ])
  await at.as(at.tom).post('/me/pulse/objection')
  await seeWhoIsHere(at.home, closing)
  expect(await seen()).toEqual([{ month: '2026-03', person: at.odile.person }])
  await at.home.house.rooms.find(({ name }) => name === 'seasons')?.person.export(at.home.db, at.odile.person ?? 0)
  await at.home.act(await at.home.stranger(), async (ctx) =>
    at.home.house.rooms.find(({ name }) => name === 'seasons')?.person.erase(ctx, at.odile.person ?? 0, 4_000_000),
  )
  expect(await seen()).toEqual([])
})

test('tiring is less than half of what it was, and under the bar; emerging is new', () => {
  const one = (person: number, now: number, nowFor: number, before: number, beforeFor: number) => ({
    person,
    now,
    nowFor,
    before,
    beforeFor,
  })
  const { now, emerging, tiring } = championsOf([
    one(1, 5, 4, 4, 4),
    one(2, 6, 5, 9, 8),
    one(3, 2, 2, 6, 4),
    one(4, 4, 4, 6, 4),
    one(5, 3, 2, 6, 4),
    one(6, 7, 3, 9, 9),
  ])
  expect([now, emerging, tiring]).toEqual([2, [1], [3]])
})
