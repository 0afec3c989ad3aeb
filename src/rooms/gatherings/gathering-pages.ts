/** The page of one gathering, and what one says on it: whether one comes, whether it may take place. */
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import { conversationOfSubject, hrefOf as talkHref, renderTexts } from '#conversations'
import { cardOf, faceOf, peopleCards, roleOf, type PersonCard, type PersonId } from '#people'
import type { WhoProps } from '#ui/who.tsx'
import { ASKED_SHOWN, canAsk, canPrepare, timed } from './agenda.ts'
import { askedOf, pointsOf, proposedPoints, votedAmong } from './agenda-store.ts'
import { answerGathering } from './answering.ts'
import { answerOf, answersOf, waitingBefore } from './answers-store.ts'
import { answerBody, answeringFrom, gatheringParams, maybeWhyBody, whyBody } from './forms.ts'
import { canComeFromOutside } from './outside.ts'
import { coverOf } from './covering.ts'
import { after, askedActs, gatheringActs, hiddenGathering, keep, live } from './gates.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { GatheringPage, type GatheringProps } from './gathering-views.tsx'
import { gatheringWords } from './messages.en.ts'
import { CancelPage } from './people-views.tsx'
import { canAccept, canAnswer, canCall, canCancel, canChange, canReadWhoComes, isHost, isInSight } from './policy.ts'
import { acceptGathering, declineGathering } from './accepting.ts'
import { cancelFollowing } from './repeating.ts'
import { readGathering } from './reading.ts'
import type { Answer as OwnAnswer } from './seats.ts'
import { sayRepeats } from './series.ts'
import { seriesById } from './series-store.ts'
import { cancelGathering, talkAbout } from './tending.ts'
import { ensure } from '#platform/action.ts'
import { placeOf, wheresOf } from './where.ts'

type GatheringAsked = Asked<{ id: number }, unknown>

/** Some faces; the list has a page of its own. */
const FACES = 8

export async function gatheringPage(visit: Visit, { params }: GatheringAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const gathering = await readGathering(visit, params.id)
  if (retry === nothingTyped && visit.url.pathname !== hrefOf(gathering)) return seeOther(hrefOf(gathering))
  const answer = actor.person === null ? undefined : await answerOf(home.db, gathering.id, actor.person)
  const around = { gathering, answer }
  const props: GatheringProps = {
    lang, gathering, answer, ...retry,
    clock: { now, zone, lang },
    before: answer?.standing === 'waiting' ? await waitingBefore(home.db, gathering.id, answer.turn) : 0,
    may: canAnswer(actor, gathering, now),
    own: isHost(actor, gathering),
    signIn: actor.standing === 'stranger' ? `/sign-in?${new URLSearchParams({ next: hrefOf(gathering) })}` : undefined,
    cover: coverOf(gathering),
    repeats: await repeatsOf(visit, gathering),
    ...(await saidAround(visit, gathering)),
    mayDo: mayDo(visit, gathering, answer),
    ...(await preparedFor(visit, gathering)),
    outside: canComeFromOutside(actor, gathering, now) ? { byMail: home.mail.sends } : undefined,
    mayPrepare: canPrepare(actor, gathering, now),
    mayAsk: canAsk(actor, gathering, answer?.standing, now),
    live: await pieces(visit, live, around),
    after: await pieces(visit, after, around),
    keep: await pieces(visit, keep, around),
    acts: (await fillSlot(visit, gatheringActs, [gathering]))[0] ?? [],
    reason: gathering.hiddenAt === null ? [] : ((await fillSlot(visit, hiddenGathering, [gathering]))[0] ?? []),
  } // prettier-ignore
  return page({
    title: gathering.title,
    body: GatheringPage(props),
    layout: 'wide',
    description: gathering.excerpt || undefined,
    indexed: isInSight(gathering),
    canonical: `${visit.origin}${hrefOf(gathering)}`,
    about: { kind: 'gathering', id: gathering.id },
  })
}

async function repeatsOf({ home, lang }: Visit, { series }: Gathering): Promise<string | undefined> {
  const known = series === null ? undefined : await seriesById(home.db, series)
  const says = known && sayRepeats(known, lang)
  return says && says.charAt(0).toUpperCase() + says.slice(1)
}

const pieces = async (
  visit: Visit,
  into: typeof live,
  around: { gathering: Gathering; answer: OwnAnswer | undefined },
) => (await fillSlot(visit, into, [around]))[0] ?? []

function mayDo({ actor, now }: Visit, gathering: Gathering, answer: OwnAnswer | undefined): GatheringProps['mayDo'] {
  const inside = canReadWhoComes(actor, gathering)
  return {
    accept: canAccept(actor, gathering, now),
    change: canChange(actor, gathering, now),
    cancel: canCancel(actor, gathering, now),
    call: canCall(actor, gathering),
    readPeople: inside,
    // Whoever comes, or asks whether to, has something to say.
    talk: inside && isInSight(gathering) && (answer !== undefined || isHost(actor, gathering)),
  }
}

