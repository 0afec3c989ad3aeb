/** The web server: what every request goes through, in order. Knows no room and no page. */
import { join } from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Home } from '#platform/home.ts'
import { serveMetrics } from '#platform/metrics/index.ts'
import { answerError, answerNotFound } from '#platform/http/answer.ts'
import { networkOf } from '#platform/http/network.ts'
import { ownPages } from '#platform/http/own-pages.ts'
import { sendWhatIsKept, serve } from '#platform/http/serving.ts'
import { serveLive } from '#platform/live/page.ts'
import { serveInbound } from '#platform/mail/inbound.ts'
import { readAssets } from '#ui/assets.ts'

const FORM_BYTES = 1024 * 1024
/** A whole room on one wifi shares an address: this only stops a flood. Who may try what how often is each room's. */
const REQUESTS_PER_MINUTE = 1500
/**
 * Whoever says nothing for two minutes is gone (a live connection says something more often), and nobody keeps a place
 * by sending a byte at a time: six pictures from a phone at the edge of the network take twenty minutes, an archive of
 * a gigabyte over a slow line two hours.
 */
const PATIENCE = { connectionTimeout: 120_000, requestTimeout: 2 * 3_600_000 }
/** Turbo writes the style of its progress bar into the page at start, whether or not the bar is shown (8.0.23). */
const TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

export async function buildWeb(home: Home): Promise<FastifyInstance> {
  const dist = join(home.config.root, 'dist/client')
  const assets = await readAssets(dist)
  const app = Fastify({ ...PATIENCE, trustProxy: home.config.trustProxy ?? false, bodyLimit: FORM_BYTES, forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 } })
  serveMetrics(app, home)
  const kept = sendWhatIsKept(app, home)
  home.tracing.serve(app)
  await app.register(helmet, safeHeaders(home))
  await app.register(rateLimit, { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute', keyGenerator: ({ ip }) => networkOf(ip), allowList: (request) => request.url.startsWith('/assets/') })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: FORM_BYTES })
  // What WHIP and WHEP send (RFC 9725). How long an offer may be is said by whoever answers it, in words.
  app.addContentTypeParser('application/sdp', { parseAs: 'string', bodyLimit: FORM_BYTES }, (_, body, done) => done(null, body))
  await app.register(multipart, { throwFileSizeLimit: false })
  await app.register(staticFiles, { root: join(dist, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', decorateReply: false })
  health(app, home)
  serveLive(app, home)
  serveInbound(app, home)
  for (const route of [...ownPages, ...home.house.rooms.flatMap((room) => room.pages)]) serve(app, { home, assets, kept }, route)
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => answerNotFound(home, assets, request, reply))
  app.setErrorHandler((error, request, reply) => answerError(home, assets, error, request, reply))
  return app
}

function safeHeaders({ config }: Home) {
  const secure = config.address?.startsWith('https:') ?? false
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", TURBO_STYLE], imgSrc: ["'self'", 'blob:'], fontSrc: ["'self'"],
        connectSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      },
    },
    // `no-referrer` makes Chromium send `Origin: null` on plain form posts, which cannot be told from a forged one.
    referrerPolicy: { policy: 'same-origin' as const },
    hsts: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  } as const
}

function health(app: FastifyInstance, home: Home): void {
  app.get('/healthz', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    try {
      await sql`select 1`.execute(home.db)
      return { ready: true }
    } catch {
      return reply.code(503).send({ ready: false })
    }
  })
}
