/** Looking after a resource: who may change it, how it is found, taking it away. */
import { ensure } from '#platform/action.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TendPage } from './edit-views.tsx'
import { resourceParams, tendBody } from './forms.ts'
import { libraryWords } from './messages.en.ts'
import { canRemove, canTend } from './policy.ts'
import { hrefOf } from './resource.ts'
import { see } from './seen.ts'
import { tagsOf } from './store.ts'
import { removeResource, returnResource, tendResource } from './writing.ts'

async function tendPage(visit: Visit, { params }: Asked<{ id: number }, unknown>, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  const { resource } = await see(visit, params.id)
  ensure(canTend(actor, resource))
  const tags = (await tagsOf(home.db, [resource.id])).get(resource.id) ?? []
  const body = TendPage({ lang, ...retry, resource, tags, may: { remove: canRemove(actor, resource) } })
  return page({ title: libraryWords[lang].tend.title({ title: resource.title }), body })
}

const tending = post(
  '/library/:id/tending',
  { params: resourceParams, body: tendBody, again: tendPage },
  async (visit, { params, body }) => {
    const resource = await visit.act((ctx) => tendResource(ctx, { ...body, resource: params.id }))
    return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.saved)
  },
)

const removal = post('/library/:id/removal', { params: resourceParams }, async (visit, { params }) => {
  const resource = await visit.act((ctx) => removeResource(ctx, params.id))
  return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.removed)
})

const returning = post('/library/:id/return', { params: resourceParams }, async (visit, { params }) => {
  const resource = await visit.act((ctx) => returnResource(ctx, params.id))
  return seeOther(hrefOf(resource), libraryWords[visit.lang].tend.returned)
})

export const tendPages = [
  get('/library/:id/tending', { who: 'members', params: resourceParams }, (visit, input) =>
    tendPage(visit, input, nothingTyped),
  ),
  tending,
  removal,
  returning,
]
