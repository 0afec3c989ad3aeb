/** Saying that a resource is still right, or no longer; talking about it. */
import { z } from 'zod'
import type { Ctx } from '#platform/action.ts'
import { lines } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ensure } from '#platform/action.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { found } from '#platform/refusal.ts'
import { attachConversation, hrefOf as talkHref, notTooFast } from '#conversations'
import { checkResource, doubtResource, takeBackDoubt } from './checking.ts'
import { DoubtPage } from './checking-views.tsx'
import { resourceParams } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { canDoubt } from './policy.ts'
import { hrefOf, isWhole, type Resource } from './resource.ts'
import { see } from './seen.ts'
import { resourceSeen } from './store.ts'

async function doubtPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { resource } = await see(visit, params.id)
  ensure(canDoubt(visit.actor, resource))
  const { lang } = visit
  return page({ title: libraryWords[lang].check.doubtTitle, body: DoubtPage({ lang, resource, ...retry }) })
}

const doubting = post(
  '/library/:id/doubts',
  { params: resourceParams, body: z.object({ reason: lines(1000, 3) }), again: doubtPage },
  async (visit, { params, body }) => {
    await notTooFast(visit)
    const resource = await visit.act((ctx) => doubtResource(ctx, { resource: params.id, reason: body.reason }))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].check.doubted)
  },
)

const deed = (path: string, act: (ctx: Ctx, id: number) => Promise<Resource>, said: 'checked' | 'undoubted'): Route =>
  post(path, { params: resourceParams }, async (visit, { params }) => {
    const resource = await visit.act((ctx) => act(ctx, params.id))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].check[said])
  })

/** The same conversation each time, for whoever reads the resource. */
const talking = post('/library/:id/conversation', { params: resourceParams }, async (visit, { params }) => {
  const conversation = await visit.act(async (ctx) => {
    const resource = found(await resourceSeen(ctx.tx, ctx.actor, params.id))
    ensure(isWhole(resource))
    const { id, audience, title } = resource
    return attachConversation(ctx, { subject: { kind: 'resource', id }, audience, title })
  })
  return seeOther(`${talkHref(conversation)}#reply`)
})

export const checkingPages = [
  get('/library/:id/doubts/new', { who: 'members', params: resourceParams }, (visit, input) =>
    doubtPage(visit, input, nothingTyped),
  ),
  doubting,
  deed('/library/:id/doubts/removal', takeBackDoubt, 'undoubted'),
  deed('/library/:id/check', checkResource, 'checked'),
  talking,
]
