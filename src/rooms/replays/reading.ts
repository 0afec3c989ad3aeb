/** A replay read for one page: who is on it, what they sent, chapters, captions. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { captionsOf } from '#stage'
import { cuesFrom, cuesWithin } from './captions.ts'
import { chaptersOf } from './chapters-store.ts'
import { given } from './given.ts'
import { hrefOf, type Part, type Track } from './replay.ts'
import type { Seen } from './seen.ts'
import { wantedOf } from './shortening-store.ts'
import { partsOf } from './store.ts'
import type { Publisher, Stretch, Timeline } from './timeline.ts'
import { spansOf, tracksOf } from './tracks-store.ts'

export type Read = { readonly timeline: Timeline; readonly tracks: readonly Track[] }

type Asked = Pick<Seen, 'replay' | 'makes'> & {
  /** One that is not of the replay yet, for those who made it. */
  readonly part?: Part
}

/** The films that whoever asks may have. */
export async function tracksFor(
  { home: { db } }: Pick<Visit, 'home'>,
  { replay, makes, part }: Asked,
): Promise<Track[]> {
  const wanted = await wantedOf(db, replay.gathering)
  const all = await tracksOf(db, replay.gathering)
  if (!part) return given(all, replay, { makes, wanted })
  const { baseMs, lengthMs } = part
  return given(all, { fromMs: baseMs, untilMs: baseMs + lengthMs, lengthMs: 0 }, { makes: false, wanted })
}

export async function readTimeline(visit: Visit, asked: Asked): Promise<Read> {
  const { home: { db }, now } = visit // prettier-ignore
  const { replay: { gathering, ...shown }, part } = asked // prettier-ignore
  const { fromMs, untilMs } = part ? { fromMs: part.baseMs, untilMs: part.baseMs + part.lengthMs } : shown
  const [tracks, spans, chapters, parts, captions] = await Promise.all([
    tracksFor(visit, asked),
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
      one.kind === kind && keys.includes(nameOf(one)) && one.untilMs > fromMs && one.fromMs < untilMs
        ? [[keys.indexOf(nameOf(one)), one.fromMs, one.untilMs]]
        : [],
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
      cues: cuesWithin(cuesFrom(captions, parts), { fromMs, untilMs }),
    },
  } // prettier-ignore
}

const nameOf = ({ person, what }: Pick<Track, 'person' | 'what'>): string => `${person}-${what}`
