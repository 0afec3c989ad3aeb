/** Gatherings in calendars: the file of one, addresses for everybody, and those that are a member's own. */
import { z } from 'zod'
import { personOf, sees } from '#platform/action.ts'
import { icsOf } from '#platform/calendar/index.ts'
import { id } from '#platform/http/fields.ts'
import { isFresh, tagOf } from '#platform/http/fresh.ts'
import { get, page, post, raw, seeOther, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { canRead, groupBySlug, spaceBySlug } from '#spaces'
import { calendarAddress, calendarAt } from './calendar-address.ts'
import { entriesOf } from './calendar-entry.ts'
import { openFeed, ownFeed, placeFeed } from './calendar-feeds.ts'
import { agendaWords } from './calendar-messages.en.ts'
import {
  calendarsOf,
  chooseInvitations,
  endCalendar,
  noteCalendarRead,
  openCalendar,
  wantsInvitations,
  type OwnCalendar,
} from './calendar-store.ts'
import { CalendarsPage, type CalendarShown, type OpenAddress } from './calendar-views.tsx'
import { gatheringParams } from './forms.ts'
import { readGathering } from './reading.ts'
import { placeOf, sayWhere, whereSaid, wheresOf, wheresOffered, WHERE_SAID, type Where } from './where.ts'

const TYPE = 'text/calendar; charset=utf-8'

/** To open once: what changes later does not follow. */
const one = get('/gatherings/:id/calendar.ics', { params: gatheringParams }, async (visit, { params }) => {
  const gathering = await readGathering(visit, params.id)
  const text = icsOf({ method: 'publish', entries: await entriesOf(visit.home, [{ gathering }]) })
  const name = `attachment; filename="gathering-${gathering.id}.ics"`
  return raw(TYPE, text, {
    'content-disposition': name,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  })
})

const ofHome = get('/gatherings.ics', {}, async (visit) => openAnswer(visit, await openFeed(visit.home)))

const slugParams = z.object({ slug: z.string().max(100) })

const ofGroup = get('/groups/:slug/gatherings.ics', { params: slugParams }, async (visit, { params }) => {
  const zed = await visit.home.stranger()
  const group = await groupBySlug(visit.home.db, zed, params.slug)
  const open = found(group && canRead(zed, group) && group.state === 'open' ? group : undefined)
  return openAnswer(visit, await placeFeed(visit.home, zed, { kind: 'group', audience: open.audience, group: open }))
})

const ofSpace = get('/spaces/:slug/gatherings.ics', { params: slugParams }, async (visit, { params }) => {
  const zed = await visit.home.stranger()
  const space = await spaceBySlug(visit.home.db, zed, params.slug)
  const open = found(space && sees(zed, space.audience) ? space : undefined)
  return openAnswer(visit, await placeFeed(visit.home, zed, { kind: 'space', audience: open.audience, space: open }))
})

const ownFile = z.object({
  file: z
    .string()
    .max(80)
    .regex(/^[\w-]+\.ics$/)
    .transform((file) => file.slice(0, -4)),
})

/** No cookie comes with it: the address is the key, and what it opens is asked anew each time. */
const own = get('/calendars/:file', { params: ownFile }, async (visit, { params }) => {
  const { home } = visit
  const { calendar, actor } = found(await calendarAt(home, params.file))
  const text = await read(visit, calendar, actor)
  await noteCalendarRead(home.db, calendar.id, home.now().toISOString().slice(0, 10))
  return feedAnswer(visit, text, { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, noai' })
})

async function read({ home, lang }: Visit, calendar: OwnCalendar, actor: Visit['actor']): Promise<string> {
  if (calendar.audience === null) return ownFeed(home, actor, calendar.person, lang)
  const where = (await wheresOf(home.db, actor, [calendar.audience])).get(calendar.audience)
  return placeFeed(home, actor, found(where))
}

const openAnswer = (visit: Visit, text: string): Answer =>
  feedAnswer(visit, text, { 'cache-control': 'public, no-cache', 'x-robots-tag': 'noindex' })

/** Asked again all day long, and mostly answered with nothing. What was taken out has no date, so that only the tag tells. */
function feedAnswer(visit: Visit, text: string, headers: Record<string, string>): Answer {
  const tag = tagOf(text)
  const all = { ...headers, etag: tag }
  return isFresh(visit.headers, { tag, at: visit.now }) ? raw(TYPE, '', all, 304) : raw(TYPE, text, all)
}

const PAGE = '/gatherings/calendars'

const calendarsQuery = z.object({ of: z.string().regex(WHERE_SAID).optional().catch(undefined) })

/** A stranger reads here what is open to them. `of`: somebody comes from the page of a group. */
const calendars = get(PAGE, { query: calendarsQuery }, async (visit, { query }) => {
  const { home, actor, lang, now, zone } = visit
  const person = actor.standing === 'member' ? actor.person : null
  const kept = person === null ? [] : await calendarsOf(home.db, person)
  const offered = person === null ? [] : (await wheresOffered(home.db, actor)).filter((where) => where.kind !== 'open')
  const audiences = kept.flatMap(({ audience }) => audience ?? [])
  const wheres = await wheresOf(home.db, actor, audiences)
  const shown = (calendar: OwnCalendar): Promise<CalendarShown> => showOne(visit, calendar, wheres)
  const left = offered.filter((where) => !audiences.includes(where.audience))
  const body = CalendarsPage({
    clock: { now, zone, lang },
    member: person !== null,
    calendars: await Promise.all(kept.map(shown)),
    places: left.map((where) => ({ value: sayWhere(where), name: nameIn(visit, where) })),
    of: query.of,
    open: await openAddresses(visit, query.of),
    invited: person !== null && home.mail.sends ? await wantsInvitations(home.db, person) : undefined,
  })
  return page({ title: agendaWords[lang].page.title, body })
})

/** What has an address for everybody: the home, and the place one comes from where strangers read it. */
async function openAddresses(visit: Visit, of: string | undefined): Promise<OpenAddress[]> {
  const { home, origin } = visit
  const where = of === undefined ? undefined : await whereSaid(home.db, await home.stranger(), of)
  const place = where && placeOf(where)
  const whole = { name: undefined, address: `${origin}/gatherings.ics` }
  return place ? [{ name: place.name, address: `${origin}${place.href}/gatherings.ics` }, whole] : [whole]
}

async function showOne(
  visit: Visit,
  calendar: OwnCalendar,
  wheres: ReadonlyMap<number, Where>,
): Promise<CalendarShown> {
  const where = calendar.audience === null ? undefined : wheres.get(calendar.audience)
  return {
    calendar,
    address: visit.origin + (await calendarAddress(visit.home, calendar)),
    name: calendar.audience === null ? undefined : where && nameIn(visit, where),
  }
}

const nameIn = ({ lang }: Visit, where: Where): string => placeOf(where)?.name ?? agendaWords[lang].page.whole

const madeBody = z.object({ where: z.string().regex(WHERE_SAID).optional() })

const making = post(PAGE, { body: madeBody }, async (visit, { body }) => {
  await visit.act(async ({ tx, actor, now }) => {
    const where = body.where === undefined ? undefined : found(await whereSaid(tx, actor, body.where))
    await openCalendar(tx, { person: personOf(actor), audience: where?.audience ?? null, at: now })
  })
  return seeOther(PAGE, agendaWords[visit.lang].page.made)
})

const ending = post(`${PAGE}/:id/removal`, { params: z.object({ id }) }, async (visit, { params }) => {
  await visit.act(async ({ tx, actor, now }) => {
    found((await endCalendar(tx, { id: params.id, person: personOf(actor), at: now })) || undefined)
  })
  return seeOther(PAGE, agendaWords[visit.lang].page.ended)
})

const choosing = post(
  `${PAGE}/invitations`,
  { body: z.object({ wanted: z.enum(['yes', 'no']) }) },
  async (visit, { body }) => {
    await visit.act(({ tx, actor }) => chooseInvitations(tx, personOf(actor), body.wanted === 'yes'))
    return seeOther(PAGE, agendaWords[visit.lang].page.wanted[body.wanted])
  },
)

export const calendarPages = [one, ofHome, ofGroup, ofSpace, own, calendars, making, ending, choosing]
