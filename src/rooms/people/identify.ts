import { isLang } from '#platform/i18n.ts'
import type { Home } from '#platform/home.ts'
import type { Identify, Visit } from '#platform/http/visit.ts'
import { visitorOf } from './account-store.ts'
import { authOf } from './auth.ts'

/** Who a request comes from: the session its cookie names, if it still runs. */
export const identify: Identify = async (home, { headers }) => {
  const session = await sessionOf(home, headers.cookie)
  if (!session) return undefined
  const person = Number(session.user.personId)
  const visitor = await visitorOf(home.db, person, home.now())
  if (!visitor) return undefined
  const { lang, zone, shown, suspended } = visitor
  return { person, suspended, lang: isLang(lang) ? lang : null, zone, shown }
}

/** The secret word of the session this request came with, to tell it from one's other sessions. */
export const ownToken = async (visit: Visit): Promise<string | undefined> => (await sessionOf(visit.home, visit.headers.cookie))?.session.token

async function sessionOf(home: Home, cookie: string | undefined) {
  if (cookie === undefined || !cookie.includes('foyer.session_token')) return undefined
  const auth = await authOf(home)
  return auth.api.getSession({ headers: new Headers({ cookie }) })
}
