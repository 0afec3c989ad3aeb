/** `/moving`: give an archive, choose what comes, see it come, read what came of it. Hosts only. */
import { z } from 'zod'
import { idParams, several } from '#platform/http/fields.ts'
import { get, page, post, raw, seeOther, type Answer, type Retry } from '#platform/http/route.ts'
import { nothingTyped } from '#platform/http/typed.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found, wrong } from '#platform/refusal.ts'
import { groupsSeen } from '#spaces'
import { dropArchive, takeIn } from './archive.ts'
import { beginImport, giveArchive, goOn, pauseImport, queue, withdrawImport } from './asking.ts'
import { AskPage } from './ask-views.tsx'
import { farOf } from './how-far.ts'
import { nothingAdded, type Found, type Import, type ImportId } from './import.ts'
import { movingWords } from './messages.en.ts'
import { reportFor, usualChoices } from './report.ts'
import { closeExport, ExportProblem, openExport } from './slack/index.ts'
import { StartPage } from './start-views.tsx'
import { ComingPage, DonePage, FailedPage } from './state-views.tsx'
import { importById, latestImports } from './store.ts'

const GIGABYTES = 2
const EARLIER = 20

async function startPage({ home, lang, now, zone }: Visit, { problems }: Retry): Promise<Answer> {
  const body = StartPage({ lang, clock: { now, zone, lang }, problems, gigabytes: GIGABYTES, earlier: await latestImports(home.db, EARLIER) })
  return page({ title: movingWords[lang].start.title, body })
}

const start = get('/moving', { who: 'hosts' }, (visit) => startPage(visit, nothingTyped))

const give = post(
  '/moving/archives',
  { who: 'hosts', files: { archive: { maxBytes: GIGABYTES * 1024 ** 3, most: 1, to: 'disk' } }, again: (visit, _, retry) => startPage(visit, retry) },
  async (visit, { files }) => {
    const [upload] = files['archive'] ?? []
    if (upload?.path === undefined) throw wrong((lang) => movingWords[lang].start.none, 'archive')
    await refuseBroken(upload.path)
    const taken = await takeIn(visit.home, upload.path)
    try {
      const id = await visit.act(async (ctx) => {
        const given = await giveArchive(ctx, { fileName: upload.name.slice(0, 200), bytes: upload.size })
        await taken.keep(given)
        await queue(visit.home, ctx.tx, { id: given, state: 'uploaded' })
        return given
      })
      return seeOther(`/moving/${id}`)
    } finally {
      await taken.drop()
    }
  },
)

/** What is no export is said at once, and nothing of it is kept. */
async function refuseBroken(path: string): Promise<void> {
  try {
    await closeExport(await openExport(path))
  } catch (error) {
    if (error instanceof ExportProblem) throw wrong((lang) => movingWords[lang].problems[error.problem], 'archive')
    throw error
  }
}

const show = get('/moving/:id', { who: 'hosts', params: idParams }, (visit, { params }) => importPage(visit, params.id, nothingTyped))

async function importPage(visit: Visit, id: ImportId, retry: Retry): Promise<Answer> {
  const { home, lang } = visit
  const one = found(await importById(home.db, id))
  const words = movingWords[lang]
  if (one.state === 'withdrawn') found(undefined)
  if (one.state === 'surveyed' && one.survey) return askPage(visit, one, one.survey, retry)
  if (one.state === 'done' && one.report) return page({ title: words.done.title, body: DonePage({ lang, report: one.report, groups: await groupsOf(visit, one.report.into) }) })
  if (one.state === 'failed') return page({ title: words.failed.title, body: FailedPage({ lang, id, problem: one.problem ?? { why: 'trouble' }, begun: one.choices !== null }) })
  const paused = one.state === 'paused'
  const far = { href: `/moving/${id}/progress`, label: words.progress.label, ...farOf(one, lang) }
  return page({ title: paused ? words.progress.titlePaused : words.progress.title, body: ComingPage({ lang, id, far, paused, mayPause: one.state === 'running' }) })
}

function askPage({ lang }: Visit, { id, fileName }: Import, survey: Found, { typed, problems }: Retry): Answer {
  const proposed = reportFor(survey, usualChoices(survey).groups.map(({ source }) => source), nothingAdded)
  return page({ title: movingWords[lang].ask.title, body: AskPage({ lang, id, fileName, found: survey, proposed, typed, problems }) })
}

/** A hidden group is nobody's business but its people's. */
async function groupsOf({ home, actor }: Visit, into: readonly number[]): Promise<{ name: string; href: string }[]> {
  const brought = new Set(into)
  return (await groupsSeen(home.db, actor)).filter(({ id }) => brought.has(id)).map(({ name, slug }) => ({ name, href: `/groups/${slug}` }))
}

const progress = get('/moving/:id/progress', { who: 'hosts', params: idParams }, async ({ home, lang }, { params }) => {
  const one = found(await importById(home.db, params.id))
  return raw('application/json; charset=utf-8', JSON.stringify(farOf(one, lang)), { 'cache-control': 'no-store' })
})

const source = z.string().max(500)
const day = z.union([z.iso.date(), z.literal('')])
/** `since[n]` is the day of `staff[n]`, or nothing. */
const chosen = z.object({ groups: several(source), help: several(source), staff: several(source), since: several(z.string().max(20)) })

const begin = post(
  '/moving/:id/beginning',
  { who: 'hosts', params: idParams, body: chosen, again: (visit, { params }, { typed, problems }) => importPage(visit, params.id, { typed: { ...typed, asked: '' }, problems }) },
  async (visit, { params, body }) => {
    const { survey } = found(await importById(visit.home.db, params.id))
    const known = new Set(survey?.groups.map((group) => group.source))
    const help = new Set(body.help)
    if (!body.since.every((one) => day.safeParse(one).success)) throw wrong((lang) => movingWords[lang].ask.wrongDate, 'since')
    const choices = {
      groups: [...new Set(body.groups)].filter((one) => known.has(one)).map((one) => ({ source: one, help: help.has(one) })),
      staff: body.staff.flatMap((one, place) => (body.since[place] ? [{ source: one, since: body.since[place] }] : [])),
    }
    await visit.act((ctx) => beginImport(ctx, visit.home, params.id, choices))
    return seeOther(`/moving/${params.id}`)
  },
)

const pause = post('/moving/:id/pause', { who: 'hosts', params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => pauseImport(ctx, params.id))
  return seeOther(`/moving/${params.id}`, movingWords[visit.lang].notices.paused)
})

const resume = post('/moving/:id/pause/removal', { who: 'hosts', params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => goOn(ctx, visit.home, params.id))
  return seeOther(`/moving/${params.id}`, movingWords[visit.lang].notices.goesOn)
})

const withdraw = post('/moving/:id/withdrawal', { who: 'hosts', params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => withdrawImport(ctx, params.id))
  await dropArchive(visit.home, params.id)
  return seeOther('/moving', movingWords[visit.lang].notices.withdrawn)
})

export const pages = [start, give, show, progress, begin, pause, resume, withdraw]
