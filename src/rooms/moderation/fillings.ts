/** What this room adds to the pages of others: a way to report, a way to judge, and why something was taken down. */
import { holds } from '#platform/action.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.ts'
import { hiddenWish, wishActs } from '#aid'
import { conversationAside, hiddenReason, postActs } from '#conversations'
import { askedActs, gatheringActs, hiddenGathering } from '#gatherings'
import { collectionActs, hiddenResource, resourceActs } from '#library'
import { cardOf, joinedAt, peopleCards, personPanels } from '#people'
import { wordActs } from '#recognition'
import { canRead, groupActs, groupPage } from '#spaces'
import { ruleIn, type Decision } from './case.ts'
import { standingOf } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { isNew } from './newcomer.ts'
import { isTrusted } from './newcomer-store.ts'
import { OpeningsNote, PersonPanel, ReasonNote, ReportAct, ReportAside, ReportButton } from './pieces.tsx'
import { canSuspend, canTrust } from './policy.ts'
import { whoAre } from './somebody.ts'
import { openingsIn } from './store.ts'
import { homeRole } from './suspending.ts'

/** Nobody reports what is theirs; who looks after the place decides; whoever is no member has the public form. */
function wayTo(
  { actor }: Visit,
  thing: { kind: string; id: number; author: number | null; audience: number },
): { way: 'report' | 'judge' | 'notice'; href: string } | undefined {
  if (thing.author !== null && thing.author === actor.person) return undefined
  const about = `kind=${thing.kind}&id=${thing.id}`
  if (actor.standing !== 'member') return { way: 'notice', href: `/notice?${about}` }
  return holds(actor, 'moderator', thing.audience)
    ? { way: 'judge', href: `/queue/new?${about}` }
    : { way: 'report', href: `/reports/new?${about}` }
}

const underPosts = fill(postActs, 'report or moderate a post', async (visit, about) =>
  about.map(({ post, conversation }) => {
    const gone = post.removedAt !== null || post.hiddenAt !== null
    const way = gone
      ? undefined
      : wayTo(visit, { kind: 'post', id: post.id, author: post.author, audience: conversation.audience })
    return way ? ReportAct({ lang: visit.lang, ...way }) : null
  }),
)

const underThanks = fill(wordActs, 'report or moderate a word of thanks', async (visit, about) =>
  about.map(({ id, giver, audience }) => {
    const way = wayTo(visit, { kind: 'thanks', id, author: giver, audience })
    return way ? ReportAct({ lang: visit.lang, ...way }) : null
  }),
)

const besideConversation = fill(conversationAside, 'report, moderate, or why it is hidden', async (visit, about) => {
  const hidden = await sayStanding(
    visit,
    'conversation',
    about.flatMap(({ conversation }) => (conversation.hiddenAt === null ? [] : [conversation.id])),
  )
  return about.map(({ conversation }) => {
    const { id, author, audience } = conversation
    const why = hidden(id, author)
    if (why) return why
    const way = wayTo(visit, { kind: 'conversation', id, author, audience })
    return way?.way === 'judge' ? ReportAside({ lang: visit.lang, ...way }) : null
  })
})

const aboveHidden = fill(hiddenReason, 'why it was taken down', async (visit, about) => {
  const why = await sayStanding(
    visit,
    'post',
    about.flatMap(({ post }) => (post.hiddenAt === null ? [] : [post.id])),
  )
  return about.map(({ post }) => why(post.id, post.author))
})

/** The reason, for its author and for those who judge it: the page below shows what is hidden to nobody else. */
async function sayStanding(visit: Visit, kind: string, ids: readonly number[]) {
  const standing = ids.length === 0 ? new Map<number, Decision>() : await standingOf(visit.home.db, kind, ids)
  const who = await whoAre(
    visit,
    [...standing.values()].map((decision) => decision.by),
  )
  return (id: number, author: number | null) => {
    const decision = standing.get(id)
    if (!decision) return null
    const own = author !== null && author === visit.actor.person
    if (!own && !holds(visit.actor, 'moderator', decision.audience)) return null
    const { hiddenPost } = moderationWords[visit.lang]
    const rule = decision.ground === 'law' ? hiddenPost.law : `${ruleIn(decision.rule, visit.lang)?.title ?? ''}.`
    return ReasonNote({ lang: visit.lang, own, name: who.name(decision.by), rule, decision })
  }
}

const underWish = fill(wishActs, 'report or moderate a need or an offer', async (visit, about) =>
  about.map((wish) => {
    const way = wish.hiddenAt === null && wish.closedAt === null ? wayTo(visit, wish) : undefined
    return way ? ReportButton({ lang: visit.lang, ...way }) : null
  }),
)

