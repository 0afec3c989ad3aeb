import { sightFrom } from '#platform/audiences.ts'
import { isLang } from '#platform/i18n.ts'
import type { Home } from '#platform/home.ts'
import type { Identify, Visit } from '#platform/http/visit.ts'
import { visitorOf, type Visitor } from './account-store.ts'
import { authOf, SESSION_DAYS, PROLONGED_AFTER_DAYS } from './auth.ts'

/**
 * Who a request comes from: the session its cookie names, if it still runs. That a cookie is ours is proven by
 * better-auth, once for each cookie, since a signature stays right or wrong; whether its session still runs is asked
 * at every request.
 */
export const identify: Identify = async (home, { headers }) => {
  const cookie = sessionCookie(headers.cookie)
  if (cookie === undefined) return undefined
  const token = provenIn(home).get(cookie) ?? (await prove(home, headers.cookie, cookie))
  const visitor = token === undefined ? undefined : await visitorOf(home.db, token, home.now())
  if (!visitor) return undefined
  if (isDue(visitor)) await sessionOf(home, headers.cookie)
  const { person, lang, zone, shown, suspended } = visitor
  return { person, suspended, lang: isLang(lang) ? lang : null, zone, shown, sight: sightFrom(visitor) }
}

/** The secret word of the session this request came with, to tell it from one's other sessions. */
export const ownToken = async (visit: Visit): Promise<string | undefined> => (await sessionOf(visit.home, visit.headers.cookie))?.session.token

/** Which of their sessions it is, for what belongs to one browser and ends with it. */
export const ownSession = async (visit: Visit): Promise<string | undefined> => (await sessionOf(visit.home, visit.headers.cookie))?.session.id

const sessionCookie = (cookies = ''): string | undefined => /(?:^|;\s*)((?:__Secure-)?foyer\.session_token=[^;]+)/.exec(cookies)?.[1]

/** As many as come in a busy hour; beyond, they are proven again. */
const MOST_PROVEN = 20_000
const proven = new WeakMap<Home, Map<string, string>>()
function provenIn(home: Home): Map<string, string> {
  const known = proven.get(home) ?? new Map<string, string>()
  proven.set(home, known)
  return known
}

async function prove(home: Home, cookies: string | undefined, cookie: string): Promise<string | undefined> {
  const token = (await sessionOf(home, cookies))?.session.token
  const known = provenIn(home)
  if (known.size >= MOST_PROVEN) known.clear()
  if (token !== undefined) known.set(cookie, token)
  return token
}

const DAY_MS = 86_400_000
/** A session that is used is prolonged, by better-auth, once a day. */
const isDue = ({ ends }: Visitor): boolean => ends.getTime() - Date.now() < (SESSION_DAYS - PROLONGED_AFTER_DAYS) * DAY_MS

async function sessionOf(home: Home, cookie: string | undefined) {
  if (cookie === undefined || !cookie.includes('foyer.session_token')) return undefined
  const auth = await authOf(home)
  return auth.api.getSession({ headers: new Headers({ cookie }) })
}
