/**
 * The language of a visitor without a profile: kept in a cookie of their browser. A member's is said on their own page, and is
 * also that of their letters: they are led there.
 */
import { z } from 'zod'
import { languages } from '#platform/i18n.ts'
import { ownPath } from '#platform/http/fields.ts'
import { get, seeOther } from '#platform/http/route.ts'

export const languagePage = get(
  '/language/:lang',
  { params: z.object({ lang: z.enum(languages) }), query: z.object({ back: ownPath }) },
  async (visit, { params, query }) => {
    const secure = visit.origin.startsWith('https:') ? '; Secure' : ''
    const back = visit.actor.person === null ? (query.back ?? '/') : '/me#f-lang'
    return { ...seeOther(back), headers: { 'set-cookie': `lang=${params.lang}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}` } }
  },
)
