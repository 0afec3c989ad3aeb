/** Whatever six people say, one after the other or all at once: no seat is given twice, none stays empty, nobody is lost. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { idOf } from '#test/groups.ts'
import { world, type World } from '#test/world.ts'
import { answerGathering } from './answering.ts'
import type { Gathering } from './gathering.ts'
import { says, type Standing } from './seats.ts'
import { gatheringsByIds } from './store.ts'
import { changeGathering } from './tending.ts'
import { held } from './test-scene.ts'
import { whenFrom } from './when.ts'
import { EVENING } from './test-scene.ts'

const who = ['tom', 'odile', 'ines', 'karim', 'lea', 'sam'] as const
type Who = (typeof who)[number]
const word = fc.record({ who: fc.constantFrom(...who), says: fc.constantFrom(...says, 'yes' as const) })
const seats = fc.integer({ min: 1, max: 4 })

const say = (at: World, gathering: Gathering, one: { who: Who; says: (typeof says)[number] }) =>
  at.act(at[one.who], (ctx) => answerGathering(ctx, { gathering: gathering.id, says: one.says }))

type Row = { person: number; standing: Standing; turn: number; up: boolean }

async function truth(at: World, { id }: Gathering) {
  const [gathering] = await gatheringsByIds(at.home.db, [id])
  const { rows } = await sql<Row>`
    select person_id person, standing, turn, moved_up_at is not null up from gatherings.answers where gathering_id = ${id}
    order by turn`.execute(at.home.db)
  const are = (standing: Standing) => rows.filter((row) => row.standing === standing)
  if (!gathering) throw new Error('the gathering is gone')
  return { gathering, rows, coming: are('coming'), waiting: are('waiting'), maybe: are('maybe') }
}

const grow = (at: World, { id, title }: Gathering, capacity: number) =>
  at.act(at.maya, (ctx) =>
    changeGathering(ctx, id, { title, when: whenFrom(EVENING), how: 'place', place: 'Café du 12, Nantes', capacity }),
  )

test('one after the other, seats are given in the order in which people asked, and given back ones go to the first who waits', async () => {
  const at = await world()
  await fc.assert(
    fc.asyncProperty(seats, fc.array(word, { maxLength: 14 }), async (capacity, words) => {
      const gathering = await held(at, { capacity })
      let coming: Who[] = []
      let waiting: Who[] = []
      for (const one of words) {
        const isIn = [...coming, ...waiting].includes(one.who)
        await say(at, gathering, one)
        if (one.says === 'yes') {
          if (!isIn && coming.length < capacity) coming.push(one.who)
          else if (!isIn) waiting.push(one.who)
          continue
        }
        coming = coming.filter((other) => other !== one.who)
        waiting = waiting.filter((other) => other !== one.who)
        if (coming.length < capacity) coming.push(...waiting.splice(0, 1))
      }
      const now = await truth(at, gathering)
      const ids = (people: readonly Who[]) => people.map((one) => idOf(at[one]))
      expect(new Set(now.coming.map((row) => row.person))).toEqual(new Set(ids(coming)))
      expect(now.waiting.map((row) => row.person)).toEqual(ids(waiting))
    }),
    { numRuns: 25 },
  )
})

test('all at once, while seats are added: never above what there is, none left empty, the counts say what is', async () => {
  const at = await world()
  await fc.assert(
    fc.asyncProperty(
      seats,
      fc.integer({ min: 0, max: 2 }),
      fc.array(word, { minLength: 4, maxLength: 12 }),
      async (capacity, more, words) => {
        const first = await held(at, { capacity })
        await Promise.all([...words.map((one) => say(at, first, one)), grow(at, first, capacity + more)])
        const { gathering, rows, coming, waiting, maybe } = await truth(at, first)
        expect(coming.length).toBeLessThanOrEqual(capacity + more)
        if (waiting.length > 0) expect(coming.length).toBe(capacity + more)
        expect(gathering).toMatchObject({
          coming: coming.length,
          seated: coming.length,
          waiting: waiting.length,
          maybe: maybe.length,
        })
        expect(rows.map((row) => row.person).toSorted()).toEqual(
          [...new Set(words.map((one) => idOf(at[one.who])))].toSorted(),
        )
        // Nobody overtakes: whoever still waits began to wait after everybody who moved up.
        const lastUp = Math.max(0, ...coming.filter((row) => row.up).map((row) => row.turn))
        for (const row of waiting) expect(row.turn).toBeGreaterThan(lastUp)
      },
    ),
    { numRuns: 25 },
  )
})
