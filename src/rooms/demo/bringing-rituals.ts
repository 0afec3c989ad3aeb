/** What came back week after week and month after month, each time by whoever was there. */
import type { Ctx } from '#platform/action.ts'
import { dayKey, instantOf } from '#platform/clock.ts'
import { drawn } from '#platform/files/index.ts'
import type { Home } from '#platform/home.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import { answer } from '#conversations'
import { answerGathering, proposeDates, whenFrom } from '#gatherings'
import { bringPicture, hostIt, leaveSentence, noteCame, occasionOn, proposeRitual, raiseGathering, takeTurns, tend, type Ritual } from '#rituals' // prettier-ignore
import { everybodyIn } from './acting.ts'
import type { Groups } from './bringing-chapters.ts'
import type { People } from './bringing-neighbours.ts'
import type { Today } from './dating.ts'
import { drawings } from './drawings.ts'
import { coffeeTold, repairTold, welcomeTold, type TimeTold } from './rituals-told.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Story = { readonly people: People; readonly groups: Groups; readonly today: Today }
type Telling = Story & {
  readonly ctx: Ctx
  readonly home: Home
  /** Somebody, at some hour that is not ahead. */
  readonly by: (who: string, at: Date) => Promise<Ctx>
}

export async function bringRituals(ctx: Ctx, home: Home, story: Story): Promise<void> {
  const inTheirName = everybodyIn(ctx)
  const by = (who: string, at: Date) =>
    inTheirName(story.people.get(who) ?? 0, new Date(Math.min(at.getTime(), story.today.now.getTime())))
  const telling = { ...story, ctx, home, by }
  await bringRepairs(telling)
  await bringCoffee(telling)
  await bringWelcome(telling)
}

/** On Sundays at six; the last of them was asked a few days ago. */
async function bringRepairs(telling: Telling): Promise<void> {
  const { today, by, groups } = telling
  const { times } = repairTold
  const last = lastSunday(today)
  const days = times.map((_, nth) => shifted(last, -7 * (times.length - 1 - nth)))
  const begun = new Date(Date.parse(`${days[0]}T09:00:00Z`) - 9 * DAY)
  const { zone } = today
  const ritual = await proposeRitual(await by(repairTold.by, begun), {
    ...scriptOf(repairTold),
    shape: 'prompt',
    where: `group:${groups.get(repairTold.in)?.id}`,
    rhythm: { day: days[0] ?? last, time: '18:00', zone, repeats: 'week' },
    zone,
    askedFirst: false,
  })
  await agree(telling, ritual, repairTold.hosts, begun)
  for (const [nth, time] of times.entries()) {
    const day = days[nth] ?? last
    await askAndAnswer(telling, ritual, time, { day, at: instantOf(day, '18:00', zone).at })
  }
  await tend({ ...telling.ctx, now: today.now }, ritual.id)
}

type Hour = { readonly day: string; readonly at: Date }

async function askAndAnswer(telling: Telling, ritual: Ritual, time: TimeTold, { day, at }: Hour): Promise<void> {
  const { ctx, by } = telling
  await tend({ ...ctx, now: new Date(at.getTime() - 5 * DAY) }, ritual.id)
  const told = await by(repairTold.by, at)
  const { id } = await occasionOn(told, ritual.id, day)
  if (time.host)
    await hostIt(await by(time.host, new Date(at.getTime() - 3 * DAY)), { id, words: frenchSpaces(time.words ?? '') })
  await tend({ ...ctx, now: at }, ritual.id)
  const { conversation } = await occasionOn(told, ritual.id, day)
  for (const [nth, { by: who, text }] of (time.said ?? []).entries()) {
    const said = await by(who, new Date(at.getTime() + (nth + 1) * 2.3 * HOUR))
    if (conversation !== null) await answer(said, { conversation, replyTo: null, text: frenchSpaces(text), lang: 'fr' })
  }
  await remember(telling, id, time, { came: (time.said ?? []).map((one) => one.by), at })
}

/** Each first Tuesday of the month. */
async function bringCoffee(telling: Telling): Promise<void> {
  const { today, by } = telling
  const { times, from, until, place, access } = coffeeTold
  const days = firstTuesdays(today, times.length)
  const [first = ''] = days
  const begun = new Date(Date.parse(`${first}T09:00:00Z`) - 15 * DAY)
  const proposer = await by(coffeeTold.by, begun)
  const gathering = await proposeDates(proposer, {
    title: frenchSpaces(coffeeTold.title),
    text: frenchSpaces(coffeeTold.text),
    lang: 'fr',
    when: whenFrom({ day: first, from, until, zone: today.zone }),
    how: 'place',
    place,
    access: frenchSpaces(access),
    where: 'home',
    repeats: 'month',
    askedFirst: false,
  })
  const ritual = await raiseGathering(proposer, { ...scriptOf(coffeeTold), series: gathering.series ?? 0 })
  await agree(telling, ritual, coffeeTold.hosts, begun)
  for (const [nth, time] of times.entries()) {
    const day = days[nth] ?? first
    await meet(telling, ritual, time, { day, at: instantOf(day, from, today.zone).at })
  }
  await tend({ ...telling.ctx, now: today.now }, ritual.id)
}

