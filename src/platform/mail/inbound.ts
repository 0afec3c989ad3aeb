/**
 * `POST /mail/inbound`: a mail server or a mail service of the host hands a mail over, as it came (RFC 5322), with the secret
 * that the configuration names. Whatever becomes of it, taken is taken; only trouble of ours asks to try again.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Home } from '#platform/home.ts'
import { LARGEST_MAIL } from './received.ts'

export function serveInbound(app: FastifyInstance, home: Home): void {
  const { letterbox } = home.house
  const { mailSecret, replyDomain } = home.config
  if (!letterbox || mailSecret === undefined || replyDomain === undefined) return
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_MAIL }, (_, body, done) => done(null, body))
    scope.post('/mail/inbound', {
      bodyLimit: LARGEST_MAIL,
      // Before a byte of the body is read. Nobody else learns that there is such a door.
      onRequest: async (request, reply) => (bears(request, mailSecret) ? undefined : reply.callNotFound()),
      handler: async ({ body }, reply) => {
        if (!Buffer.isBuffer(body)) return reply.code(400).send()
        await letterbox.receive(home, body)
        return reply.code(204).send()
      },
    })
  })
}

function bears({ headers }: FastifyRequest, secret: string): boolean {
  const said = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  return said !== undefined && timingSafeEqual(digest(said), digest(secret))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
