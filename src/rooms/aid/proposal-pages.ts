/** Between two people: saying yes or no to a hand, and what they write to one another once it was taken. */
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound } from '#platform/refusal.ts'
import { cardOf, peopleCards } from '#people'
import { BetweenPage } from './between-views.tsx'
import { detailsFor } from './details-store.ts'
import { answerBody, notTooOften, wordBody } from './forms.ts'
import { aidWords } from './messages.en.ts'
import { canSayDone, canStandBack, canWrite, isOwn } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { proposalById, wordsOf } from './proposals-store.ts'
import { accept, decline, isBetween, letGo, sayDone, standBack, write } from './proposing.ts'
import { clockOf } from './showing.ts'
import { wishesByIds } from './store.ts'
import { hrefOf, type Wish } from './wish.ts'

type ProposalAsked = Asked<{ id: number }, unknown>
type Two = { readonly wish: Wish; readonly proposal: Proposal }

/** Its two people; for anybody else it is not there. */
async function readTwo(visit: Visit, id: number): Promise<Two> {
  const proposal = found(await proposalById(visit.home.db, id))
  const wish = found((await wishesByIds(visit.home.db, [proposal.wish]))[0])
  if (visit.actor.standing !== 'member' || !isBetween(visit, wish, proposal)) throw notFound()
  return { wish, proposal }
}

async function betweenPage(visit: Visit, { params }: ProposalAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now } = visit
  const { wish, proposal } = await readTwo(visit, params.id)
  // Before it was taken there is nothing between them but the hand itself, which stands on the page of the need.
  if (proposal.state !== 'accepted') return seeOther(hrefOf(wish))
  const own = isOwn(actor, wish)
  const people = await peopleCards(home.db, [wish.author, proposal.person], now)
  const other = own ? proposal.person : wish.author
  const body = BetweenPage({
    lang,
    clock: clockOf(visit),
    wish,
    proposal,
    people,
    other,
    reader: actor.person ?? 0,
    details: own ? undefined : await detailsFor(home.db, actor, wish.id),
    words: (await wordsOf(home.db, [proposal.id])).get(proposal.id) ?? [],
    may: {
      write: canWrite(actor, wish, proposal),
      done: canSayDone(actor, wish, proposal),
      standBack: !own && canStandBack(actor, wish, proposal),
    },
    ...retry,
  })
  return page({ title: aidWords[lang].between.title({ name: cardOf(people, other).name }), body })
}

const accepting = post(
  '/proposals/:id/acceptance',
  { params: idParams, body: answerBody },
  async (visit, { params, body }) => {
    await readTwo(visit, params.id)
    const wish = await visit.act((ctx) => accept(ctx, { proposal: params.id, word: body.word }))
    return seeOther(hrefOf(wish), aidWords[visit.lang].hand.acceptedDone)
  },
)

const refusing = post(
  '/proposals/:id/refusal',
  { params: idParams, body: answerBody },
  async (visit, { params, body }) => {
    await readTwo(visit, params.id)
    const wish = await visit.act((ctx) => decline(ctx, { proposal: params.id, word: body.word }))
    return seeOther(hrefOf(wish), aidWords[visit.lang].hand.declinedDone)
  },
)

const lettingGo = post(
  '/proposals/:id/acceptance/removal',
  { params: idParams, body: answerBody },
  async (visit, { params, body }) => {
    await readTwo(visit, params.id)
    const wish = await visit.act((ctx) => letGo(ctx, { proposal: params.id, word: body.word }))
    return seeOther(hrefOf(wish), aidWords[visit.lang].hand.letGoDone)
  },
)

const standing = post('/proposals/:id/withdrawal', { params: idParams }, async (visit, { params }) => {
  await readTwo(visit, params.id)
  const wish = await visit.act((ctx) => standBack(ctx, params.id))
  return seeOther(hrefOf(wish), aidWords[visit.lang].hand.stoodBack)
})

const writing = post(
  '/proposals/:id/words',
  { params: idParams, body: wordBody, again: betweenPage },
  async (visit, { params, body }) => {
    await readTwo(visit, params.id)
    await notTooOften(visit, 'word')
    await visit.act((ctx) => write(ctx, { proposal: params.id, text: body.text }))
    return seeOther(`/proposals/${params.id}`, aidWords[visit.lang].between.sent)
  },
)

const doing = post('/proposals/:id/doing', { params: idParams }, async (visit, { params }) => {
  await readTwo(visit, params.id)
  const wish = await visit.act((ctx) => sayDone(ctx, params.id))
  return seeOther(hrefOf(wish), aidWords[visit.lang].between.doneThanks)
})

export const proposalPages = [
  get('/proposals/:id', { who: 'members', params: idParams }, (visit, input) =>
    betweenPage(visit, input, nothingTyped),
  ),
  accepting,
  refusing,
  lettingGo,
  standing,
  writing,
  doing,
]
