/**
 * Reading a PDF here: its pages as pictures, drawn by the process that has nothing to lose. The browser's own viewer would run
 * what is hidden in it with our address as its own; a picture runs nothing, and is read on every phone.
 */
import { z } from 'zod'
import { documentLimits, drawPage } from '#platform/documents/index.ts'
import { drawnFor } from '#platform/files/drawn.ts'
import { fileHeaders } from '#platform/files/index.ts'
import { id } from '#platform/http/fields.ts'
import { get, page, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { found, notFound, tooOften } from '#platform/refusal.ts'
import { drawingOf, isReadable, type LibraryFile } from './file.ts'
import { versionParams } from './file-forms.ts'
import { fileAsked } from './file-giving.ts'
import { libraryFileWords } from './file-messages.en.ts'
import { wordsOfFile } from './file-store.ts'
import { ReaderPage } from './file-reader-views.tsx'
import { see } from './seen.ts'

const AT_ONCE = 8

async function readable(
  visit: Visit,
  which: { id: number; nth: number },
): Promise<LibraryFile & { readonly pages: number }> {
  const file = await fileAsked(visit, which)
  if (!isReadable(file) || file.pages === null) throw notFound()
  return { ...file, pages: file.pages }
}

const from = id.max(documentLimits.pagesDrawn).optional().catch(undefined)

const reader = get(
  '/library/:id/files/:nth/pages',
  { params: versionParams, query: z.object({ from }) },
  async (visit, { params, query }) => {
    const { home, lang } = visit
    const file = await readable(visit, params)
    const { resource } = await see(visit, params.id)
    const drawn = Math.min(file.pages, documentLimits.pagesDrawn)
    const first = Math.min(query.from ?? 1, drawn)
    const body = ReaderPage({
      lang,
      resource,
      file,
      first,
      last: Math.min(drawn, first + AT_ONCE - 1),
      drawn,
      words: first === 1 ? await wordsOfFile(home.db, file) : '',
      atOnce: AT_ONCE,
    })
    return page({ title: libraryFileWords[lang].pages.title({ title: resource.title }), body })
  },
)

/** Each takes half a second the first time. */
const PAGES = { times: 200, minutes: 10 }

const picture = get(
  '/library/:id/files/:nth/pages/:page',
  { params: versionParams.extend({ page: id.max(documentLimits.pagesDrawn) }) },
  async (visit, { params }) => {
    const file = await readable(visit, params)
    if (params.page > file.pages) throw notFound()
    const headers = { ...fileHeaders('image/webp'), etag: `"${file.content.key} ${params.page} in its colours"` }
    if (visit.headers['if-none-match'] === headers.etag) return raw('image/webp', '', headers, 304)
    return raw('image/webp', await drawn(visit, file, params.page), headers)
  },
)

async function drawn({ home, actor, ip }: Visit, { content }: LibraryFile, nth: number): Promise<Buffer> {
  const what = drawingOf(content.key, nth)
  const drawings = drawnFor(home)
  const before = await drawings.find(what)
  if (before) return before
  if (!(await allow(home, `library.pages:${actor.person ?? ip}`, PAGES)))
    throw tooOften((lang) => libraryFileWords[lang].pages.tooOften)
  const kept = found(await home.files.get(content.key))
  return drawings.made(what, async () => found(await drawPage(kept.stream(), nth)).bytes)
}

export const fileReader = [reader, picture]
