/** Who is asking, in which language, seeing what: worked out once, before the page is asked anything. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { homeLang, homeZone } from '#platform/home-settings.ts'
import { isLang, languages, type Lang } from '#platform/i18n.ts'
import { ownOrigin } from '#platform/http/origin.ts'
import type { Identity, Visit } from '#platform/http/visit.ts'

export async function openVisit(home: Home, request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
  const origin = ownOrigin(home.config, request)
  const identity = request.headers.cookie === undefined ? undefined : await identify(home, request, origin)
  if (identity?.setCookies?.length) void reply.header('set-cookie', identity.setCookies)
  const actor = await actorOf(home, identity)
  return {
    home, actor, origin,
    lang: identity?.lang ?? chosenLang(request) ?? home.settings.get(homeLang),
    zone: identity?.zone ?? home.settings.get(homeZone),
    url: urlOf(request, origin),
    method: request.method,
    headers: request.headers,
    cookies: request.cookies,
    ip: request.ip,
    now: home.now(),
    act: (deed) => home.act(actor, deed),
  }
}

/** A path may begin with `//`, and a proxy may send the whole address: neither is another host. */
const urlOf = ({ url }: FastifyRequest, origin: string): URL => new URL(`${origin}/${url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^\//, '')}`)

async function identify(home: Home, request: FastifyRequest, origin: string): Promise<Identity | undefined> {
  const room = home.house.rooms.find((each) => each.identify !== undefined)
  return room?.identify?.(home, { headers: request.headers, origin })
}

const actorOf = (home: Home, identity: Identity | undefined): Promise<Actor> =>
  identity ? home.actorFor(identity.person, identity.suspended) : home.stranger()

/** What was clicked in the foot of a page, else what the browser asks for. */
function chosenLang(request: FastifyRequest): Lang | undefined {
  const kept = request.cookies['lang']
  if (isLang(kept)) return kept
  const asked = (request.headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  return asked.find((one): one is Lang => languages.some((lang) => lang === one))
}
