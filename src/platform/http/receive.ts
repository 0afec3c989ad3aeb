/** From a request to an answer: who may ask, is the input right, then the page. What was typed is never lost. */
import type { FastifyRequest } from 'fastify'
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { platformWords } from '#platform/messages.en.ts'
import { notAllowed, notFound, Refusal, signInFirst } from '#platform/refusal.ts'
import { problemsOf } from '#platform/http/fields.ts'
import { readForm, type Form } from '#platform/http/form.ts'
import type { Answer, Asked, Problems, Route, Who } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'

export async function receive(visit: Visit, route: Route, request: FastifyRequest): Promise<Answer> {
  mayAsk(visit, route.who)
  // No text in the database holds a NUL, so nothing is found under one.
  if (request.url.includes('%00')) throw notFound()
  const params = route.params.safeParse(request.params)
  const query = route.query.safeParse(request.query)
  if (!params.success || !query.success) throw notFound()
  const asked = { params: params.data, query: query.data }
  if (route.body === undefined) return route.answer(visit, { ...asked, body: {}, files: {} })
  const form = await readForm(visit.home, request, route.files)
  try {
    return await take(visit, route, asked, form)
  } finally {
    await form.discard()
  }
}

async function take(visit: Visit, route: Route, asked: Asked<unknown, unknown>, form: Form): Promise<Answer> {
  const body = route.body?.safeParse(form.typed)
  if (body && !body.success) return retry(visit, route, asked, form, problemsOf(body.error, visit.lang), 422)
  const [notTaken] = Object.entries(form.notTaken)
  if (notTaken) return retry(visit, route, asked, form, { [notTaken[0]]: notTaken[1](visit.lang) }, 413)
  try {
    return await route.answer(visit, { ...asked, body: body?.data, files: form.files })
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || !refusal.say || !route.again) throw refusal
    return retry(visit, route, asked, form, { [refusal.field ?? 'form']: refusal.say(visit.lang) }, refusal.status)
  }
}

/** The same form again, with what was typed and what is wrong with it. */
async function retry(visit: Visit, route: Route, asked: Asked<unknown, unknown>, form: Form, problems: Problems, status: number): Promise<Answer> {
  if (!route.again) throw new Refusal(422)
  const answer = await route.again(visit, asked, { typed: form.typed, problems })
  return answer.kind === 'seeOther' ? answer : { ...answer, status }
}

function mayAsk({ actor }: Visit, who: Who): void {
  if (who === 'anyone') return
  if (actor.standing === 'stranger') throw signInFirst()
  if (actor.standing === 'suspended') throw notAllowed((lang) => platformWords[lang].errors.suspended)
  if (who === 'hosts' && !holds(actor, 'host', HOME)) throw notAllowed()
}
