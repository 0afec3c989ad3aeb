/** What hosts do with a replay, and what whoever is on it does about their own part. */
import { z } from 'zod'
import { id, idParams, line, maybeLine, ticked } from '#platform/http/fields.ts'
import { post, seeOther } from '#platform/http/route.ts'
import { wrong } from '#platform/refusal.ts'
import { gatheringFor, hrefOf as gatheringHref } from '#gatherings'
import { askForCut, cutPart, cutStretch } from './cutting.ts'
import { replayWords } from './messages.en.ts'
import { hrefOf, LONGEST_CHAPTER, LONGEST_REASON, readMoment, readStretch } from './replay.ts'
import {
  addChapter,
  changeChapter,
  publishReplay,
  removeChapter,
  removeReplay,
  takeReplayDown,
  trimReplay,
} from './tending.ts'
import { wholeSoon } from './whole.ts'

const publishing = post(
  '/gatherings/:id/replay/publication',
  { params: idParams, body: z.object({ openly: ticked }) },
  async (visit, { params, body }) => {
    await visit.act(async (ctx) => {
      await publishReplay(ctx, params.id, body.openly)
      await wholeSoon(ctx.tx, params.id)
    })
    return seeOther(hrefOf(params.id), replayWords[visit.lang].tend.published)
  },
)

const takingDown = post(
  '/gatherings/:id/replay/publication/removal',
  { params: idParams },
  async (visit, { params }) => {
    await visit.act((ctx) => takeReplayDown(ctx, params.id))
    return seeOther(hrefOf(params.id), replayWords[visit.lang].tend.takenDown)
  },
)

const removing = post('/gatherings/:id/replay/removal', { params: idParams }, async (visit, { params }) => {
  await visit.act((ctx) => removeReplay(ctx, params.id))
  const gathering = await gatheringFor({ tx: visit.home.db, actor: visit.actor, now: visit.now }, params.id)
  return seeOther(gatheringHref(gathering), replayWords[visit.lang].tend.removed)
})

function momentIn(text: string, field: string): number {
  const moment = readMoment(text)
  if (moment === undefined) throw wrong((lang) => replayWords[lang].tend.noMoment, field)
  return moment
}

const trimming = post(
  '/gatherings/:id/replay/trim',
  { params: idParams, body: z.object({ from: line(9), until: line(9) }) },
  async (visit, { params, body }) => {
    const trim = { fromMs: momentIn(body.from, 'from'), untilMs: momentIn(body.until, 'until') }
    const isPublished = await visit.act((ctx) => trimReplay(ctx, params.id, trim))
    const words = replayWords[visit.lang].tend
    return seeOther(hrefOf(params.id), isPublished ? words.trimmedForGood : words.trimmed)
  },
)

const chapterBody = z.object({ at: line(9), title: line(LONGEST_CHAPTER) })
const chapterParams = z.object({ id, chapter: id })

const adding = post(
  '/gatherings/:id/replay/chapters',
  { params: idParams, body: chapterBody },
  async (visit, { params, body }) => {
    const chapter = { atMs: momentIn(body.at, 'at'), title: body.title }
    await visit.act((ctx) => addChapter(ctx, params.id, chapter))
    return seeOther(`${hrefOf(params.id)}#chapters`)
  },
)

const changing = post(
  '/gatherings/:id/replay/chapters/:chapter',
  { params: chapterParams, body: chapterBody },
  async (visit, { params, body }) => {
    const chapter = { id: params.chapter, atMs: momentIn(body.at, 'at'), title: body.title }
    await visit.act((ctx) => changeChapter(ctx, params.id, chapter))
    return seeOther(`${hrefOf(params.id)}#chapters`)
  },
)

const unnaming = post(
  '/gatherings/:id/replay/chapters/:chapter/removal',
  { params: chapterParams },
  async (visit, { params }) => {
    await visit.act((ctx) => removeChapter(ctx, params.id, params.chapter))
    return seeOther(`${hrefOf(params.id)}#chapters`)
  },
)

const asking = post(
  '/gatherings/:id/replay/cuts',
  { params: idParams, body: z.object({ why: maybeLine(LONGEST_REASON), from: maybeLine(9), until: maybeLine(9) }) },
  async (visit, { params, body }) => {
    const stretch = body.from || body.until ? stretchIn(body) : undefined
    await visit.act((ctx) => askForCut(ctx, params.id, body.why, stretch))
    return seeOther(hrefOf(params.id), replayWords[visit.lang].part.asked)
  },
)

const cutting = post(
  '/gatherings/:id/replay/people/:person/cut',
  { params: z.object({ id, person: id }) },
  async (visit, { params }) => {
    await visit.act((ctx) => cutPart(ctx, params.id, params.person))
    return seeOther(`/gatherings/${params.id}`, replayWords[visit.lang].part.cut)
  },
)

/** Of what they sent, one stretch; the rest stays. */
const cuttingStretch = post(
  '/gatherings/:id/replay/people/:person/stretches',
  { params: z.object({ id, person: id }), body: z.object({ from: line(9), until: line(9) }) },
  async (visit, { params, body }) => {
    const wanted = { person: params.person, ...stretchIn(body) }
    await visit.act((ctx) => cutStretch(ctx, params.id, wanted))
    return seeOther(hrefOf(params.id), replayWords[visit.lang].part.cutStretch)
  },
)

function stretchIn({ from, until }: { from: string; until: string }): { fromMs: number; untilMs: number } {
  momentIn(from, 'from')
  momentIn(until, 'until')
  const stretch = readStretch(from, until)
  if (!stretch) throw wrong((lang) => replayWords[lang].tend.trimWrong, 'until')
  return stretch
}

export const deedPages = [
  publishing,
  takingDown,
  removing,
  trimming,
  adding,
  changing,
  unnaming,
  asking,
  cutting,
  cuttingStretch,
]
