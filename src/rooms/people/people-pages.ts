/** The people of the home: a list, a page for each, and what hosts and facilitators do there. */
import { z } from 'zod'
import { holds, personOf } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { choice, idParams, line, maybeLine } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, wrong } from '#platform/refusal.ts'
import { fillSlot } from '#platform/slots.ts'
import { cardsOf, peopleCards } from './cards.ts'
import { vouchFor } from './inviting.ts'
import { giveHomeRole, markPerson, unmarkPerson } from './marking.ts'
import { peopleWords } from './messages.en.ts'
import { PeoplePage, PersonPage } from './people-views.tsx'
import { placesOf } from './named-store.ts'
import { personPanels } from './panels.ts'
import { cardOf, type PersonId } from './person.ts'
import { canGiveHomeRole, canInvite, canMark, canVouch } from './policy.ts'
import { countAwaited, homeRoleOf, marksOf, peopleByName, personById } from './store.ts'

const PAGE = 60
/** Of more, it is said that they are more. */
const COUNTED = 10_000

const listQuery = z.object({ q: z.string().max(60).optional().catch(undefined), after: z.string().max(80).optional().catch(undefined), id: z.coerce.number().int().positive().optional().catch(undefined), show: z.enum(['here', 'awaited']).optional().catch(undefined) })

const list = get('/people', { who: 'members', query: listQuery }, async (visit, { query }) => {
  const after = query.after !== undefined && query.id !== undefined ? { name: query.after, id: query.id } : undefined
  const prefix = query.q?.trim() ?? ''
  // A name that is looked for may be anybody's; who is looked at first is who is here.
  const show = query.show ?? (prefix === '' ? 'here' : 'all')
  const [rows, awaited] = await Promise.all([
    peopleByName(visit.home.db, { prefix, after, limit: PAGE + 1, among: show }),
    countAwaited(visit.home.db, COUNTED + 1),
  ])
  const cards = await peopleCards(visit.home.db, rows.map((row) => row.id), visit.now)
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  const more = last && `/people?${new URLSearchParams({ ...(query.q ? { q: query.q } : {}), ...(query.show ? { show: query.show } : {}), after: last.name, id: String(last.id) })}`
  const shown = rows.slice(0, PAGE).map((row) => cardOf(cards, row.id))
  return page({ title: peopleWords[visit.lang].people.title, body: PeoplePage({ lang: visit.lang, people: shown, q: query.q ?? '', more, show, awaited: { n: Math.min(awaited, COUNTED), more: awaited > COUNTED }, canInvite: canInvite(visit.actor) }) })
})

async function personPage(visit: Visit, { params }: Asked<{ id: PersonId }, unknown>, { typed, problems }: Retry): Promise<Answer> {
  const { db } = visit.home
  if (!holds(visit.actor, 'reader', HOME)) found(undefined)
  const row = found(await personById(db, params.id))
  const cards = await cardsOf(db, [row.id, ...(row.invited_by === null ? [] : [row.invited_by])], visit.now)
  const card = found(cards.get(row.id))
  const [panels] = await fillSlot(visit, personPanels, [{ person: row.id }])
  const body = PersonPage({
    lang: visit.lang, clock: { now: visit.now, zone: visit.zone, lang: visit.lang }, card, row,
    inviter: row.invited_by === null ? undefined : cards.get(row.invited_by),
    marks: canMark(visit.actor) ? await marksOf(db, [row.id]) : [],
    role: canGiveHomeRole(visit.actor) && row.joined_at !== null ? await homeRoleOf(db, row.id) : undefined,
    may: { edit: visit.actor.person === row.id, vouch: canVouch(visit.actor, card, card.unclaimed ? await placesOf(db, row.id) : []), mark: canMark(visit.actor) },
    panels: panels ?? [], typed, problems,
  })
  return page({ title: card.name, body })
}

const byHosts = { who: 'hosts', params: idParams, again: personPage } as const

const markBody = z.object({ kind: choice(['staff', 'guest', 'bot']), detail: maybeLine(80), from: line(10, 10) })
const mark = post('/people/:id/marks', { ...byHosts, body: markBody }, async (visit, { params, body }) => {
  const from = new Date(`${body.from}T00:00:00Z`)
  if (!/^\d{4}-/.test(body.from) || Number.isNaN(from.getTime()) || from > visit.now) throw wrong((lang) => peopleWords[lang].marks.badDate, 'from')
  await visit.act((ctx) => markPerson(ctx, { person: params.id, kind: body.kind, detail: body.detail, from }))
  return seeOther(`/people/${params.id}`, peopleWords[visit.lang].marks.done)
})

const unmark = post('/people/:id/marks/ending', byHosts, async (visit, { params }) => {
  await visit.act((ctx) => unmarkPerson(ctx, { person: params.id, until: visit.now }))
  return seeOther(`/people/${params.id}`, peopleWords[visit.lang].marks.done)
})

const roleBody = z.object({ role: choice(['member', 'moderator', 'host']) })
const giveRole = post('/people/:id/role', { ...byHosts, body: roleBody }, async (visit, { params, body }) => {
  await visit.act((ctx) => giveHomeRole(ctx, { person: params.id, role: body.role }))
  return seeOther(`/people/${params.id}`, peopleWords[visit.lang].role.done)
})

const vouch = post('/people/:id/vouching', { params: idParams }, async (visit, { params }) => {
  personOf(visit.actor)
  const invitation = await visit.act((ctx) => vouchFor(ctx, params.id))
  return seeOther(`/invitations/${invitation}`, peopleWords[visit.lang].invitations.made)
})

export const peoplePages = [
  list,
  get('/people/:id', { who: 'members', params: idParams }, (visit, input) => personPage(visit, input, nothingTyped)),
  mark, unmark, giveRole, vouch,
]
