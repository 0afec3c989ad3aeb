/** The home's colours as a style sheet, at an address that changes with them. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { get, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { homeIcon } from '#ui/home-icon.ts'
import { lookSheet } from '#ui/look.ts'
import { lookAccent } from './look.ts'
import type { Space } from './place.ts'
import { spacesSeen } from './store.ts'

/** Only the spaces that this reader knows of: a colour would tell that a hidden one is there. */
export function sheetFor({ home }: Visit, spaces: readonly Space[]): { sheet: string; version: string } {
  const own = spaces.flatMap(({ id, accent }) => (accent === null ? [] : [{ id: String(id), accent }]))
  const sheet = lookSheet({ accent: home.settings.get(lookAccent) ?? undefined, spaces: own })
  return { sheet, version: createHash('sha256').update(sheet).digest('hex').slice(0, 12) }
}

const ASKED_FOR_EVER = 'private, max-age=31536000, immutable'

export const lookSheetPage = get(
  '/look.css',
  { query: z.object({ v: z.string().optional().catch(undefined) }) },
  async (visit, { query }) => {
    const { sheet, version } = sheetFor(visit, await spacesSeen(visit.home.db, visit.actor))
    return raw('text/css; charset=utf-8', sheet, {
      'cache-control': query.v === version ? ASKED_FOR_EVER : 'private, no-cache',
      vary: 'Cookie',
    })
  },
)

/** The sign of the home for the tab of a browser, drawn in its colour until it has a logo. */
export const homeIconPage = get('/home/icon.svg', {}, async ({ home }) =>
  raw('image/svg+xml', homeIcon(home.settings.get(lookAccent) ?? undefined), {
    'cache-control': 'public, max-age=3600',
  }),
)