const aboveHiddenWish = fill(hiddenWish, 'why it was taken out of sight', (visit, about) =>
  Promise.all(about.map(async ({ kind, id, author }) => (await sayStanding(visit, kind, [id]))(id, author))),
)

const besideGroup = fill(groupActs, 'report a group', async (visit, about) =>
  about.map((group) => {
    const way = wayTo(visit, { kind: 'group', id: group.id, author: group.foundedBy, audience: group.seenBy })
    return way?.way === 'report' ? ReportButton({ lang: visit.lang, ...way }) : null
  }),
)

const underResource = fill(resourceActs, 'report or moderate a resource', async (visit, about) =>
  about.map(({ resource }) => {
    const { id, author, audience, hiddenAt, removedAt } = resource
    const way = hiddenAt ?? removedAt ? undefined : wayTo(visit, { kind: 'resource', id, author, audience })
    return way ? ReportButton({ lang: visit.lang, ...way }) : null
  }),
)

const underCollection = fill(collectionActs, 'report or moderate a collection', async (visit, about) =>
  about.map(({ collection: { id, author, audience, hiddenAt } }) => {
    const way = hiddenAt === null ? wayTo(visit, { kind: 'collection', id, author, audience }) : undefined
    return way ? ReportButton({ lang: visit.lang, ...way }) : null
  }),
)

const aboveResource = fill(hiddenResource, 'why it was taken down', async (visit, about) => {
  const why = await sayStanding(
    visit,
    'resource',
    about.flatMap(({ resource }) => (resource.hiddenAt === null ? [] : [resource.id])),
  )
  return about.map(({ resource }) => why(resource.id, resource.author))
})

const underGathering = fill(gatheringActs, 'report or moderate a gathering', async (visit, about) =>
  about.map(({ id, proposedBy: author, audience, hiddenAt }) => {
    const way = hiddenAt === null ? wayTo(visit, { kind: 'gathering', id, author, audience }) : undefined
    return way ? ReportButton({ lang: visit.lang, ...way }) : null
  }),
)

const underAsked = fill(askedActs, 'report or moderate what somebody asked beforehand', async (visit, about) =>
  about.map(({ asked: { id, author, hiddenAt }, gathering: { audience } }) => {
    const way = hiddenAt === null ? wayTo(visit, { kind: 'asked', id, author, audience }) : undefined
    return way && visit.actor.standing === 'member' ? ReportAct({ lang: visit.lang, ...way }) : null
  }),
)

const aboveGathering = fill(hiddenGathering, 'why it was taken down', async (visit, about) => {
  const why = await sayStanding(visit, 'gathering', about.map(({ id }) => id)) // prettier-ignore
  return about.map(({ id, proposedBy }) => why(id, proposedBy))
})

const LATELY_DAYS = 90

const underGroup = fill(groupPage, 'when hosts looked from outside', async (visit, about) =>
  Promise.all(
    about.map(async ({ group }) => {
      if (!canRead(visit.actor, group) || visit.actor.standing !== 'member') return null
      const openings = await openingsIn(
        visit.home.db,
        group.audience,
        new Date(visit.now.getTime() - LATELY_DAYS * 86_400_000),
      )
      if (openings.length === 0) return null
      const who = await whoAre(
        visit,
        openings.map((one) => one.person),
      )
      const { lang, now, zone } = visit
      return OpeningsNote({
        lang,
        clock: { now, zone, lang },
        openings: openings.map((one) => ({ at: one.at, name: who.name(one.person) })),
      })
    }),
  ),
)

const onPersonPage = fill(personPanels, 'report, suspend, answer for', async (visit, about) =>
  Promise.all(
    about.map(async ({ person }) => {
      const { actor, home, lang, now, zone } = visit
      if (actor.standing !== 'member' || person === actor.person) return null
      const joined = (await joinedAt(home.db, [person])).get(person)
      if (joined === undefined) return null
      const card = cardOf(await peopleCards(home.db, [person], now), person)
      const may = {
        suspend: canSuspend(actor, person, await homeRole(home.db, person)),
        trust: canTrust(actor, person) && isNew(joined, now) && !(await isTrusted(home.db, person)),
      }
      const running =
        may.suspend && card.suspended ? (await standingOf(home.db, 'person', [person])).get(person) : undefined
      const by = running && (await whoAre(visit, [running.by])).name(running.by)
      return PersonPanel({
        lang,
        clock: { now, zone, lang },
        person,
        suspended: card.suspended,
        running: running && { until: running.until, by: by ?? '', id: running.id },
        may,
      })
    }),
  ),
)

export const fillings = [
  underPosts, underThanks, besideConversation, aboveHidden, underWish, aboveHiddenWish, besideGroup, underGroup, underResource, underCollection, aboveResource, underGathering, underAsked, aboveGathering,
  onPersonPage]
