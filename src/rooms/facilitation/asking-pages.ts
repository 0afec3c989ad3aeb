/** Asking a member for an answer, and what whoever was asked reads and decides. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { id, idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther } from '#platform/http/route.ts'
import { found } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { conversationsListed, hrefOf } from '#conversations'
import { cardOf, ownPanels, peopleCards } from '#people'
import { groupById } from '#spaces'
import { sayTime } from '#ui/say-time.ts'
import { askMember, leaveAlone, takeAloneBack } from './asking.ts'
import { notTooManyAsked } from './asking-limits.ts'
import { askingWords } from './asking-messages.en.ts'
import { AlonePanel, AskedPage } from './asking-views.tsx'
import { asksByIds, leftAloneSince } from './asks-store.ts'

const asking = post(
  '/facilitation/questions/:id/asks',
  { who: 'members', params: idParams, body: z.object({ person: id }) },
  async (visit, { params, body: { person } }) => {
    await notTooManyAsked(visit)
    const done = await visit.act((ctx) => askMember(ctx, { conversation: params.id, person }))
    const { sent, notNow } = askingWords[visit.lang]
    return seeOther('/facilitation', done ? sent : notNow)
  },
)

/** Theirs alone, for as long as they see the question. */
const asked = get('/asked/:id', { who: 'members', params: idParams }, async (visit, { params }) => {
  const { home, actor, lang, now } = visit
  const ask = found((await asksByIds(home.db, [params.id])).get(params.id))
  if (ask.person !== personOf(actor)) found(undefined)
  const question = found((await conversationsListed(home.db, actor, [ask.conversation])).get(ask.conversation))
  const group = found(await groupById(home.db, actor, question.groupId ?? 0))
  const by = cardOf(await peopleCards(home.db, [ask.by], now), ask.by).name
  const titleLang = question.lang === 'und' || question.lang === lang ? undefined : question.lang
  const body = AskedPage({ lang, by, group: group.name, title: question.title, titleLang, href: hrefOf(question) })
  return page({ title: askingWords[lang].page.title, body })
})

const leaving = post('/me/asking', { who: 'members' }, async (visit) => {
  await visit.act(leaveAlone)
  return seeOther('/me#asking', askingWords[visit.lang].alone.left)
})
const takingBack = post('/me/asking/removal', { who: 'members' }, async (visit) => {
  await visit.act(takeAloneBack)
  return seeOther('/me#asking', askingWords[visit.lang].alone.takenBack)
})

export const askingPages = [asking, asked, leaving, takingBack]

export const onOwnPage = fill(ownPanels, 'whether one may be asked for an answer', (visit, about) =>
  Promise.all(
    about.map(async ({ person }) => {
      if (person !== visit.actor.person) return null
      const since = await leftAloneSince(visit.home.db, person)
      return AlonePanel({ lang: visit.lang, since: since && sayTime(since, visit, 'date') })
    }),
  ),
)
