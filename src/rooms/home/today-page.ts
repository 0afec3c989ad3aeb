/** The page a member comes back to: what is new in their groups in the order of time, one question, and an end. */
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { urgentFirst } from '#aid'
import { nextGatherings } from '#gatherings'
import { digestQuestion } from '#notifications'
import { groupsJoined, type Group } from '#spaces'
import type { Clock } from '#ui/say-time.ts'
import { questionFor } from './asking.ts'
import { first } from './first.ts'
import { firstDay } from './first-day.ts'
import { greeting } from './greeting.ts'
import { sayPassage } from './hours.ts'
import { homeWords } from './messages.en.ts'
import { newsFrom } from './news.ts'
import { stepsFor } from './steps.ts'
import { sitDown } from './store.ts'
import { lastSaid, writeIn, type Said } from './talk.ts'
import { thankedThisWeek } from './thanked.ts'
import { arrivalsFor } from './welcoming.ts'
import { Around, TodayPage, type TodayProps } from './today-views.tsx'

/** A screen or three: whoever wants more asks for it. */
const NEWS = 25
const MOST_GROUPS = 200
const MOST_LOOKING = 2
/** The one that comes next, and the one after. */
const MOST_NEXT = 2

export async function todayPage(visit: Visit, further: string | undefined): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const person = actor.person ?? 0
  const clock = { now, zone: visit.zone, lang }
  const [groups, before] = await Promise.all([groupsJoined(home.db, actor, MOST_GROUPS), sitDown(home.db, person, now)])
  if (groups.length === 0) {
    const first = await firstDay(visit)
    if (first) return first
  }
  const found = await lastSaid(visit, { groups, after: further, limit: NEWS + 1 })
  const said = found.slice(0, NEWS)
  const since = further === undefined && before !== null ? said.filter((one) => one.last.at > before) : said
  const fresh = since.filter((one) => one.last.by !== person)
  // Nothing new is said in one line; the last few words keep the page from being bare.
  const shown = fresh.length === 0 ? said.slice(0, 5) : since
  const isHost = holds(actor, 'host', HOME)
  const steps = isHost && further === undefined ? await stepsFor(visit, { groups: groups.length, said: said.length }) : []
  const empty = emptyFor({ isHost, groups, said, further })
  const ask = further === undefined ? await questionFor(visit, groups) : undefined
  const props: TodayProps = {
    clock,
    title: further === undefined ? await greeting(visit) : homeWords[lang].today.list,
    lede: empty ? '' : ledeFor({ clock, before, fresh: fresh.length, further, more: since.length === NEWS }),
    ask,
    arrivals: further === undefined ? await arrivalsFor(visit, ask?.id) : [],
    news: await newsFrom(visit, shown, groups),
    end: empty ? undefined : endFor({ clock, before, further, fresh: fresh.length === 0 ? 0 : since.length, rest: shown.length < found.length ? shown.at(-1)?.place : undefined }),
    empty,
    steps,
    firsts: further === undefined ? ((await fillSlot(visit, first, [{}]))[0] ?? []) : [],
    back: further !== undefined,
    groups: groups.map((group) => group.id),
  }
  const question = further === undefined ? await digestQuestion(visit, '/') : undefined
  const week = further === undefined ? await thankedThisWeek(visit, groups) : undefined
  // What cannot wait first; one or two, so that the page stays a page. In a crisis they stand above everything already.
  const looking = further === undefined && props.firsts.length === 0 ? (await urgentFirst(visit, { limit: MOST_LOOKING })).shown : []
  const gatherings = further === undefined ? await nextGatherings(visit, { limit: MOST_NEXT }) : []
  const aside = Around({ clock, looking, gatherings, steps: empty ? [] : steps, host: isHost, question, week })
  return page({ title: homeWords[lang].names.home, body: TodayPage(props), aside: { label: homeWords[lang].today.aside, children: aside } })
}

type Lede = { clock: Clock; before: Date | null; fresh: number; further: string | undefined; more: boolean }

function ledeFor({ clock, before, fresh, further, more }: Lede): string {
  const { today } = homeWords[clock.lang]
  if (further !== undefined) return today.older
  if (before === null) return today.first
  const when = sayPassage(before, clock)
  if (fresh === 0) return today.nothingNew({ when })
  return more ? today.sinceMany({ n: fresh, when }) : today.since({ n: fresh, when })
}

type End = { clock: Clock; before: Date | null; further: string | undefined; fresh: number; rest: string | undefined }

/** What was read by coming to the end, and where the rest begins. */
function endFor({ clock, before, further, fresh, rest }: End): TodayProps['end'] {
  const { today } = homeWords[clock.lang]
  if (rest === undefined) return { said: today.allEver, further: undefined }
  const link = `/?${new URLSearchParams({ after: rest })}`
  if (before === null || further !== undefined || fresh === 0 || fresh === NEWS) return { said: today.allRecent, further: link }
  return { said: today.allUntil({ when: sayPassage(before, clock) }), further: link }
}

type Seen = { isHost: boolean; groups: readonly Group[]; said: readonly Said[]; further: string | undefined }

function emptyFor({ isHost, groups, said, further }: Seen): TodayProps['empty'] {
  if (said.length > 0 || further !== undefined) return undefined
  if (isHost && groups.length === 0) return { kind: 'host', write: undefined }
  if (groups.length === 0) return { kind: 'noGroup', write: undefined }
  const [first] = groups
  return { kind: 'silent', write: first && writeIn(first.slug) }
}
