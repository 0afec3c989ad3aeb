/** Who is asking, in which language, seeing what: worked out once, before the page is asked anything. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/action.ts'
import { actorWith, type Home } from '#platform/home.ts'
import { homeLang, homeZone } from '#platform/home-settings.ts'
import { chosenLang } from '#platform/http/keeping.ts'
import { ownOrigin } from '#platform/http/origin.ts'
import type { Identity, Visit } from '#platform/http/visit.ts'

export async function openVisit(home: Home, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const origin = ownOrigin(home.config, request)
  const liveAt = home.live.position()
  const identity = request.headers.cookie === undefined ? undefined : await identify(home, request, origin)
  if (identity?.setCookies?.length) void reply.header('set-cookie', identity.setCookies)
  const actor = await actorOf(home, identity)
  return {
    home, actor, origin,
    lang: identity?.lang ?? chosenLang(request.cookies['lang'], request.headers['accept-language']) ?? home.settings.get(homeLang),
    zone: identity?.zone ?? home.settings.get(homeZone),
    url: urlOf(request, origin),
    method: request.method,
    headers: request.headers,
    cookies: request.cookies,
    ip: request.ip,
    now: home.now(),
    shown: identity?.shown ?? false,
    liveAt,
    act: (deed) => home.act(actor, deed),
  }
}

/** A path may begin with `//`, and a proxy may send the whole address: neither is another host. */
const urlOf = ({ url }: FastifyRequest, origin: string): URL => new URL(`${origin}/${url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^\//, '')}`)

async function identify(home: Home, request: FastifyRequest, origin: string): Promise<Identity | undefined> {
  const room = home.house.rooms.find((each) => each.identify !== undefined)
  return room?.identify?.(home, { headers: request.headers, origin })
}

const actorOf = async (home: Home, identity: Identity | undefined): Promise<Actor> =>
  identity === undefined ? home.stranger() : identity.suspended ? home.actorFor(identity.person, true) : actorWith(identity.person, identity.sight)
