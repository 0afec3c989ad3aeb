/** A replay read for one page: who is on it, what they sent, chapters, captions. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { captionsOf } from '#stage'
import { cuesFrom } from './captions.ts'
import { chaptersOf } from './chapters-store.ts'
import { hrefOf, type Replay, type Track } from './replay.ts'
import { partsOf } from './store.ts'
import type { Publisher, Stretch, Timeline } from './timeline.ts'
import { spansOf, tracksOf } from './tracks-store.ts'

export type Read = { readonly timeline: Timeline; readonly tracks: readonly Track[] }

export async function readTimeline({ home, now }: Visit, replay: Replay): Promise<Read> {
  const { db } = home
  const { gathering, fromMs, untilMs } = replay
  const [tracks, spans, chapters, parts, captions] = await Promise.all([
    tracksOf(db, gathering),
    spansOf(db, gathering),
    chaptersOf(db, gathering),
    partsOf(db, gathering),
    captionsOf(db, gathering),
  ])
  const people = await peopleCards(db, [...new Set(tracks.map((one) => one.person))], now)
  const keys = [...new Set(tracks.map(nameOf))]
  const publishers = keys.flatMap((key): Publisher[] => {
    const track = tracks.find((one) => nameOf(one) === key)
    if (!track) return []
    const { name, picture } = faceOf(cardOf(people, track.person))
    return [{ person: track.person, what: track.what, name, picture }]
  })
  const stretches = (kind: 'heard' | 'seen'): Stretch[] =>
    spans.flatMap((one): Stretch[] =>
      one.kind === kind && keys.includes(nameOf(one)) ? [[keys.indexOf(nameOf(one)), one.fromMs, one.untilMs]] : [],
    )
  return {
    tracks,
    timeline: {
      fromMs, untilMs, publishers,
      tracks: tracks.map(({ id, fromMs: from, lengthMs, sound, picture, ...of }) => ({
        id, by: keys.indexOf(nameOf(of)), src: `${hrefOf(gathering)}/tracks/${id}`, fromMs: from, lengthMs, sound, picture,
      })),
      heard: stretches('heard'),
      seen: stretches('seen'),
      chapters: chapters.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs).map(({ atMs, title }) => ({ atMs, title })),
      cues: cuesFrom(captions, parts),
    },
  } // prettier-ignore
}

const nameOf = ({ person, what }: Pick<Track, 'person' | 'what'>): string => `${person}-${what}`
