/** Rituals that come back, those that ended, and what waits for a reader's yes. */
import type { z } from 'zod'
import { atLeast } from '#platform/audiences.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { listQuery } from './forms.ts'
import { NEVER, proposedIn, ritualsListed } from './list-store.ts'
import { ListPage, type ListProps, type Row } from './list-views.tsx'
import { ritualWords } from './messages.en.ts'
import { RITUALS_ON_A_PAGE, type Ritual } from './ritual.ts'
import { placeOf, sayWhere, whereSaid, wheresOf } from './where.ts'

/** A morning's worth of yes and no. */
const MOST_WAITING = 10

async function list(visit: Visit, { show, after, where: said }: z.output<typeof listQuery>): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const where = said === undefined ? undefined : found(await whereSaid(home.db, actor, said))
  const ended = show === 'ended'
  const asked = { ended, audience: where?.audience, after: readAfter(after), limit: RITUALS_ON_A_PAGE + 1 }
  const listed = await ritualsListed(home.db, actor, asked)
  const shown = listed.slice(0, RITUALS_ON_A_PAGE)
  const last = listed.length > shown.length ? shown.at(-1) : undefined
  const waits = !ended && after === undefined && where === undefined ? await waiting(visit) : []
  const place = placeOf(where)
  const body = ListPage({
    clock: { now, zone, lang },
    show,
    member: actor.standing === 'member',
    of: where && place ? { ...place, said: sayWhere(where) } : undefined,
    rows: await rowsOf(visit, shown),
    waits: await rowsOf(visit, waits),
    further: last && furtherFrom(last, { show, said }),
  })
  const words = ritualWords[lang]
  return page({ title: place ? words.list.of({ name: place.name }) : words.name, body })
}

function furtherFrom(last: Ritual, { show, said }: { show: ListProps['show']; said: string | undefined }): string {
  const at = (show === 'ended' ? last.endedAt : last.nextAt) ?? NEVER
  const kept = { ...(show === 'ended' ? { show } : {}), ...(said === undefined ? {} : { where: said }) }
  return `/rituals?${new URLSearchParams({ ...kept, after: writeAfter({ at, id: last.id }) })}`
}

/** For those who may say yes, and for whoever proposed it. */
async function waiting({ home, actor }: Visit): Promise<Ritual[]> {
  if (actor.standing !== 'member' || actor.person === null) return []
  const audiences = [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'facilitator') ? [audience] : []))
  return proposedIn(home.db, { audiences, person: actor.person, limit: MOST_WAITING })
}

async function rowsOf({ home, actor }: Visit, rituals: readonly Ritual[]): Promise<Row[]> {
  const wheres = await wheresOf(home.db, actor, rituals.map((one) => one.audience)) // prettier-ignore
  return rituals.map((ritual) => ({ ritual, place: placeOf(wheres.get(ritual.audience)) }))
}

export const listPages = [
  get('/rituals', { who: 'members', query: listQuery }, (visit, { query }) => list(visit, query)),
]
