/** The page of a replay, and its files: given to whoever may see it at the moment they ask, also for each part of a film. */
import { z } from 'zod'
import { id, idParams } from '#platform/http/fields.ts'
import { giveFile } from '#platform/files/giving.ts'
import { get, page, raw, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { captionsOf } from '#stage'
import { cuesFrom, cuesWithin, vttOf } from './captions.ts'
import { chaptersOf } from './chapters-store.ts'
import { replayWords } from './messages.en.ts'
import { canTendReplay } from './policy.ts'
import { isUncut, sayMoment } from './replay.ts'
import { readTimeline, tracksFor } from './reading.ts'
import { ReplayPage } from './replay-views.tsx'
import { seeReplay, type Seen } from './seen.ts'
import { wantedOf } from './shortening-store.ts'
import { partsOf } from './store.ts'
import { cutsOf, filesByIds, isOnAny } from './tracks-store.ts'

export const seen = ({ home, actor, now }: Visit, gathering: number): Promise<Seen> =>
  seeReplay({ tx: home.db, actor, now }, gathering)

const replayPage = get('/gatherings/:id/replay', { params: idParams }, async (visit, { params }) => {
  const { home, actor, lang, now, zone } = visit
  const it = await seen(visit, params.id)
  const { gathering, replay } = it
  const tends = canTendReplay(actor, gathering)
  const { timeline, tracks } = await readTimeline(visit, it)
  const files = await filesByIds(home.db, [...tracks.map((one) => one.file), replay.whole ?? 0])
  const cuts = await cutsOf(home.db, params.id)
  const people = await peopleCards(home.db, [...tracks, ...cuts].map((one) => one.person), now) // prettier-ignore
  const body = ReplayPage({
    lang, gathering, replay, timeline, tends,
    clock: { lang, now, zone },
    bytes: new Map([...files].map(([file, { bytes }]) => [file, bytes])),
    tracks: tracks.map((track) => ({ track, name: faceOf(cardOf(people, track.person)).name })),
    mine: it.makes && (await isOnAny(home.db, [params.id], actor.person)).has(params.id) ? actor.person : null,
    chapters: tends ? (await chaptersOf(home.db, params.id)).filter(({ atMs }) => atMs <= replay.lengthMs) : [],
    rest: tends ? (await partsOf(home.db, params.id)).filter((part) => part.keptAt !== null && part.joinedAt === null) : [],
    isBeingCut: isUncut(replay) || (await wantedOf(home.db, params.id)).length > 0,
    cuts: tends
      ? cuts.filter((one) => one.cutAt === null).map((cut) => ({ cut, name: faceOf(cardOf(people, cut.person)).name }))
      : [],
    asked: cuts.some((one) => one.person === actor.person && one.cutAt === null),
  }) // prettier-ignore
  return page({ title: replayWords[lang].title({ title: gathering.title }), body, layout: 'wide' })
})

const track = get(
  '/gatherings/:id/replay/tracks/:track',
  { params: z.object({ id, track: id }) },
  async (visit, { params }): Promise<Answer> => {
    const it = await seen(visit, params.id)
    const parts = it.makes ? (await partsOf(visit.home.db, params.id)).filter((part) => part.joinedAt === null) : []
    const of = await Promise.all([undefined, ...parts].map((part) => tracksFor(visit, part ? { ...it, part } : it)))
    const one = found(of.flat().find((each) => each.id === params.track))
    const file = found((await filesByIds(visit.home.db, [one.file])).get(one.file))
    return giveFile(visit, file, { name: `${one.what}-${sayMoment(one.fromMs).replaceAll(':', '.')}.webm` })
  },
)

const whole = get('/gatherings/:id/replay/whole', { params: idParams }, async (visit, { params }): Promise<Answer> => {
  const { replay, gathering } = await seen(visit, params.id)
  const whole = isUncut(replay) ? 0 : (replay.whole ?? 0)
  const file = found((await filesByIds(visit.home.db, [whole])).get(whole))
  return giveFile(visit, file, { name: `${gathering.title}.webm`, download: true })
})

const captions = get('/gatherings/:id/replay/captions.vtt', { params: idParams }, async (visit, { params }) => {
  const { replay } = await seen(visit, params.id)
  const { db } = visit.home
  const cues = cuesWithin(cuesFrom(await captionsOf(db, params.id), await partsOf(db, params.id)), replay)
  found(cues[0])
  return raw('text/vtt; charset=utf-8', vttOf(cues, replay.fromMs), { 'cache-control': 'private, no-cache' })
})

export const replayPages = [replayPage, track, whole, captions]
