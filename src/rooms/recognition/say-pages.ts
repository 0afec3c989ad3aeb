/** Saying thanks to somebody on their own page, for nothing in particular; and taking it back, whatever it was for. */
import { personOf } from '#platform/action.ts'
import { idParams } from '#platform/http/fields.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ensure } from '#platform/action.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import { found } from '#platform/refusal.ts'
import { notTooFast, notTooManyThanks, notTooManyTo, sayBody } from './forms.ts'
import { recognitionWords } from './messages.en.ts'
import { canThank } from './policy.ts'
import { sayThanks, takeBackThanks } from './saying.ts'
import { SayPage } from './say-views.tsx'
import { facesFor, receiverIn } from './who.ts'

async function form(
  visit: Visit,
  { params }: Asked<{ id: number }, unknown>,
  { typed, problems }: Retry,
): Promise<Answer> {
  const { home, lang } = visit
  personOf(visit.actor)
  const receiver = found(await receiverIn(home.db, home.house, params.id))
  ensure(canThank(visit.actor, receiver))
  const { face } = (await facesFor(visit, [params.id]))(params.id)
  const body = SayPage({ lang, to: face, action: `/people/${params.id}/thanks`, typed, problems })
  return page({ title: recognitionWords[lang].say.title({ name: face.name }), body })
}

const saying = post(
  '/people/:id/thanks',
  { params: idParams, body: sayBody, again: form },
  async (visit, { params, body }) => {
    await notTooManyThanks(visit)
    await notTooManyTo(visit, params.id)
    await visit.act((ctx) => sayThanks(ctx, { ...body, to: params.id, subject: { kind: 'person', id: params.id } }))
    const { face } = (await facesFor(visit, [params.id]))(params.id)
    return seeOther(`/people/${params.id}`, recognitionWords[visit.lang].say.sent({ name: face.name }))
  },
)

const takingBack = post('/thanks/:id/removal', { params: idParams }, async (visit, { params }) => {
  await notTooFast(visit)
  await visit.act((ctx) => takeBackThanks(ctx, params.id))
  return seeOther('/me/thanks/given', recognitionWords[visit.lang].own.tookBack)
})

export const sayPages = [
  get('/people/:id/thanks/new', { who: 'members', params: idParams }, (visit, input) =>
    form(visit, input, nothingTyped),
  ),
  saying,
  takingBack,
]
