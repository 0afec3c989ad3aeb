import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { catchUpFully } from '#platform/facts/behind.ts'
import { writeFacts } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { world } from '#test/world.ts'
import { takePulse } from './counting.ts'
import { takeDeep, type Deep } from './deep.ts'
import { startThanksOver, thanksRead } from './giving.ts'
import { projection, startOver } from './projecting.ts'
import { deeds, live, type Deed, type Lived } from './test-history.ts'
import { countByHand, HELP_GROUP, type Counted } from './test-oracle.ts'

/** What the room says, in the words of the one who counts by hand. */
async function said({ db }: Home, { now }: Lived, window: 'all' | '30'): Promise<Counted | undefined> {
  // The longer one from the months that are kept, as in a large home.
  const inPieces = window === 'all'
  const pulse = await takePulse(db, { window, now: new Date(now), helpGroups: [HELP_GROUP], inPieces })
  if (!pulse) return undefined
  const { answered, started, voices, helpers } = pulse
  const deep = await takeDeep(db, window, pulse)
  const times = (share: { value: number; n: number } | undefined): number =>
    Math.round((share?.value ?? 0) * (share?.n ?? 0))
  return {
    questions: answered.questions,
    answered: answered.beforeStaff?.n ?? 0,
    beforeStaff: times(answered.beforeStaff),
    solved: times(answered.solved),
    fallback: times(answered.fallback),
    declared: answered.rules.declared,
    started: started.by,
    voices: voices?.people ?? 0,
    posts: voices?.posts ?? 0,
    squares: voices ? Math.round(voices.posts ** 2 / voices.effective) : 0,
    replies: deep?.replies.share?.n ?? 0,
    betweenMembers: deep?.replies.toMembers ?? 0,
    unprompted: times(deep?.unprompted),
    holds: { people: deep?.network.people ?? 0, left: times(deep?.network.without) },
    newcomers: { n: deep?.newcomers.two?.n ?? 0, two: times(deep?.newcomers.two) },
    helpers: { people: helpers.people, said: helpers.said, answers: helpers.answers },
  }
}

/** What is counted of the deeper numbers at once, or from the months that are kept; in an order of its own. */
async function deeply({ db }: Home, { now }: Lived, inPieces: boolean): Promise<Deep | undefined> {
  const pulse = await takePulse(db, { window: 'all', now: new Date(now), helpGroups: [HELP_GROUP], inPieces })
  const deep = pulse && (await takeDeep(db, 'all', pulse))
  const named = ({ day, quarter, as }: Deep['hours'][number]): string => `${day} ${quarter} ${as}`
  const hours = (deep?.hours ?? [])
    .map((one) => ({ ...one, minutes: one.minutes.toSorted((a, b) => a - b) }))
    .toSorted((one, other) => named(one).localeCompare(named(other)))
  return deep && { ...deep, hours }
}

/** The whole projection, to compare two ways of getting there. */
async function kept({ db }: Home): Promise<unknown> {
  const tables = await Promise.all(
    ['conversations', 'posts', 'wrote', 'marks', 'calendar', 'arrivals', 'thanks'].map(async (name) => {
      const rows = await sql<{
        row: string
      }>`select t::text "row" from ${sql.table(`pulse.${name}`)} t order by 1`.execute(db)
      return [name, rows.rows.map((one) => one.row)] as const
    }),
  )
  const { wrote, ...others } = Object.fromEntries(tables)
  // Nobody wrote nothing in a month: a row of zero and no row say the same.
  return { ...others, wrote: wrote?.filter((row) => !row.endsWith(',0)')) }
}

const DEED = { by: 1, on: 0, hours: 800, yes: true, pick: 1 } as const
const questionThatAskedNoMore: Deed[] = [
  ...[1, 2, 3, 4].map((by): Deed => ({ ...DEED, is: 'start', by })),
  { ...DEED, is: 'reword', on: 2, yes: false },
]

/** What was told comes in batches: what follows may be read before or together. */
function inParts<T>(all: readonly T[], percents: readonly number[]): T[][] {
  const cuts = [0, ...percents.map((percent) => Math.floor((all.length * percent) / 100)), all.length].sort(
    (a, b) => a - b,
  )
  return cuts.slice(1).map((cut, place) => all.slice(cuts[place], cut))
}

test(
  'whatever happened, in whatever order, the numbers are those counted by hand, now, in kept months, rebuilt, and when facts come twice',
  { timeout: 240_000 },
  async () => {
    const { home } = await world()
    const { db } = home
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(fc.nat(100), { maxLength: 5 }), async (all, cuts) => {
        const lived = live(all)
        if (lived.posts.every((post) => post.removed || post.hidden || post.talk.hidden)) return
        await sql`truncate platform.facts`.execute(db)
        await db.transaction().execute(startOver)
        await db.transaction().execute(startThanksOver)
        for (const some of inParts(lived.facts, cuts)) {
          await writeFacts(db, some)
          await catchUpFully(db, [projection, thanksRead])
          // What is kept of a month is from before the rest happened.
          if (some.length > 0) await said(home, lived, 'all')
        }
        expect(await said(home, lived, 'all')).toEqual(countByHand(lived, 'all'))
        expect(await said(home, lived, '30')).toEqual(countByHand(lived, 30))
        expect(await deeply(home, lived, true)).toEqual(await deeply(home, lived, false))
        const before = await kept(home)
        await db.transaction().execute(startOver)
        await catchUpFully(db, [projection, thanksRead])
        expect(await kept(home)).toEqual(before)
        // Read again without being emptied: what is known is not counted twice.
        await sql`update platform.fact_cursors set tx = '0', id = 0 where consumer = ${projection.name}`.execute(db)
        await catchUpFully(db, [projection, thanksRead])
        expect(await kept(home)).toEqual(before)
      }),
      // Other lives at each run, and one in which a question of a month that was counted asks no more.
      { numRuns: 30, examples: [[questionThatAskedNoMore, [99]]] },
    )
  },
)
