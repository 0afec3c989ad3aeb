/** People over time, on one page of the pulse. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { wholeFigure } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { cardOf, peopleCards, type PersonId } from '#people'
import { besidePulse, deedNames, objectingAmong, PartClosed, partDecided, PulsePart } from '#pulse'
import { seasonsOf, type Seasons } from './counting.ts'
import { seasonsWords } from './messages.en.ts'
import { sayMoment } from './saying.ts'
import { Nothing, SeasonsPage, type Weighed } from './views.tsx'
import { allowNaming, canReadNames, canWeigh, takeNamingBack, usualWeights, weighDeeds } from './weighing.ts'
import { namedAmong, weightsOf } from './weights-store.ts'

const HERE = '/pulse/people'

async function peoplePage(visit: Visit, retry?: Retry): Promise<Answer> {
  const { home, lang, actor } = visit
  const words = seasonsWords[lang]
  const { closed, mayDecide } = await partDecided(visit, 'people')
  if (closed && !mayDecide)
    return page({ title: words.title, body: PartClosed({ lang, title: words.title }), layout: 'wide' })
  const kept = await seasonsOf(home)
  if (kept === undefined || kept === null || typeof kept === 'number')
    return page({ title: words.title, body: Nothing({ lang, read: kept }), layout: 'wide' })
  const me = personOf(actor)
  const body = SeasonsPage({
    lang,
    seasons: kept.body,
    takenAt: sayMoment(kept.at, lang, kept.body.zone),
    weights: await weighedFor(visit),
    names: canReadNames(actor) ? await namesOf(visit, kept.body) : undefined,
    isNamed: (await namedAmong(home.db, [me])).has(me),
    weighing: canWeigh(actor) ? { retry } : undefined,
    deciding: mayDecide ? { closed } : undefined,
  })
  return page({ title: words.title, body, layout: 'wide' }, retry ? 422 : 200)
}

/** With whose choice it is, where it is somebody's. */
async function weighedFor({ home }: Visit): Promise<Weighed[]> {
  const set = await weightsOf(home.db)
  const cards = await peopleCards(
    home.db,
    set.map(({ by }) => by),
  )
  return deedNames.map((deed) => {
    const one = set.find((weight) => weight.deed === deed)
    const usual = usualWeights[deed]
    return { deed, usual, weight: one?.weight ?? usual, signed: one && { by: cards.get(one.by)?.name, at: one.at } }
  })
}

/** More than that nobody looks after by name. */
const MOST_NAMES = 50
async function namesOf(
  { home }: Visit,
  { champions }: Seasons,
): Promise<{ emerging: readonly Named[]; tiring: readonly Named[] }> {
  const all = [...champions.emerging, ...champions.tiring]
  // A large home shows what was counted before somebody objected.
  const [allowed, objecting] = await Promise.all([namedAmong(home.db, all), objectingAmong(home.db, all)])
  const those = (people: readonly PersonId[]): PersonId[] =>
    people.filter((one) => allowed.has(one) && !objecting.has(one)).slice(0, MOST_NAMES)
  const [emerging, tiring] = [those(champions.emerging), those(champions.tiring)]
  const cards = await peopleCards(home.db, [...emerging, ...tiring])
  const named = (people: readonly PersonId[]): Named[] => people.map((id) => ({ id, name: cardOf(cards, id).name }))
  return { emerging: named(emerging), tiring: named(tiring) }
}
export type Named = { readonly id: PersonId; readonly name: string }

const weight = wholeFigure(1, 12)
const weights = z.object({ thanked: weight, replied: weight, began: weight, helped: weight, helpedMany: weight })

const weighing = post(
  `${HERE}/weights`,
  { who: 'hosts', body: weights, again: (visit, _, retry) => peoplePage(visit, retry) },
  async (visit, { body }) => {
    await visit.act((ctx) => weighDeeds(ctx, body))
    return seeOther(HERE, seasonsWords[visit.lang].levels.kept)
  },
)

const naming = post(`${HERE}/naming`, { who: 'members' }, async (visit) => {
  await visit.act(allowNaming)
  return seeOther(HERE, seasonsWords[visit.lang].champions.allowed)
})
const unnaming = post(`${HERE}/naming/removal`, { who: 'members' }, async (visit) => {
  await visit.act(takeNamingBack)
  return seeOther(HERE, seasonsWords[visit.lang].champions.takenBack)
})

export const pages = [get(HERE, { who: 'members' }, (visit) => peoplePage(visit)), weighing, naming, unnaming]

export const besideNumbers = fill(besidePulse, 'people over time', async ({ lang }, about) => {
  const { title, part } = seasonsWords[lang]
  return about.map(() => PulsePart({ href: HERE, title, children: part }))
})
