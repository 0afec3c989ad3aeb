/** Who comes and who waits, for those who could come; a host's yes and no; who hosts and who speaks. */
import { ensure } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Asked } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { z } from 'zod'
import { found } from '#platform/refusal.ts'
import { cardOf, faceOf, peopleCards, roleOf, searchPeople, type PersonCard } from '#people'
import type { WhoProps } from '#ui/who.tsx'
import { approve, refuse } from './answering.ts'
import { answersOf } from './answers-store.ts'
import { gatheringParams, guestParams, partBody, peopleQuery, teamQuery } from './forms.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { outsidersOf } from './outside-store.ts'
import { PeoplePage, TeamPage, type PeopleProps } from './people-views.tsx'
import { canCall, canChange, canHost, canReadWhoComes } from './policy.ts'
import { readGathering } from './reading.ts'
import type { Standing } from './seats.ts'
import { call, release } from './tending.ts'

const ON_A_PAGE = 50
/** Of those who wait for a word, all that somebody reads at once. */
const MOST_OTHERS = 100
const MOST_FOUND = 8

const who = (visit: Visit, card: PersonCard): WhoProps => ({ face: faceOf(card), role: roleOf(card, visit.lang) })

type PeopleAsked = Asked<{ id: number }, z.output<typeof peopleQuery>>

async function peoplePage(visit: Visit, { params, query }: PeopleAsked): Promise<Answer> {
  const { actor, lang, now } = visit
  const gathering = await readGathering(visit, params.id)
  found(canReadWhoComes(actor, gathering) ? gathering : undefined)
  const host = canHost(actor, gathering)
  // Who asked and had no is between them and the hosts.
  const others: Standing[] = host ? ['asked', 'waiting', 'maybe', 'refused'] : ['maybe']
  const coming = await part(visit, gathering, 'coming', query.after)
  const rest = query.after === undefined ? await Promise.all(others.map((one) => part(visit, gathering, one))) : []
  const [asked = [], ...more] = host ? [rest.slice(0, 1), ...rest.slice(1)] : [[], ...rest]
  const body = PeoplePage({
    lang, gathering, host,
    mayJudge: canChange(actor, gathering, now),
    parts: [asked, coming, more].flat(),
  }) // prettier-ignore
  return page({ title: `${gatheringWords[lang].people.title}, ${gathering.title}`, body })
}

async function part(
  visit: Visit,
  gathering: Gathering,
  standing: Standing,
  after?: number,
): Promise<PeopleProps['parts'][number]> {
  const { home, now } = visit
  const limit = standing === 'coming' ? ON_A_PAGE : MOST_OTHERS
  const answers = await answersOf(home.db, gathering.id, { standing, after, limit: limit + 1 })
  // Their names are for those who host; of a list that goes on, they stand on its first page.
  const isOutsideShown = canHost(visit.actor, gathering) && standing !== 'maybe' && after === undefined
  const outside = isOutsideShown ? await outsidersOf(home.db, gathering.id, standing, MOST_OTHERS) : []
  const shown = answers.slice(0, limit)
  const people = await peopleCards(home.db, shown.map((one) => one.person), now) // prettier-ignore
  const last = standing === 'coming' && answers.length > limit ? shown.at(-1) : undefined
  return {
    standing,
    outside,
    guests: shown.map((answer) => ({ answer, who: who(visit, cardOf(people, answer.person)) })),
    further: last && `${hrefOf(gathering)}/people?after=${last.turn}`,
  }
}

const judging = (verb: 'approval' | 'refusal') =>
  post(`/gatherings/:id/people/:person/${verb}`, { params: guestParams }, async (visit, { params }) => {
    const gathering = await readGathering(visit, params.id)
    const judged = { gathering: params.id, person: params.person }
    await visit.act(async (ctx) => {
      if (verb === 'approval') await approve(ctx, judged)
      else await refuse(ctx, judged)
    })
    const words = gatheringWords[visit.lang].people
    return seeOther(`${hrefOf(gathering)}/people`, verb === 'approval' ? words.approved : words.refusedDone)
  })

type TeamAsked = Asked<{ id: number }, z.output<typeof teamQuery>>

async function teamPage(visit: Visit, { params, query }: TeamAsked): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const gathering = await readGathering(visit, params.id)
  ensure(canCall(actor, gathering))
  const people = await peopleCards(home.db, [...gathering.hosts, ...gathering.speakers], now)
  const looked = query.q === '' ? [] : await searchPeople(home.db, actor, query.q, MOST_FOUND)
  const body = TeamPage({
    lang, gathering, asked: query.q,
    hosts: gathering.hosts.map((one) => who(visit, cardOf(people, one))),
    speakers: gathering.speakers.map((one) => who(visit, cardOf(people, one))),
    found: looked.map((card) => who(visit, card)),
  }) // prettier-ignore
  return page({ title: `${gatheringWords[lang].team.title}, ${gathering.title}`, body })
}

const calling = post(
  '/gatherings/:id/team',
  { params: gatheringParams, body: partBody },
  async (visit, { params, body }) => {
    const gathering = await visit.act((ctx) => call(ctx, { gathering: params.id, ...body }))
    return seeOther(`${hrefOf(gathering)}/team`, gatheringWords[visit.lang].team.called)
  },
)

const releasing = post(
  '/gatherings/:id/team/removal',
  { params: gatheringParams, body: partBody },
  async (visit, { params, body }) => {
    const gathering = await visit.act((ctx) => release(ctx, { gathering: params.id, ...body }))
    const still = canCall(visit.actor, gathering)
    return seeOther(still ? `${hrefOf(gathering)}/team` : '/gatherings', gatheringWords[visit.lang].team.released)
  },
)

export const peoplePages = [
  get('/gatherings/:id/people', { who: 'members', params: gatheringParams, query: peopleQuery }, peoplePage),
  judging('approval'),
  judging('refusal'),
  get('/gatherings/:id/team', { who: 'members', params: gatheringParams, query: teamQuery }, teamPage),
  calling,
  releasing,
]
