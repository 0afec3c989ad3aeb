/** Gatherings that were and that are ahead, each step by whoever took it. */
import { dayKey } from '#platform/clock.ts'
import type { Ctx } from '#platform/action.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import {
  acceptGathering,
  addPoint,
  answerGathering,
  askBeforehand,
  call,
  proposeDates,
  voteFor,
  whenFrom,
  type Gathering,
} from '#gatherings'
import type { Home } from '#platform/home.ts'
import { everybodyIn } from './acting.ts'
import type { Groups } from './bringing-chapters.ts'
import type { People } from './bringing-neighbours.ts'
import { bringReplayOf } from './bringing-replay.ts'
import type { Today } from './dating.ts'
import { gatheringsTold, type GatheringTold } from './gatherings-told.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

type Story = { readonly people: People; readonly groups: Groups; readonly today: Today }

export async function bringGatherings(ctx: Ctx, home: Home, { people, groups, today }: Story): Promise<void> {
  const inTheirName = everybodyIn(ctx)
  for (const told of gatheringsTold) {
    const day = dayOf(told, today)
    const said = new Date(Math.min(today.now.getTime() - HOUR, Date.parse(`${day}T09:00:00Z`) - told.said * DAY))
    const by = (who: string, after: number): Promise<Ctx> =>
      inTheirName(people.get(who) ?? 0, new Date(Math.min(said.getTime() + after * HOUR, today.now.getTime())))
    const gathering = await hold(await by(told.by, 0), told, { day, today, groups })
    if (told.open) await acceptGathering(lookingAfter(await by(told.by, 0), gathering), gathering.id)
    await prepare(by, gathering, told, people)
    if (told.before > 0)
      await bringReplayOf(gathering, { home, people, by: (who, at) => inTheirName(people.get(who) ?? 0, at) })
  }
}

/** What the whole world may come to waits for a yes; in the story nobody is host of the home before its first visitor is. */
const lookingAfter = (ctx: Ctx, { audience }: Gathering): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, roles: new Map([...ctx.actor.roles, [audience, 'facilitator']]) },
})

type By = (who: string, after: number) => Promise<Ctx>

function hold(ctx: Ctx, told: GatheringTold, at: { day: string; today: Today; groups: Groups }): Promise<Gathering> {
  const group = told.in === undefined ? undefined : at.groups.get(told.in)
  return proposeDates(ctx, {
    title: frenchSpaces(told.title),
    text: frenchSpaces(told.text),
    lang: 'fr',
    when: whenFrom({ day: at.day, from: told.from, until: told.until, zone: at.today.zone }),
    how: told.how,
    place: told.place,
    access: told.access && frenchSpaces(told.access),
    capacity: told.capacity,
    where: group ? `group:${group.id}` : told.open ? 'open' : 'home',
    repeats: told.repeats ?? 'no',
    askedFirst: false,
  })
}

async function prepare(by: By, { id }: Gathering, told: GatheringTold, people: People): Promise<void> {
  for (const who of told.speakers ?? [])
    await call(await by(told.by, 1), { gathering: id, person: people.get(who) ?? 0, part: 'speaker' })
  for (const [nth, who] of told.coming.entries())
    await answerGathering(await by(who, 2 + nth), { gathering: id, says: 'yes', onTheSpot: nth % 3 !== 2 })
  for (const who of told.maybe ?? []) await answerGathering(await by(who, 5), { gathering: id, says: 'maybe' })
  for (const { title, note = '', minutes } of told.steps ?? [])
    await addPoint(await by(told.by, 3), {
      gathering: id,
      title: frenchSpaces(title),
      note: frenchSpaces(note),
      minutes,
    })
  for (const { by: who, title, minutes } of told.proposes ?? [])
    await addPoint(await by(who, 18), { gathering: id, title: frenchSpaces(title), note: '', minutes })
  for (const { by: asker, text, votes } of told.asked ?? []) {
    const asked = await askBeforehand(await by(asker, 20), { gathering: id, text: frenchSpaces(text) })
    for (const who of votes) await voteFor(await by(who, 22), asked.id, true)
  }
}

/** The nearest such weekday, on its side of today. */
function dayOf({ before, weekday }: GatheringTold, { now, zone }: Today): string {
  const step = before < 0 ? DAY : -DAY
  let at = Date.parse(`${dayKey(now, zone)}T00:00:00Z`) - before * DAY
  while (new Date(at).getUTCDay() !== weekday % 7) at += step
  return new Date(at).toISOString().slice(0, 10)
}
