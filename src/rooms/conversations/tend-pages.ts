/** Looking after a conversation. */
import { ensure, type Ctx } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry, type Route } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { groupsSeen } from '#spaces'
import type { ConversationId } from './conversation.ts'
import { conversationParams, moveBody, tendBody } from './forms.ts'
import { tagsOf } from './list-store.ts'
import { conversationWords } from './messages.en.ts'
import { close, move, pin, retitle, sort } from './placing.ts'
import { canClose, canMove, canPin, canSort, canTitle } from './policy.ts'
import { conversationSeen } from './store.ts'
import { TendPage } from './tend-views.tsx'

type IdAsked = Asked<{ id: number }, unknown>

async function tendPage(visit: Visit, { params }: IdAsked, retry: Retry): Promise<Answer> {
  const { actor, home, lang } = visit
  const conversation = found(await conversationSeen(home.db, actor, params.id))
  ensure(canSort(actor, conversation))
  const moves = canPin(actor, conversation) && conversation.groupId !== null
  const groups = moves ? (await groupsSeen(home.db, actor)).filter((group) => canMove(actor, conversation, group)) : []
  const body = TendPage({
    lang,
    ...retry,
    conversation,
    groups,
    tags: (await tagsOf(home.db, [conversation.id])).get(conversation.id) ?? [],
    may: {
      title: canTitle(actor, conversation),
      pin: canPin(actor, conversation) && conversation.groupId !== null,
      close: canClose(actor, conversation),
      move: moves,
    },
  })
  return page({ title: conversationWords[lang].tend.title, body })
}

const again = { params: conversationParams, again: tendPage }

/** The address is read again: a new title changes how it ends. */
const landOn = (visit: Visit, { id }: { id: ConversationId }, said?: string): Answer =>
  seeOther(`/conversations/${id}`, said ?? conversationWords[visit.lang].acts.done)

const tending = post('/conversations/:id/tending', { ...again, body: tendBody }, async (visit, { params, body }) => {
  const { title, kind, tags } = body
  await visit.act(async (ctx) => {
    await sort(ctx, { conversation: params.id, kind, tags })
    if (title !== undefined) await retitle(ctx, { conversation: params.id, title })
  })
  return landOn(visit, params)
})

const moving = post('/conversations/:id/moving', { ...again, body: moveBody }, async (visit, { params, body }) => {
  await visit.act((ctx) => move(ctx, { conversation: params.id, group: body.group }))
  return landOn(visit, params, conversationWords[visit.lang].tend.moved)
})

const deed = (path: string, act: (ctx: Ctx, wanted: ConversationId) => Promise<void>): Route =>
  post(path, { params: conversationParams }, async (visit, { params }) => {
    await visit.act((ctx) => act(ctx, params.id))
    return landOn(visit, params)
  })

export const tendPages = [
  get('/conversations/:id/tending', { who: 'members', params: conversationParams }, (visit, input) =>
    tendPage(visit, input, nothingTyped),
  ),
  tending,
  deed('/conversations/:id/pin', (ctx, wanted) => pin(ctx, wanted, true)),
  deed('/conversations/:id/pin/removal', (ctx, wanted) => pin(ctx, wanted, false)),
  deed('/conversations/:id/closing', (ctx, wanted) => close(ctx, wanted, true)),
  deed('/conversations/:id/closing/removal', (ctx, wanted) => close(ctx, wanted, false)),
  moving,
]
