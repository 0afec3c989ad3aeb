/**
 * Who answered many different people, and who is thanked little for it. The same facts as the numbers, read for a few people
 * instead of all; what was said apart never enters. Nobody is ranked: whoever passes the mark is in, in no order that means
 * anything, and what is done with it asks for their consent (the front page) or for somebody who looks after the group.
 */
import type { Ctx } from '#platform/action.ts'
import type { Tx } from '#platform/database/index.ts'
import { rewind, stillReading, waitFor, type Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { reacted, unreacted } from '#conversations'
import type { PersonId } from '#people'
import { thanked, thanksHidden, thanksRestored, thanksTakenBack } from '#recognition'
import { answeredSince, gaveAndGot, type Answered, type Gave } from './giving-store.ts'
import { dropThanks, emptyThanks, hideWords, keepThanks, unlinkThanks, type ThanksKept } from './giving-rows-store.ts'
import { touch, touchEverything } from './pieces-store.ts'
import { projection } from './projecting.ts'
import { remembered, rememberedAtOnce } from './remembering.ts'

const kinds = [reacted, unreacted, thanked, thanksTakenBack, thanksHidden, thanksRestored]

export const thanksRead: Reaction = {
  name: 'pulse.thanks',
  on: kinds.map((kind) => kind.factName),
  async react(tx, facts) {
    // In the order in which they happened: of one gesture the last word counts. Thanks that follow each other are one statement.
    let kept: ThanksKept[] = []
    const taken: Date[] = []
    for (const fact of facts) {
      const row = keptBy(fact)
      if (row) kept.push(row)
      else if (takesBack(fact)) {
        await keepThanks(tx, kept)
        kept = []
        taken.push(...(await takeBack(tx, fact)))
      }
    }
    await keepThanks(tx, kept)
    await touch(tx, { moments: [...taken, ...facts.flatMap(keptBy).flatMap((row) => row?.at ?? [])] })
  },
}

function keptBy(fact: Fact): ThanksKept | undefined {
  const { subject: id, actor: giver, at } = fact
  if (giver === null) return undefined
  const receiver = thanked.read(fact)?.person
  if (receiver !== undefined) return { kind: 'word', id, giver, receiver, at }
  return reacted.read(fact)?.kind === 'thanks' ? { kind: 'post', id, giver, receiver: null, at } : undefined
}

const takesBack = (fact: Fact): boolean => fact.name !== thanked.factName && fact.name !== reacted.factName

/** Answers the moments that count otherwise. */
async function takeBack(tx: Tx, fact: Fact): Promise<Date[]> {
  const { subject: id, actor: giver } = fact
  if (fact.name === thanksTakenBack.factName) return dropThanks(tx, { kind: 'word', id, giver: null })
  if (fact.name === thanksHidden.factName || fact.name === thanksRestored.factName)
    return hideWords(tx, id, fact.name === thanksHidden.factName)
  return giver !== null && unreacted.read(fact)?.kind === 'thanks' ? dropThanks(tx, { kind: 'post', id, giver }) : []
}

export async function startThanksOver(tx: Tx): Promise<void> {
  await waitFor(tx, thanksRead.name)
  await rewind(tx, thanksRead.name)
  await emptyThanks(tx)
  await touchEverything(tx)
}

/** Waits for what is being read: it may hold facts that still name the person. */
export async function unlinkGiving(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await waitFor(ctx.tx, thanksRead.name)
  await unlinkThanks(ctx.tx, person, fresh)
  await touchEverything(ctx.tx)
}

const DAY = 86_400_000
/** As long as people remember whom they asked. */
const ANSWERED_DAYS = 30
/** metrics: useful answers to at least four different people. */
const MANY_PEOPLE = 4

/** Everywhere, those who answered many different people of a group lately. Who may be named is asked by whoever names. */
export async function answeredMany(home: Home): Promise<readonly Answered[]> {
  if ((await stillReading(home.db, projection.name)) !== undefined) return []
  const since = new Date(home.now().getTime() - ANSWERED_DAYS * DAY)
  return rememberedAtOnce(home, 'answered many', () => answeredSince(home.db, { since, least: MANY_PEOPLE }))
}

/** A season: one answers much in some weeks and little in others. */
const GIVEN_DAYS = 90
/** Thanked by at most one in so many of those they answered. */
const ONE_IN = 4

export type ThankedLittle = Pick<Gave, 'person' | 'people'>

/** Undefined where so few gave that a list of them would be about somebody. */
export async function thankedLittle(home: Home, group: number): Promise<readonly ThankedLittle[] | undefined> {
  const since = new Date(home.now().getTime() - GIVEN_DAYS * DAY)
  const all = await remembered(home, `gave in ${group}`, () => gaveAndGot(home.db, { since, group }))
  if (all.length < SMALLEST_CELL) return undefined
  return all
    .filter(({ people, thankedBy }) => people >= MANY_PEOPLE && thankedBy * ONE_IN <= people)
    .map(({ person, people }) => ({ person, people }))
}