async function meet(telling: Telling, ritual: Ritual, time: TimeTold, { day, at }: Hour): Promise<void> {
  const { ctx, by } = telling
  const before = new Date(at.getTime() - 4 * DAY)
  await tend({ ...ctx, now: before }, ritual.id)
  const { id, gathering } = await occasionOn(await by(coffeeTold.by, before), ritual.id, day)
  if (time.host) await hostIt(await by(time.host, before), { id, words: '' })
  for (const who of time.came ?? [])
    if (gathering !== null && who !== coffeeTold.by && who !== time.host)
      await answerGathering(await by(who, new Date(before.getTime() + HOUR)), {
        gathering,
        says: 'yes',
        onTheSpot: true,
      })
  const over = new Date(at.getTime() + 3 * HOUR)
  await tend({ ...ctx, now: over }, ritual.id)
  await remember(telling, id, time, { came: [...(time.host ? [time.host] : []), ...(time.came ?? [])], at: over })
}

async function bringWelcome(telling: Telling): Promise<void> {
  const { today, by, groups } = telling
  const begun = new Date(today.now.getTime() - 90 * DAY)
  const ritual = await proposeRitual(await by(welcomeTold.by, begun), {
    ...scriptOf({ ...welcomeTold, opening: '', steps: [], closing: '' }),
    shape: 'welcome',
    where: `group:${groups.get(welcomeTold.in)?.id}`,
    zone: today.zone,
    askedFirst: false,
  })
  await agree(telling, ritual, welcomeTold.hosts, begun)
}

async function agree({ by }: Telling, { id }: Ritual, hosts: readonly string[], at: Date): Promise<void> {
  for (const [nth, who] of hosts.entries()) await takeTurns(await by(who, new Date(at.getTime() + nth * HOUR)), id)
}

type There = { readonly came: readonly string[]; readonly at: Date }

async function remember({ by, home, people }: Telling, id: number, time: TimeTold, { came, at }: There): Promise<void> {
  const numbers = (who: readonly string[]) => who.flatMap((one) => people.get(one) ?? [])
  const later = (hours: number) => new Date(at.getTime() + hours * HOUR)
  const [anybody = repairTold.by] = came
  await noteCame(await by(anybody, later(20)), { id, people: numbers(came), first: numbers(time.first ?? []) })
  for (const [nth, { by: who, text }] of time.memories.entries())
    await leaveSentence(await by(who, later(22 + nth)), { id, text: frenchSpaces(text) })
  const draw = drawings.get(time.picture?.drawing ?? '')
  if (!time.picture || !draw) return
  const upload = { bytes: await drawn(draw()), name: 'souvenir.png' }
  const painter = await by(time.picture.by, later(21))
  await bringPicture(painter, home.files, { id, upload: { ...upload, size: upload.bytes.length } })
}

type Told = Pick<typeof repairTold, 'title' | 'text' | 'opening' | 'steps' | 'closing'>
type Any = {
  readonly [K in keyof Told]: K extends 'steps'
    ? readonly { readonly title: string; readonly minutes: number }[]
    : string
}

const scriptOf = ({ title, text, opening, steps, closing }: Any) => ({
  title: frenchSpaces(title),
  text: frenchSpaces(text),
  lang: 'fr',
  opening: frenchSpaces(opening),
  steps: steps.map((step) => ({ ...step, title: frenchSpaces(step.title) })),
  closing: frenchSpaces(closing),
})

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Long enough ago that people have answered. */
function lastSunday({ now, zone }: Today): string {
  const yesterday = shifted(dayKey(now, zone), -1)
  return shifted(yesterday, -weekdayOf(yesterday))
}

/** Of the last months, up to the one before today. */
function firstTuesdays({ now, zone }: Today, n: number): string[] {
  const today = dayKey(now, zone)
  const [year = 0, month = 0] = today.split('-').map(Number)
  const all = Array.from({ length: n + 2 }, (_, nth) => firstTuesday(year, month - 1 - nth))
  return all.filter((day) => day < today).slice(0, n).toReversed() // prettier-ignore
}

function firstTuesday(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  return shifted(first, (2 - weekdayOf(first) + 7) % 7)
}
