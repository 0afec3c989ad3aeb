/** One row of the plan of pages, served: from what is kept, or made for this visit. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Home } from '#platform/home.ts'
import { answerError, send, wholePage } from '#platform/http/answer.ts'
import { commonHeaders, knowsQuestion, strangersKey, type ReaderKind } from '#platform/http/keeping.ts'
import { keepPages, sendKept, type KeptPages } from '#platform/http/kept-pages.ts'
import { openVisit } from '#platform/http/opening.ts'
import { forged, ownOrigin } from '#platform/http/origin.ts'
import { receive } from '#platform/http/receive.ts'
import type { Answer, Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { watch } from '#platform/http/watched.ts'
import type { Assets } from '#ui/assets.ts'

/**
 * Before anything else: what is kept costs less to send than a refusal. So it must be asked first, before the plugins
 * that count requests and set headers; its own headers are kept with it.
 */
export function sendWhatIsKept(app: FastifyInstance, home: Home): KeptPages {
  const readers = readersOf(home)
  const kept = keepPages(
    home.changes,
    home.now,
    readers.map(({ header }) => header),
  )
  app.addHook('onRequest', (request, reply, next) => {
    const key = strangersKey(request.raw, readers)
    const page = key === undefined ? undefined : kept.find(key)
    if (page === undefined) return next()
    home.metrics.keptPageSent()
    reply.hijack()
    sendKept(page, request.headers, reply.raw)
  })
  return kept
}

type Serving = { readonly home: Home; readonly assets: Assets; readonly kept: KeptPages }

export function serve(app: FastifyInstance, serving: Serving, route: Route): void {
  const { home, assets } = serving
  const readers = readersOf(home)
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      if (route.method !== 'GET' && forged(request, ownOrigin(home.config, request)))
        return answerError(home, assets, 'forged', request, reply)
      const key = knowsQuestion(route, request.query) ? strangersKey(request.raw, readers) : undefined
      return key === undefined
        ? answerNow(serving, route, request, reply)
        : answerAndKeep(serving, route, key, request, reply)
    },
  })
}

async function answerNow(
  { home, assets }: Serving,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await openVisit(home, request, reply)
  return send(visit, assets, await receive(visit, route, request), request, reply)
}

/** What is read from here on was so at `since`, or later: a change after it makes the page an old one. */
async function answerAndKeep(
  { home, assets, kept }: Serving,
  route: Route,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const since = home.changes.moment()
  const { visit, personal } = watch(
    await openVisit(home, request, reply),
    readersOf(home).map(({ header }) => header),
  )
  const answer = await receive(visit, route, request)
  if (!mayBeKept(visit, answer)) return send(visit, assets, answer, request, reply)
  const { text, headers } = await wholePage(visit, assets, answer.view, [])
  const common = commonHeaders(reply)
  if (personal() || common === undefined) return send(visit, assets, answer, request, reply)
  const whole = { ...common, ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
  const page = await kept.keep(key, { text, headers: whole, since, about: answer.view.kept.about })
  reply.hijack()
  sendKept(page, request.headers, reply.raw)
  return reply
}

type KeptAnswer = Extract<Answer, { kind: 'page' }> & { readonly view: { readonly kept: object } }

const mayBeKept = ({ actor }: Visit, answer: Answer): answer is KeptAnswer =>
  actor.person === null &&
  answer.kind === 'page' &&
  answer.status === 200 &&
  answer.headers === undefined &&
  answer.view.kept !== undefined

const readersOf = (home: Home): readonly ReaderKind[] => home.house.rooms.flatMap(({ readers }) => readers ?? [])
