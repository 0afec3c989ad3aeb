/** What a calendar is given at each address: a year ahead, and the last weeks, so that nothing vanishes as it ends. */
import type { Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import { icsOf } from '#platform/calendar/index.ts'
import type { Home } from '#platform/home.ts'
import { homeLang, homeName } from '#platform/home-settings.ts'
import type { Lang } from '#platform/i18n.ts'
import { groupsSeen } from '#spaces'
import { answersBy } from './answers-store.ts'
import { entriesOf, type Listed } from './calendar-entry.ts'
import { agendaWords } from './calendar-messages.en.ts'
import type { Gathering } from './gathering.ts'
import { gatheringsListed, ownAhead } from './list-store.ts'
import { canReadGathering } from './policy.ts'
import { placeOf, type Where } from './where.ts'

const BACK_MS = 60 * 86_400_000
const MOST = 400
/** How often a program is asked to look again. */
const HOURS = 4

/** What somebody comes to and what they host, as they may read it now. */
export async function ownFeed(home: Home, actor: Actor, person: number, lang: Lang): Promise<string> {
  const all = await ownAhead(home.db, person, since(home), MOST)
  const seen = all.filter((one) => canReadGathering(actor, one))
  const said = await answersBy(home.db, person, seen.map((one) => one.id)) // prettier-ignore
  const listed = seen.map((gathering) => ({ gathering, standing: said.get(gathering.id) }))
  return written(home, agendaWords[lang].feed.own({ home: home.settings.get(homeName) }), listed)
}

/** Of a place, as this actor reads it: of a space, what is held in its groups too; of the home, all of it. */
export async function placeFeed(home: Home, actor: Actor, where: Where): Promise<string> {
  const all = await listed(home, await within(home, actor, where))
  return written(home, nameOf(home, where), all)
}

/** All that a stranger may read. */
export async function openFeed(home: Home): Promise<string> {
  return written(home, home.settings.get(homeName), await listed(home, await home.stranger()))
}

function nameOf(home: Home, where: Where): string {
  const own = home.settings.get(homeName)
  const place = placeOf(where)
  return place ? agendaWords[home.settings.get(homeLang)].feed.of({ name: place.name, home: own }) : own
}

async function within(home: Home, actor: Actor, where: Where): Promise<Actor> {
  if (where.audience === HOME) return actor
  const groups = where.kind === 'space' ? await groupsSeen(home.db, actor) : []
  const inside = groups.filter((group) => where.kind === 'space' && group.spaceId === where.space.id)
  const wanted = new Set<AudienceId>([where.audience, ...inside.map((group) => group.audience)])
  return { ...actor, sees: actor.sees.filter((one) => wanted.has(one)) }
}

async function listed(home: Home, actor: Actor): Promise<Listed[]> {
  const all: Gathering[] = await gatheringsListed(home.db, actor, { now: since(home), over: false, limit: MOST })
  return all.map((gathering) => ({ gathering }))
}

const since = (home: Home): Date => new Date(home.now().getTime() - BACK_MS)

const written = async (home: Home, name: string, all: readonly Listed[]): Promise<string> =>
  icsOf({ method: 'publish', name, hours: HOURS, entries: await entriesOf(home, all) })
