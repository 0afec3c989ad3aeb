import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '#test/world.ts'
import { tiesLent } from './lending.ts'
import type { LentTie } from './lent-store.ts'
import { T0 } from './test-scene.ts'

/** Beyond the cast, some of whom bear marks. */
const SOMEBODY = 1000
/** Whoever wrote an answer, to whom, on which day, in which conversation. */
const answers: readonly (readonly [number, number, number, number])[] = [
  // 1 is helped by 2, and helps 3, who had done nothing for them: passed on.
  [2, 1, 0, 1],
  [1, 3, 10, 1],
  // 4 only gives back; 6 helps somebody else, and later than sixty days.
  [5, 4, 0, 1],
  [4, 5, 5, 1],
  [7, 6, 0, 1],
  [6, 8, 70, 1],
  // Said again ninety days later, where not everybody reads.
  [2, 1, 90, 2],
  // Too late for what was passed on to be known.
  [8, 9, 170, 1],
]

test('ties weigh half after ninety days, bear the group that may be told, and are passed on to a third person within sixty', async () => {
  const at = await world({ at: T0 })
  const days = sql`${T0}::timestamptz + d * interval '1 day'`
  const [who, to, day, talk] = [0, 1, 2, 3].map((k) => answers.map((row) => row[k] ?? 0))
  await sql`
    insert into pulse.posts (id, conversation_id, author, at, opening, length, imported, answers)
    select row_number() over (), talk, a + ${SOMEBODY}, ${days}, false, 80, false, b + ${SOMEBODY}
    from unnest(${who}::bigint[], ${to}::bigint[], ${day}::int[], ${talk}::bigint[]) x (a, b, d, talk)`.execute(
    at.home.db,
  )
  await sql`
    insert into pulse.conversations (id, group_id, kind, asks, author, started_at)
    values (1, 71, 'question', true, ${SOMEBODY + 1}, ${T0}), (2, 72, 'question', true, ${SOMEBODY + 1}, ${T0})`.execute(
    at.home.db,
  )
  const end = new Date(T0.getTime() + 180 * 86_400_000)
  const lend = async (most: number) => {
    const taken: LentTie[] = []
    const people = await tiesLent(at.home, { from: T0, to: end, open: [71], most, take: (ties) => taken.push(...ties) })
    return { people, taken }
  }
  const { people, taken } = await lend(100)
  expect(people).toEqual({ active: 9, tied: 9, tiedToMembers: 9, helped: 6, passedOn: 1 })
  const between = (a: number, b: number) => taken.find((tie) => tie.a === SOMEBODY + a && tie.b === SOMEBODY + b)
  expect(between(2, 1)).toMatchObject({ place: 71, aStaff: false, bStaff: false })
  expect(between(2, 1)?.weight).toBeCloseTo(0.5 ** 2 + 0.5, 12)
  expect(between(6, 8)?.weight).toBeCloseTo(0.5 ** (110 / 90), 12)
  // Of the three with the heaviest ties (1, 8 and 9), the ties between them.
  expect((await lend(3)).taken.map(({ a, b }) => [a - SOMEBODY, b - SOMEBODY])).toEqual([[8, 9]]) // prettier-ignore
  // Who objects leaves everything, and who was tied to them alone is tied no more.
  await sql`insert into pulse.objections (person, at) values (${SOMEBODY + 7}, ${T0})`.execute(at.home.db)
  expect((await lend(100)).people).toMatchObject({ active: 8, tied: 8, helped: 5, passedOn: 1 })
})
