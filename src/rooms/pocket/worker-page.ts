/** `/worker.js`: the worker as it was built, told which build it belongs to and what it says by itself. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '#platform/home.ts'
import { isFresh, tagOf } from '#platform/http/fresh.ts'
import { get, raw } from '#platform/http/route.ts'
import { notFound } from '#platform/refusal.ts'
import { lookOf } from '#spaces'
import { readBuild } from '#ui/assets.ts'
import { spokenIn } from './offline-views.tsx'

/** Browsers compare it with the one they have: it differs with the build, and with the name and the look of the home. */
async function workerText(home: Home): Promise<string> {
  const dist = join(home.config.root, 'dist/client')
  const script = await readFile(join(dist, 'worker.js'), 'utf8').catch(() => undefined)
  if (script === undefined) throw notFound()
  const { shell, pieces } = readBuild(dist)
  const spoken = { fr: spokenIn('fr'), en: spokenIn('en') }
  const build = createHash('sha256')
    .update(JSON.stringify([shell, pieces, spoken, lookOf(home.settings), script]))
    .digest('base64url')
    .slice(0, 16)
  return `const FOYER_HOUSE = ${JSON.stringify({ build, shell, pieces, spoken })};\n${script}`
}

const kept = new WeakMap<Home, { readonly look: string; readonly text: Promise<string> }>()

/** Read and put together once, until the look changes. */
function workerFor(home: Home): Promise<string> {
  const look = JSON.stringify(lookOf(home.settings))
  const before = kept.get(home)
  if (before?.look === look) return before.text
  const text = workerText(home)
  text.catch(() => kept.delete(home))
  kept.set(home, { look, text })
  return text
}

export const workerPage = get('/worker.js', {}, async ({ home, headers }) => {
  const text = await workerFor(home)
  const tag = tagOf(text)
  const said = { etag: tag, 'cache-control': 'no-cache', 'service-worker-allowed': '/' }
  return isFresh(headers, { tag, at: new Date() })
    ? raw('text/javascript; charset=utf-8', '', said, 304)
    : raw('text/javascript; charset=utf-8', text, said)
})