/** Its words rendered, its people, its place, where it is talked about. */
async function saidAround(visit: Visit, gathering: Gathering) {
  const { home, actor, now } = visit
  const shown = canReadWhoComes(actor, gathering)
  const some = shown ? await answersOf(home.db, gathering.id, { standing: 'coming', limit: FACES }) : []
  const onStage = [...new Set([...gathering.hosts, ...gathering.speakers])]
  const people = await peopleCards(home.db, [...onStage, ...some.map((one) => one.person)], now)
  const [body = renderMarkdown('')] = await renderTexts(home.db, [gathering.markdown])
  const talk = await conversationOfSubject(home.db, 'gathering', gathering.id)
  const where = (await wheresOf(home.db, actor, [gathering.audience])).get(gathering.audience)
  return {
    body,
    place: placeOf(where),
    stage: onStage.map((person) => whoOn(visit, gathering, cardOf(people, person), person)),
    faces: some.map(({ person }) => faceOf(cardOf(people, person))),
    talk: talk && shown ? talkHref(talk) : undefined,
  }
}

/** What will be done and what people would like to hear about, as this reader may see it. */
async function preparedFor(visit: Visit, gathering: Gathering) {
  const { home, actor, now } = visit
  const points = timed(gathering, await pointsOf(home.db, gathering.id))
  const whose = canPrepare(actor, gathering, now) ? 'everybody' : actor.person
  const waiting = whose === null ? [] : await proposedPoints(home.db, gathering.id, whose)
  const all = isInSight(gathering) ? await askedOf(home.db, gathering.id, actor.person, ASKED_SHOWN) : []
  // Who wonders about what is said to those inside.
  const named = canReadWhoComes(actor, gathering)
  const writers = [...all, ...points, ...waiting].flatMap((one) => one.author ?? [])
  const people = await peopleCards(home.db, [...new Set(writers)], now)
  const voted = actor.person === null ? new Set() : await votedAmong(home.db, actor.person, all.map((one) => one.id)) // prettier-ignore
  const acts = await fillSlot(visit, askedActs, all.map((asked) => ({ asked, gathering }))) // prettier-ignore
  return {
    points,
    // Their hosts need no name beside what they put there themselves.
    proposedBy: new Map(
      [...points, ...waiting]
        .filter(({ author }) => named && author !== null && !gathering.hosts.includes(author))
        .map(({ id, author }) => [id, faceOf(cardOf(people, author ?? 0))]),
    ),
    waiting,
    wanted: all.map((asked, nth) => ({
      asked,
      face: named ? faceOf(cardOf(people, asked.author)) : undefined,
      mine: asked.author === actor.person,
      voted: voted.has(asked.id),
      onAgenda: points.some((point) => point.asked === asked.id),
      acts: acts[nth] ?? [],
    })),
  }
}

function whoOn({ lang }: Visit, { hosts }: Gathering, card: PersonCard, person: PersonId): WhoProps {
  const role = roleOf(card, lang)
  if (!hosts.includes(person)) return { face: faceOf(card), role }
  const detail = [role.detail, gatheringWords[lang].page.host].filter(Boolean).join(', ')
  return { face: faceOf(card), role: { ...role, detail } }
}

const answering = post(
  '/gatherings/:id/answers',
  { params: gatheringParams, body: answerBody, again: gatheringPage },
  async (visit, { params, body }) => {
    const gathering = await readGathering(visit, params.id)
    const standing = await visit.act((ctx) => answerGathering(ctx, answeringFrom(gathering, body)))
    return seeOther(hrefOf(gathering), gatheringWords[visit.lang].answer.done[standing])
  },
)

const accepting = post('/gatherings/:id/acceptance', { params: gatheringParams }, async (visit, { params }) => {
  const gathering = await visit.act((ctx) => acceptGathering(ctx, params.id))
  return seeOther(hrefOf(gathering), gatheringWords[visit.lang].page.accepted)
})

const declining = post(
  '/gatherings/:id/declining',
  { params: gatheringParams, body: whyBody, again: gatheringPage },
  async (visit, { params, body }) => {
    const gathering = await visit.act((ctx) => declineGathering(ctx, { id: params.id, why: body.why }))
    return seeOther(hrefOf(gathering), gatheringWords[visit.lang].page.declinedDone)
  },
)

async function cancelPage(visit: Visit, { params }: GatheringAsked, { typed, problems }: Retry): Promise<Answer> {
  const gathering = await readGathering(visit, params.id)
  ensure(canCancel(visit.actor, gathering, visit.now))
  const why = typeof typed['why'] === 'string' ? typed['why'] : ''
  const body = CancelPage({ lang: visit.lang, gathering, typed: why, problems })
  return page({ title: gatheringWords[visit.lang].cancel.title, body })
}

const cancelling = post(
  '/gatherings/:id/cancellation',
  { params: gatheringParams, body: maybeWhyBody, again: cancelPage },
  async (visit, { params, body }) => {
    const gathering = await visit.act(async (ctx) => {
      if (body.following) await cancelFollowing(ctx, { id: params.id, why: body.why })
      return cancelGathering(ctx, { id: params.id, why: body.why })
    })
    return seeOther(hrefOf(gathering), gatheringWords[visit.lang].cancel.done)
  },
)

const talking = post('/gatherings/:id/conversation', { params: gatheringParams }, async (visit, { params }) =>
  seeOther(talkHref(await visit.act((ctx) => talkAbout(ctx, params.id)))),
)

export const gatheringPages = [
  get('/gatherings/:id', { params: gatheringParams }, (visit, input) => gatheringPage(visit, input, nothingTyped)),
  answering,
  accepting,
  declining,
  get('/gatherings/:id/cancellation', { who: 'members', params: gatheringParams }, (visit, input) =>
    cancelPage(visit, input, nothingTyped),
  ),
  cancelling,
  talking,
]
