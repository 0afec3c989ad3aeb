/** What rituals add to the pages of others. */
import { fill } from '#platform/slots.ts'
import type { Visit } from '#platform/http/visit.ts'
import { conversationAside, conversationsByIds, hrefOf as talkHref } from '#conversations'
import { canHost, gatheringActs, live } from '#gatherings'
import { cardOf, peopleCards } from '#people'
import { groupActs } from '#spaces'
import { Beside, OfGroup, Raise, WelcomeOffer } from './aside-views.tsx'
import { ritualsListed } from './list-store.ts'
import { unansweredIn } from './newcomers-store.ts'
import type { Occasion } from './occasion.ts'
import { occasionOfGathering, occasionsOfConversations, openedBefore } from './occasions-store.ts'
import { canReadRitual, canRemember, canTakePart } from './policy.ts'
import { ritualOfSeries, ritualsByIds } from './store.ts'

/** A script is read on the day: from the evening before. */
const DAY_MS = 36 * 3_600_000

async function beside(visit: Visit, occasion: Occasion | undefined) {
  const { home, actor, lang, now } = visit
  const [ritual] = occasion ? await ritualsByIds(home.db, [occasion.ritual]) : []
  if (!occasion || !ritual || !canReadRitual(actor, ritual) || !canTakePart(actor, ritual)) return null
  const cards = await peopleCards(home.db, occasion.host === null ? [] : [occasion.host], now)
  const before = occasion.conversation === null ? undefined : await openedBefore(home.db, occasion)
  const [last] = before?.conversation == null ? [] : await conversationsByIds(home.db, [before.conversation])
  return Beside({
    lang,
    ritual,
    occasion,
    host: occasion.host === null ? undefined : cardOf(cards, occasion.host).name,
    mine: occasion.host === actor.person && occasion.starts.getTime() - now.getTime() < DAY_MS && occasion.over >= now,
    last: last && talkHref(last),
    remembers: canRemember(actor, ritual, occasion, now),
  })
}

const besideTalk = fill(conversationAside, 'which ritual it is a time of', async (visit, about) => {
  const ids = about.flatMap(({ conversation }) => (conversation.subjectKind === 'occasion' ? conversation.id : []))
  const occasions = await occasionsOfConversations(visit.home.db, ids)
  const of = (id: number) => occasions.find((one) => one.conversation === id)
  return Promise.all(about.map(({ conversation }) => beside(visit, of(conversation.id))))
})

/** With the script, for whoever hosts it that day. */
const besideGathering = fill(live, 'which ritual a gathering is a time of', (visit, about) =>
  Promise.all(
    about.map(async ({ gathering }) =>
      gathering.series === null ? null : beside(visit, await occasionOfGathering(visit.home.db, gathering.id)),
    ),
  ),
)

const raise = fill(gatheringActs, 'make it a ritual', (visit, about) =>
  Promise.all(
    about.map(async (gathering) => {
      const { series, hosts, acceptedAt, ends } = gathering
      const own = visit.actor.person !== null && hosts.includes(visit.actor.person)
      if (series === null || acceptedAt === null || ends <= visit.now || !own || !canHost(visit.actor, gathering))
        return null
      return (await ritualOfSeries(visit.home.db, series)) ? null : Raise({ lang: visit.lang, series })
    }),
  ),
)

/** On the page of a group: its rituals, and whether whoever has just come would like to be welcomed. */
const ofGroup = fill(groupActs, 'what comes back in a group', async ({ home, actor, lang }, about) =>
  Promise.all(
    about.map(async (group) => {
      if (actor.standing !== 'member' || !actor.sees.includes(group.audience)) return null
      const [one] = await ritualsListed(home.db, actor, { ended: false, audience: group.audience, limit: 1 })
      return one ? OfGroup({ lang, href: `/rituals?where=group:${group.id}` }) : null
    }),
  ),
)

/** Whoever came a month ago is no newcomer. */
const NEW_MS = 30 * 86_400_000

const welcomeOffer = fill(groupActs, 'whether they wish to be welcomed', async ({ home, actor, lang, now }, about) => {
  if (actor.standing !== 'member' || actor.person === null) return about.map(() => null)
  const since = new Date(now.getTime() - NEW_MS)
  const open = await unansweredIn(home.db, actor.person, about.map((group) => group.audience), since) // prettier-ignore
  return about.map(({ audience }) => {
    const ritual = open.get(audience)
    return ritual === undefined ? null : WelcomeOffer({ lang, ritual })
  })
})

export const fillings = [besideTalk, besideGathering, raise, ofGroup, welcomeOffer]
