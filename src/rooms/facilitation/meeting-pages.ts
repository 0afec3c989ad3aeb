/** Asking two people whether they would like to meet, and what each of them reads. */
import { z } from 'zod'
import { ensure, personOf } from '#platform/action.ts'
import { choice, id, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { canFacilitate, groupById, groupsSeen } from '#spaces'
import { notTooManyAsked } from './asking-limits.ts'
import { askingWords } from './asking-messages.en.ts'
import { couldMeet } from './care.ts'
import { askToMeet, notNow, otherOf, sayToMeeting } from './meeting.ts'
import { meetingWords } from './meeting-messages.en.ts'
import { MeetingPage } from './meeting-views.tsx'
import { meetingsByIds } from './meetings-store.ts'

const proposing = post(
  '/facilitation/meetings',
  { who: 'members', body: z.object({ a: id, b: id, group: id }) },
  async (visit, { body }) => {
    await notTooManyAsked(visit)
    const groups = (await groupsSeen(visit.home.db, visit.actor)).filter((group) => canFacilitate(visit.actor, group))
    ensure(groups.some(({ id: group }) => group === body.group))
    // Nobody is asked whom the page would not propose: any member may found a group, and its name opens every bell.
    if (!(await couldMeet(visit, groups, body))) throw notNow()
    await visit.act((ctx) => askToMeet(ctx, body))
    return seeOther('/facilitation', askingWords[visit.lang].sentBoth)
  },
)

/** Theirs alone; until both said yes, it names nobody. */
const shown = get('/asked/meetings/:id', { who: 'members', params: idParams }, async (visit, { params }) => {
  const { home, actor, lang, now } = visit
  const me = personOf(actor)
  const meeting = found((await meetingsByIds(home.db, [params.id])).get(params.id))
  if (meeting.a !== me && meeting.b !== me) found(undefined)
  const other = otherOf(meeting, me)
  const cards = await peopleCards(home.db, [meeting.by, other], now)
  const group = found(await groupById(home.db, actor, meeting.group))
  const body = MeetingPage({
    lang,
    id: meeting.id,
    by: cardOf(cards, meeting.by).name,
    group: group.name,
    said: meeting.a === me ? meeting.aSays : meeting.bSays,
    other: meeting.metAt ? faceOf(cardOf(cards, other)) : undefined,
  })
  return page({ title: meetingWords[lang].title, body })
})

const saying = post(
  '/asked/meetings/:id',
  { who: 'members', params: idParams, body: z.object({ says: choice(['yes', 'no']) }) },
  async (visit, { params, body: { says } }) => {
    found(await visit.act((ctx) => sayToMeeting(ctx, params.id, says === 'yes')))
    return seeOther(`/asked/meetings/${params.id}`)
  },
)

export const meetingPages = [proposing, shown, saying]
