/** A host asks: how many, until when. Who is asked is drawn by lot. */
import { randomBytes } from 'node:crypto'
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { wrong } from '#platform/refusal.ts'
import { drawMembers, type Drawn } from '#people'
import { objectingAmong } from '#pulse'
import { asked } from './facts.ts'
import { belongingWords } from './messages.en.ts'
import { canAsk, cohortOf, FEWEST, mixSmall, type RunId } from './run.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000

export async function ask(ctx: Ctx, { people, days }: { people: number; days: number }): Promise<RunId> {
  ensure(canAsk(ctx.actor))
  const drawn = await draw(ctx, people)
  if (drawn.length < FEWEST) throw wrong((lang) => belongingWords[lang].ask.tooFew({ n: drawn.length }), 'people')
  const until = new Date(ctx.now.getTime() + days * DAY_MS)
  const run = await store.insertRun(ctx.tx, { by: personOf(ctx.actor), at: ctx.now, until, asked: drawn.length })
  if (run === undefined) throw wrong((lang) => belongingWords[lang].ask.already, 'people')
  const those = drawn.map(({ id, joinedAt }) => ({ id, cohort: cohortOf(joinedAt, ctx.now) }))
  await store.insertAsked(ctx.tx, run, mixSmall(those))
  await record(ctx, asked(run, { people: drawn.length }))
  return run
}

/** A stretch of the lot at a time, until enough are found whom one may ask. */
const STRETCH = 2_000

async function draw({ tx, now }: Ctx, wanted: number): Promise<Drawn[]> {
  const lot = randomBytes(16).toString('hex')
  const found: Drawn[] = []
  let after = ''
  let stretch: readonly Drawn[]
  do {
    stretch = await drawMembers(tx, { lot, after, limit: STRETCH, at: now })
    const ids = stretch.map(({ id }) => id)
    const [objected, resting] = [await objectingAmong(tx, ids), await store.leftInPeace(tx, ids, now)]
    found.push(...stretch.filter(({ id }) => !objected.has(id) && !resting.has(id)))
    after = stretch.at(-1)?.place ?? after
  } while (found.length < wanted && stretch.length === STRETCH)
  return found.slice(0, wanted)
}
