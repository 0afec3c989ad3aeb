/** The network, for everybody who is in: a page that says it, and what its drawing is made of. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { get, page, post, raw, seeOther, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { notFound } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { ownPanels } from '#people'
import { besidePulse, PartCloser, PartClosed, partDecided, PulsePart, type ReadSoFar } from '#pulse'
import { groupsSeen } from '#spaces'
import { sayTime } from '#ui/say-time.ts'
import { ChoicePanel } from './choice-views.tsx'
import { tiesOf } from './keeping.ts'
import { tiesWords } from './messages.en.ts'
import { nameMe, nameMeNoMore } from './naming.ts'
import { MOST_STILL } from './network-views.tsx'
import { sentencesOf } from './says.ts'
import { drawingShown, namesShown } from './showing.ts'
import { namedSince, sides, windows, type Side, type Taken, type Window } from './store.ts'
import { hrefOf, NoTies, StillReading, TiesPage, type Place } from './views.tsx'

const query = z.object({ window: z.enum(windows).catch('365'), team: z.enum(sides).catch('with') })
type Asked = z.output<typeof query>

const whole = get('/pulse/ties', { who: 'members', query }, async (visit, { query: asked }) => {
  const { lang, home } = visit
  const { title } = tiesWords[lang]
  const { closed, mayDecide } = await partDecided(visit, 'ties')
  if (closed && !mayDecide) return page({ title, body: PartClosed({ lang, title }), layout: 'wide' })
  const read = await tiesOf(home, asked.window)
  if (typeof read === 'number') return page({ title, body: StillReading({ lang, read }), layout: 'wide' })
  if (!read?.taken) return page({ title, body: NoTies({ lang, soon: read !== undefined }), layout: 'wide' })
  const closer = mayDecide ? PartCloser({ lang, part: 'ties', closed }) : null
  return tiesPage(visit, asked, { so: read.so, taken: read.taken, closer })
})

type Found = {
  readonly so: ReadSoFar
  readonly taken: Taken
  readonly closer: Parameters<typeof TiesPage>[0]['closer']
}

async function tiesPage(visit: Visit, { window, team }: Asked, { so, taken, closer }: Found): Promise<Answer> {
  const { lang, zone, now } = visit
  const words = tiesWords[lang]
  const told = taken.figures[team]
  const sentences = sentencesOf(taken.people, told, team, lang)
  const say = (at: Date): string => sayTime(at, { now, zone: so.zone, lang }, 'date')
  const { names, named } = sentences ? await namesShown(visit, window, team) : { names: [], named: 0 }
  const still = sentences && told.size.dots <= MOST_STILL ? await drawingShown(visit, window, team) : undefined
  const body = TiesPage({
    lang, window, side: team, from: say(so.from), to: say(new Date(so.to.getTime() - 1)), sentences, people: taken.people, told, still, names, named,
    places: told.circles.length > 0 ? await placesSeen(visit) : new Map<number, Place>(),
    notes: [
      ...(so.large ? [words.takenAt({ when: sayTime(taken.at, { now, zone, lang }, 'full') })] : []),
      ...(so.ongoing ? [] : [words.archive]),
    ],
    closer,
  }) // prettier-ignore
  return page({ title: words.title, body, layout: 'wide' })
}

async function placesSeen({ home, actor }: Visit): Promise<ReadonlyMap<number, Place>> {
  const groups = await groupsSeen(home.db, actor)
  return new Map(groups.map(({ id, name, slug }) => [id, { id, name, href: `/groups/${slug}` }]))
}

/** What whoever walks through the network fetches: dots, lines, and the names of those who wish it. Never a number of somebody. */
const drawing = get('/pulse/ties/drawing', { who: 'members', query }, async (visit, { query: { window, team } }) => {
  const { closed, mayDecide } = await partDecided(visit, 'ties')
  if (closed && !mayDecide) throw notFound()
  const read = await tiesOf(visit.home, window)
  const taken = typeof read === 'object' ? read.taken : undefined
  const enough = taken && sentencesOf(taken.people, taken.figures[team], team, visit.lang)
  const shown = enough && (await drawingShown(visit, window, team))
  if (!shown) throw notFound()
  return raw('application/json; charset=utf-8', JSON.stringify(shown), { 'cache-control': 'private, no-store' })
})

const naming = post('/me/ties/name', { who: 'members' }, async (visit) => {
  await visit.act(nameMe)
  return seeOther('/me#ties-name', tiesWords[visit.lang].choice.named)
})
const unnaming = post('/me/ties/name/removal', { who: 'members' }, async (visit) => {
  await visit.act(nameMeNoMore)
  return seeOther('/me#ties-name', tiesWords[visit.lang].choice.unnamed)
})

export const pages = [whole, drawing, naming, unnaming]

const onOwnPage = fill(ownPanels, 'whether one is named in the network', (visit, about) =>
  Promise.all(
    about.map(async ({ person }) => {
      if (person !== personOf(visit.actor)) return null
      const since = await namedSince(visit.home.db, person)
      return ChoicePanel({ lang: visit.lang, since: since && sayTime(since, visit, 'date') })
    }),
  ),
)

const onPulse = fill(besidePulse, 'ties', async ({ lang }, about) =>
  about.map(({ window }) => {
    const own: Window = window === '30' ? '90' : window
    const side: Side = 'with'
    return PulsePart({ href: hrefOf(own, side), title: tiesWords[lang].title, children: tiesWords[lang].line })
  }),
)

export const fillings = [onOwnPage, onPulse]
