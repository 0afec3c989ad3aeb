/** Closing a crisis, telling what was done, and opening it again. */
import { z } from 'zod'
import { idParams, lines, maybeLines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { closeCrisis, reopenCrisis, tellStory } from './closing.ts'
import { hrefOf, LONGEST_STORY, type Crisis } from './crisis.ts'
import { StoryPage } from './forms-views.tsx'
import { crisisWords } from './messages.en.ts'
import { canClose, canLead } from './policy.ts'
import { beginningOf } from './story.ts'
import { crisisSeen } from './store.ts'

async function storyPage(visit: Visit, id: number, retry: Retry, closing: boolean): Promise<Answer> {
  const { home, actor, lang } = visit
  const crisis = found(await crisisSeen(home.db, actor, id))
  if (!(closing ? canClose(actor, crisis) : canTell(visit, crisis))) throw notAllowed()
  const story = crisis.story || (await beginningOf(visit, crisis))
  const body = StoryPage({ lang, crisis, typed: { story, ...retry.typed }, problems: retry.problems, closing })
  const words = crisisWords[lang].closing
  return page({ title: closing ? words.title : words.storyTitle, body })
}

/** While it is open nobody knows how it ends. */
const canTell = ({ actor }: Visit, crisis: Crisis): boolean => canLead(actor, crisis) && crisis.closedAt !== null

const asking = get('/crisis/:id/closing', { who: 'members', params: idParams }, (visit, { params }) =>
  storyPage(visit, params.id, nothingTyped, true),
)

const closing = post(
  '/crisis/:id/closing',
  {
    params: idParams,
    body: z.object({ story: maybeLines(LONGEST_STORY) }),
    again: (visit, { params }, retry) => storyPage(visit, params.id, retry, true),
  },
  async (visit, { params, body }) => {
    await visit.act((ctx) => closeCrisis(ctx, params.id, body.story))
    return seeOther(hrefOf(params), crisisWords[visit.lang].closing.done)
  },
)

const story = get('/crisis/:id/story', { who: 'members', params: idParams }, (visit, { params }) =>
  storyPage(visit, params.id, nothingTyped, false),
)

const telling = post(
  '/crisis/:id/story',
  {
    params: idParams,
    body: z.object({ story: lines(LONGEST_STORY, 3) }),
    again: (visit, { params }, retry) => storyPage(visit, params.id, retry, false),
  },
  async (visit, { params, body }) => {
    await visit.act((ctx) => tellStory(ctx, params.id, body.story))
    return seeOther(`${hrefOf(params)}#story`, crisisWords[visit.lang].closing.storyDone)
  },
)

const reopening = post('/crisis/:id/opening', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => reopenCrisis(ctx, params.id))
  return seeOther(hrefOf(params), crisisWords[visit.lang].page.reopened)
})

export const closingPages = [asking, closing, story, telling, reopening]
