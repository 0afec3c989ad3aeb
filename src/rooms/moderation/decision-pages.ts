/** The statement of reasons: what, why, by whom, and how to contest. For the person it is about, suspended or not. */
import { z } from 'zod'
import { id, idParams, lines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notFound, signInFirst } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import { cardOf, peopleCards } from '#people'
import { knownKind, ruleIn } from './case.ts'
import { contest } from './contesting.ts'
import { DecisionPage, DecisionsPage, sayDecision } from './decision-views.tsx'
import { contestOf, decisionById, decisionsAbout, markRead } from './decisions-store.ts'
import { moderationWords } from './messages.en.ts'
import { canContest, canReadDecision, isAbout } from './policy.ts'
import { signedByName } from './rules.ts'
import { someoneElseMay } from './second-look-store.ts'
import { thingAt } from './thing.ts'

const PAGE = 30

async function decisionPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  if (actor.person === null) throw signInFirst()
  const decision = found(await decisionById(home.db, params.id))
  if (!canReadDecision(actor, decision) || decision.verb === 'left' || decision.verb === 'withdrawn') throw notFound()
  const own = isAbout(actor, decision)
  if (own && decision.readAt === null) await markRead(home.db, decision.id, now)
  const asked = await contestOf(home.db, decision.id)
  const thing = await thingAt(home.db, home.house, decision.subject)
  const signed = decision.by !== null && (home.settings.get(signedByName) || !own)
  const by =
    signed && decision.by !== null
      ? cardOf(await peopleCards(home.db, [decision.by], now), decision.by).name
      : undefined
  const mayContest = canContest(actor, decision, asked !== undefined)
  const body = DecisionPage({
    lang,
    clock: { now, zone, lang },
    decision,
    own,
    by,
    ...retry,
    kind: knownKind(decision.subject),
    rule: ruleIn(decision.rule, lang) ?? undefined,
    text:
      thing && decision.subject?.kind !== 'person'
        ? { words: excerpt(thing.card.text, 400) || thing.card.title, lang: thing.card.lang, href: thing.card.url }
        : undefined,
    contest: {
      may: mayContest,
      alone: mayContest && !(await someoneElseMay(home.db, decision)),
      asked: asked && { decision: asked.decision },
    },
  })
  return page({ title: sayDecision(lang, decision), body })
}

const contesting = post(
  '/decisions/:id/contest',
  { who: 'anyone', params: idParams, body: z.object({ plea: lines(4000) }), again: decisionPage },
  async (visit, { params, body }) => {
    await visit.act((ctx) => contest(ctx, { id: params.id, plea: body.plea }))
    return seeOther(`/decisions/${params.id}`, moderationWords[visit.lang].decision.contestSent)
  },
)

const list = get(
  '/decisions',
  { query: z.object({ after: id.optional().catch(undefined) }) },
  async (visit, { query }) => {
    const { home, actor, lang, now, zone } = visit
    if (actor.person === null) throw signInFirst()
    const rows = await decisionsAbout(home.db, actor.person, query.after ?? Number.MAX_SAFE_INTEGER, PAGE + 1)
    const shown = rows.slice(0, PAGE)
    const body = DecisionsPage({
      lang,
      clock: { now, zone, lang },
      decisions: shown,
      older: rows.length > PAGE ? `/decisions?after=${shown.at(-1)?.id}` : undefined,
    })
    return page({ title: moderationWords[lang].decision.listTitle, body })
  },
)

export const decisionPages = [
  list,
  get('/decisions/:id', { params: idParams }, (visit, input) => decisionPage(visit, input, nothingTyped)),
  contesting,
]
