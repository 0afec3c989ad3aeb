/** Bringing a file, and another version of it. */
import type { z } from 'zod'
import { ensure, personOf, sees } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { endingOfName } from '#platform/documents/index.ts'
import { dayOf, keyOf, sentAs } from '#platform/http/once.ts'
import { get, page, post, seeOther, type Answer, type Asked, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { notFound, tooOften } from '#platform/refusal.ts'
import { bringFile, bringVersion } from './file-bringing.ts'
import { bringBody, bringQuery, fileField } from './file-forms.ts'
import { libraryFileWords } from './file-messages.en.ts'
import { GB, largestFile, MB, roomForFiles } from './file-settings.ts'
import { bytesOfFiles } from './file-store.ts'
import { dropTaken, takeFile, type Taken } from './file-taking.ts'
import { BringPage, VersionPage } from './file-form-views.tsx'
import { resourceParams } from './forms.ts'
import { canEdit, canWriteOn } from './policy.ts'
import { hrefOf } from './resource.ts'
import { see } from './seen.ts'
import { shelfSaid, shelvesOffered } from './shelf.ts'

async function roomLeft({ home }: Visit) {
  const room = home.settings.get(roomForFiles) * GB
  return { room, left: Math.max(0, room - (await bytesOfFiles(home.db))), most: home.settings.get(largestFile) * MB }
}

type BringAsked = Asked<unknown, z.output<typeof bringQuery>>

async function bringPage(visit: Visit, { query }: BringAsked, retry: Retry): Promise<Answer> {
  const { home, actor, lang } = visit
  ensure(sees(actor, HOME))
  const asked = query.shelf === undefined ? undefined : await shelfSaid(home.db, actor, query.shelf)
  const offered = (await shelvesOffered(home.db, actor)).filter((one) => canWriteOn(actor, one))
  // A group that one may come into by bringing something to it.
  const others =
    asked && canWriteOn(actor, asked) && !offered.some((one) => one.audience === asked.audience) ? [asked] : []
  const body = BringPage({
    lang,
    ...retry,
    ...(await roomLeft(visit)),
    shelf: query.shelf,
    offered: [...offered, ...others],
    clientKey: keyOf(retry, 'file', dayOf(visit)),
  })
  return page({ title: libraryFileWords[lang].form.title, body })
}

/** Each may be hundreds of megabytes. */
const FILES = { times: 60, minutes: 60 }

async function notTooMany({ home, actor }: Visit): Promise<void> {
  if (!(await allow(home, `library.files:${personOf(actor)}`, FILES)))
    throw tooOften((lang) => libraryFileWords[lang].form.tooOften)
}

/** What a deed that was refused left on the disk goes again. */
async function keeping<R>({ home }: Visit, taken: Taken, deed: () => Promise<R>): Promise<R> {
  try {
    return await deed()
  } catch (error) {
    await dropTaken(home, taken)
    throw error
  }
}

const bring = post(
  '/library/files',
  {
    query: bringQuery,
    body: bringBody,
    files: fileField,
    again: (visit, { query }, retry) => bringPage(visit, { params: {}, query }, retry),
  },
  async (visit, { body, files }) => {
    await notTooMany(visit)
    const taken = await takeFile(visit.home, files['file']?.[0])
    const title = body.title === '' ? titleFrom(taken.name) : body.title
    const clientKey = sentAs(body.clientKey, [title, body.text, taken.key])
    const id = await keeping(visit, taken, () =>
      visit.act((ctx) => bringFile(ctx, visit.home, { ...body, lang: body.lang, title, clientKey, taken })),
    )
    return seeOther(hrefOf({ id, title }), libraryFileWords[visit.lang].form.sent)
  },
)

/** `compte-rendu_2026.pdf` is called "compte rendu 2026" until somebody finds better. */
function titleFrom(name: string): string {
  const ending = endingOfName(name)
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1)
  return stem.replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 160) || name
}

async function versionPage(
  visit: Visit,
  { params }: Asked<{ id: number }, unknown>,
  { problems }: Retry,
): Promise<Answer> {
  const { resource, shelf } = await see(visit, params.id)
  if (resource.kind !== 'file') throw notFound()
  ensure(canEdit(visit.actor, resource, shelf))
  const body = VersionPage({ lang: visit.lang, resource, problems, ...(await roomLeft(visit)) })
  return page({ title: libraryFileWords[visit.lang].version.title({ title: resource.title }), body })
}

const replace = post(
  '/library/:id/files',
  { params: resourceParams, files: fileField, again: versionPage },
  async (visit, { params, files }) => {
    await notTooMany(visit)
    const taken = await takeFile(visit.home, files['file']?.[0])
    const resource = await keeping(visit, taken, () =>
      visit.act((ctx) => bringVersion(ctx, visit.home, { resource: params.id, taken })),
    )
    return seeOther(hrefOf(resource), libraryFileWords[visit.lang].version.sent)
  },
)

export const filePages = [
  get('/library/files/new', { who: 'members', query: bringQuery }, (visit, input) =>
    bringPage(visit, input, nothingTyped),
  ),
  bring,
  get('/library/:id/files/new', { who: 'members', params: resourceParams }, (visit, input) =>
    versionPage(visit, input, nothingTyped),
  ),
  replace,
]
