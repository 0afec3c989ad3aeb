/** The page of somebody who is in no group yet: where one talks here, what is being said, and two ways to begin. */
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { digestQuestion } from '#notifications'
import { FirstDayPage } from './first-day-views.tsx'
import { first } from './first.ts'
import { greeting } from './greeting.ts'
import { homeWords } from './messages.en.ts'
import { newsFrom } from './news.ts'
import { liveliest, openGroups } from './open-groups.ts'
import { stepsFor } from './steps.ts'
import { lastSaid } from './talk.ts'
import { Around } from './today-views.tsx'

const GROUPS = 6
const HEARD = 5
/** Listened to for what is being said: the largest. */
const LISTENED_TO = 60

/** Undefined where there is no group to come into: then there is nothing to begin with. */
export async function firstDay(visit: Visit): Promise<Answer | undefined> {
  const { actor, lang, now, zone } = visit
  const { others } = await openGroups(visit)
  if (others.length === 0) return undefined
  const near = others.slice(0, LISTENED_TO)
  const said = await lastSaid(visit, { groups: near, limit: HEARD })
  const host = holds(actor, 'host', HOME)
  const body = FirstDayPage({
    clock: { now, zone, lang }, title: await greeting(visit), groups: await liveliest(visit, others, GROUPS),
    all: others.length, news: await newsFrom(visit, said, near), heard: near.map((group) => group.id),
    firsts: (await fillSlot(visit, first, [{}]))[0] ?? [],
  })
  const steps = host ? await stepsFor(visit, { groups: others.length, said: said.length }) : []
  return page({ title: homeWords[lang].names.home, body, aside: { label: homeWords[lang].today.aside, children: Around({ clock: { now: visit.now, zone: visit.zone, lang }, week: undefined, looking: [], gatherings: [], steps, host, question: await digestQuestion(visit, '/') }) } })
}
