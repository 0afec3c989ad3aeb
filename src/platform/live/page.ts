/** Where browsers connect: `GET /live?topics=conversation:42,group:3&after=1200-8`. Members only: a visitor's page stands still. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sees } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { openVisit } from '#platform/http/opening.ts'
import { post, raw, type Route } from '#platform/http/route.ts'
import { isTopic } from './message.ts'
import { readPosition } from './position.ts'
import { audienceOf } from './presence.ts'
import { openStream, type Stream } from './stream.ts'

/** Several open tabs share one connection; each shows a few things. */
const TOPICS_AT_MOST = 40
/** A person at home, at work and on a phone, and a few that are not noticed to be gone yet. */
const CONNECTIONS_OF_ONE = 12
/** Then a browser comes back and says again who it is: a session may have ended in a way that nobody told us. */
const LONGEST_MS = 15 * 60_000

const asked = z.object({
  topics: z.string().max(2000).catch('').transform((text) => [...new Set(text.split(',').filter(isTopic))].slice(0, TOPICS_AT_MOST)),
  after: z.string().max(60).optional().catch(undefined),
  /** For whom the page was made: a page left open by somebody who signed out hears nothing of whoever signed in since. */
  as: z.coerce.number().optional().catch(undefined),
})

export function serveLive(app: FastifyInstance, home: Home): void {
  const streams = new Map<number, Set<Stream>>()
  app.get('/live', async (request, reply) => {
    const { topics, after, as } = asked.parse(request.query)
    const { actor, lang, shown } = await openVisit(home, request, reply)
    // 204 tells a browser not to come back.
    if (actor.person === null || actor.standing !== 'member' || (as !== undefined && as !== actor.person)) return reply.code(204).send()
    const { person } = actor
    const open = streams.get(person) ?? new Set<Stream>()
    streams.set(person, open)
    reply.hijack()
    let leave: (() => void) | undefined
    // Not all of them at the same moment after a restart.
    const enough = setTimeout(() => stream.end(), LONGEST_MS * (0.75 + Math.random() / 2))
    const stream = openStream(reply.raw, reply.getHeaders(), () => {
      clearTimeout(enough)
      leave?.()
      open.delete(stream)
      if (open.size === 0) streams.delete(person)
    })
    open.add(stream)
    if (open.size > CONNECTIONS_OF_ONE) [...open][0]?.end()
    leave = home.live.listen({ person, lang, shown, topics: new Set(topics), stream }, readPosition(request.headers['last-event-id']) ?? readPosition(after))
  })
  // What never ends would keep the server from closing.
  app.addHook('preClose', async () => {
    for (const open of streams.values()) for (const stream of open) stream.end()
  })
}

const writingBody = z.object({ topic: z.string().max(60).refine(isTopic) })

/** Somebody is writing here, and lets it be known. */
export const writingPage: Route = post('/live/writing', { who: 'members', body: writingBody }, async ({ home, actor, shown }, { body: { topic } }) => {
  const audience = await audienceOf(home, topic)
  if (shown && actor.person !== null && audience !== undefined && sees(actor, audience)) home.live.writes(actor.person, topic)
  return raw('text/plain; charset=utf-8', '', {}, 204)
})
