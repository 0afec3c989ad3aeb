/** On the page of a gathering: that it is recorded, before; the replay, who was there, thanks and open questions, after. */
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { after, canHost, live, stateOf, type Gathering } from '#gatherings'
import { conversationsByIds, hrefOf as talkHref } from '#conversations'
import { cardOf, faceOf, peopleCards } from '#people'
import { thanksAbout } from '#recognition'
import { phaseOf, questionsAsked, roomOf } from '#stage'
import { attendanceOf } from './attendance.ts'
import { After, type AfterProps } from './after-views.tsx'
import { carriedOf } from './carried-store.ts'
import { groupsFor, isUnanswered } from './carrying.ts'
import { canSeeDraft, canTendReplay, canWatchReplay } from './policy.ts'
import { readTimeline } from './reading.ts'
import { RecordingChoice } from './recording-views.tsx'
import { hrefOf } from './replay.ts'
import { openParts, replayOf } from './store.ts'
import { isOnAny } from './tracks-store.ts'

const recordingChoice = fill(live, 'replays.recording', (visit, about) =>
  Promise.all(
    about.map(async ({ gathering }) => {
      if (gathering.how === 'place' || !['ahead', 'now'].includes(stateOf(gathering, visit.now))) return null
      const room = await roomOf(visit.home.db, gathering.id)
      if (room && phaseOf(room) === 'ended') return null
      const hosts = canTendReplay(visit.actor, gathering)
      if (!hosts && !room?.recorded) return null
      return RecordingChoice({
        lang: visit.lang,
        href: `/gatherings/${gathering.id}`,
        recorded: room?.recorded ?? false,
        broke: room?.recordingBrokeAt != null,
        hosts,
      })
    }),
  ),
)

const afterwards = fill(after, 'replays.after', (visit, about) =>
  Promise.all(about.map(async ({ gathering }) => {
    const room = gathering.how === 'place' ? undefined : await roomOf(visit.home.db, gathering.id)
    const over = stateOf(gathering, visit.now) === 'past' || (room !== undefined && phaseOf(room) === 'ended')
    if (!over || ['cancelled', 'declined', 'proposed'].includes(stateOf(gathering, visit.now))) return null
    return After(await readAfter(visit, gathering))
  })),
) // prettier-ignore

export const fillings = [recordingChoice, afterwards]

async function readAfter(visit: Visit, gathering: Gathering): Promise<AfterProps> {
  const { lang, actor } = visit
  const [replay, there, thanks, questions] = await Promise.all([
    readReplay(visit, gathering),
    readThere(visit, gathering),
    readThanks(visit, gathering),
    readQuestions(visit, gathering),
  ])
  const member = actor.standing === 'member'
  const hosts = canTendReplay(actor, gathering)
  return { lang, gathering: gathering.id, title: gathering.title, member, hosts, replay, there, thanks, questions }
}

async function readReplay(visit: Visit, gathering: Gathering): Promise<AfterProps['replay']> {
  const { home, actor } = visit
  const replay = await replayOf(home.db, gathering.id)
  if (!replay) return undefined
  const isOnIt = (await isOnAny(home.db, [gathering.id], actor.person)).has(gathering.id)
  const makes = canSeeDraft(actor, gathering, isOnIt)
  if (canWatchReplay(actor, gathering, replay, isOnIt))
    return {
      is: 'there',
      draft: replay.publishedAt === null,
      href: hrefOf(gathering.id),
      timeline: (await readTimeline(visit, { replay, makes })).timeline,
    }
  const waits = canHost(actor, gathering) && (await openParts(home.db)).some((part) => part.gathering === gathering.id)
  return waits ? { is: 'soon' } : undefined
}

async function readThere({ home, actor, now }: Visit, gathering: Gathering): Promise<AfterProps['there']> {
  const { came, first, greeted } = await attendanceOf(home.db, gathering.id, gathering.starts)
  const people = await peopleCards(home.db, [...greeted], now)
  const me = actor.standing === 'member' ? (actor.person ?? 0) : 0
  return {
    came: came.length,
    first: first.length,
    greeted: actor.standing === 'member' ? greeted.map((person) => faceOf(cardOf(people, person))) : [],
    mine: first.includes(me) ? (greeted.includes(me) ? 'greeted' : 'first') : undefined,
  }
}

async function readThanks(visit: Visit, { id, hosts, speakers }: Gathering): Promise<AfterProps['thanks']> {
  const { home, actor, now } = visit
  const [said = []] = await thanksAbout(home.db, { house: home.house, actor }, [{ kind: 'gathering', id }])
  const onStage = [...new Set([...hosts, ...speakers])]
  const people = await peopleCards(home.db, onStage, now)
  return onStage.map((person) => {
    const theirs = said.filter((one) => one.receiver === person && one.openness === 'public')
    return {
      person,
      face: faceOf(cardOf(people, person)),
      n: new Set(theirs.map((one) => one.giver)).size,
      mine: theirs.some((one) => one.giver === actor.person),
      self: person === actor.person,
    }
  })
}

async function readQuestions(visit: Visit, gathering: Gathering): Promise<AfterProps['questions']> {
  const { home, actor } = visit
  const asked = await questionsAsked(home.db, gathering.id)
  const carried = await carriedOf(home.db, gathering.id)
  const talks = await conversationsByIds(home.db, [...carried.values()].flatMap((one) => one.conversation ?? [])) // prettier-ignore
  const seen = talks.filter((talk) => talk.hiddenAt === null && actor.sees.includes(talk.audience))
  const tends = canTendReplay(actor, gathering)
  return {
    groups: tends ? (await groupsFor({ tx: home.db, actor }, gathering)).map((one) => ({ id: one.id, name: one.name })) : [],
    list: asked.filter(isUnanswered).map((one) => {
      const known = carried.get(one.id)
      const talk = seen.find((each) => each.id === known?.conversation)
      return {
        id: one.id, text: one.text, lang: one.lang, votes: one.votes,
        mine: actor.standing === 'member' && one.author === actor.person,
        named: known?.named ?? false,
        carried: known?.conversation != null,
        href: talk && talkHref(talk),
      }
    }),
  } // prettier-ignore
}
