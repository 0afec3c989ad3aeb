/** `GET /metrics`, for Prometheus: from this machine, or with the token that the configuration names. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Home } from '#platform/home.ts'

export function serveMetrics(app: FastifyInstance, { config, metrics }: Home): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    // A live connection lasts for hours: it is counted where it is open.
    if (route !== '/live') metrics.answered(request.method, route, reply.raw.statusCode, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    // Nobody else learns that there is such a page.
    if (!isLocal(request) && !bears(request, config.metricsToken)) return reply.callNotFound()
    const { text, type } = await metrics.read()
    return reply.type(type).header('cache-control', 'no-store').send(text)
  })
}

/** On this machine, and not for somebody else: behind a proxy on the same machine, everybody seems to come from here. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const from = raw.socket.remoteAddress ?? ''
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  return /^(127\.|::1$|::ffff:127\.)/.test(from) && !passedOn
}

function bears({ headers }: FastifyRequest, token: string | undefined): boolean {
  const said = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  return token !== undefined && said !== undefined && timingSafeEqual(digest(said), digest(token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
