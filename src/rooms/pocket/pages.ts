/** What a phone asks for before the home stands on it, and what is shown when there is no network. */
import { z } from 'zod'
import { get, page, raw } from '#platform/http/route.ts'
import { iconOf, iconSizes, signOf } from './icons.ts'
import { manifestOf } from './manifest.ts'
import { pocketWords } from './messages.en.ts'
import { OfflinePage } from './offline-views.tsx'
import { workerPage } from './worker-page.ts'

const manifest = get('/manifest.webmanifest', {}, async ({ home }) =>
  raw('application/manifest+json; charset=utf-8', JSON.stringify(manifestOf(home)), { 'cache-control': 'no-cache' }),
)

const iconParams = z.object({
  file: z
    .templateLiteral([z.enum(iconSizes), '.png'])
    .transform((file) => iconSizes.find((size) => file === `${size}.png`) ?? '192'),
})

const icon = get(
  '/home/icons/:file',
  { params: iconParams, query: z.object({ v: z.string().optional().catch(undefined) }) },
  async ({ home }, { params, query }) =>
    raw('image/png', await iconOf(home, params.file), {
      'cache-control': query.v === signOf(home) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    }),
)

const offline = get('/offline', {}, async ({ lang }) =>
  page({ title: pocketWords[lang].title, body: OfflinePage({ lang }), layout: 'narrow' }),
)

export const pages = [manifest, icon, offline, workerPage]
