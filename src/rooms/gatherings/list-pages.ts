/** Gatherings ahead and past, those of the reader, and what waits for a reader's yes. */
import { atLeast } from '#platform/audiences.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Lang } from '#platform/i18n.ts'
import type { z } from 'zod'
import { answersBy } from './answers-store.ts'
import { listQuery } from './forms.ts'
import { GATHERINGS_ON_A_PAGE, type Gathering } from './gathering.ts'
import { gatheringsListed, ownAhead, proposedIn } from './list-store.ts'
import { ListPage, type Row } from './list-views.tsx'
import { gatheringWords } from './messages.en.ts'
import { sayRepeats, type Series } from './series.ts'
import { seriesByIds } from './series-store.ts'
import { placeOf, wheresOf } from './where.ts'

/** A morning's worth of yes and no. */
const MOST_WAITING = 10
/** Whoever has said yes to more goes on living anyway. */
const MOST_OWN = 100

async function list(visit: Visit, { show, after }: z.output<typeof listQuery>): Promise<Answer> {
  const { actor, lang, now, zone } = visit
  const member = actor.standing === 'member'
  const own = show === 'mine' && member
  const found = own ? await mine(visit) : await listed(visit, show === 'past', after)
  const shown = own ? found : found.slice(0, GATHERINGS_ON_A_PAGE)
  const last = found.length > shown.length ? shown.at(-1) : undefined
  const waits = show === 'ahead' && after === undefined ? await waiting(visit) : []
  const body = ListPage({
    clock: { now, zone, lang },
    show: own ? 'mine' : show === 'past' ? 'past' : 'ahead',
    member,
    rows: await rowsOf(visit, shown),
    waits: await rowsOf(visit, waits),
    further: last && `/gatherings?${new URLSearchParams({ ...(show === 'past' ? { show } : {}), after: writeAfter({ at: last.starts, id: last.id }) })}`,
  }) // prettier-ignore
  const { lede, ledePast } = gatheringWords[lang].list
  const description = show === 'past' ? ledePast : lede
  return page({ title: gatheringWords[lang].name, body, description, indexed: true })
}

const mine = ({ home, actor, now }: Visit): Promise<Gathering[]> => ownAhead(home.db, actor.person ?? 0, now, MOST_OWN)

const listed = ({ home, actor, now }: Visit, over: boolean, after: string | undefined): Promise<Gathering[]> =>
  gatheringsListed(home.db, actor, { now, over, after: readAfter(after), limit: GATHERINGS_ON_A_PAGE + 1 })

async function waiting({ home, actor, now }: Visit): Promise<Gathering[]> {
  const led = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'facilitator') ? [audience] : []))
  if (actor.standing !== 'member' || led.length === 0) return []
  return proposedIn(home.db, led, now, MOST_WAITING)
}

/** Each with where it is held, and what this reader said. */
export async function rowsOf({ home, actor, lang }: Visit, gatherings: readonly Gathering[]): Promise<Row[]> {
  const wheres = await wheresOf(home.db, actor, gatherings.map((one) => one.audience)) // prettier-ignore
  const said = actor.person === null ? new Map() : await answersBy(home.db, actor.person, gatherings.map((one) => one.id)) // prettier-ignore
  const series = await seriesByIds(home.db, gatherings.flatMap((one) => one.series ?? [])) // prettier-ignore
  return gatherings.map((gathering) => ({
    gathering,
    repeats: repeatsOf(series.get(gathering.series ?? 0), lang),
    place: placeOf(wheres.get(gathering.audience)),
    standing: said.get(gathering.id),
  }))
}

const repeatsOf = (series: Series | undefined, lang: Lang): string | undefined => series && sayRepeats(series, lang)

export const listPages = [get('/gatherings', { query: listQuery }, (visit, { query }) => list(visit, query))]
