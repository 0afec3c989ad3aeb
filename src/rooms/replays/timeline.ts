/** What is seen and heard at a moment of a replay. Pure: of what was recorded, by milliseconds from the beginning. */
export type Publisher = {
  readonly person: number
  readonly name: string
  readonly picture?: string | undefined
  readonly what: 'face' | 'screen' | 'encoder'
}
/** `by`: which of the publishers. */
export type Played = {
  readonly id: number
  readonly by: number
  readonly src: string
  readonly fromMs: number
  readonly lengthMs: number
  readonly sound: boolean
  readonly picture: boolean
}
/** Publisher, from, until: there may be thousands. */
export type Stretch = readonly [by: number, fromMs: number, untilMs: number]
export type Cue = { readonly fromMs: number; readonly untilMs: number; readonly text: string }
export type Mark = { readonly atMs: number; readonly title: string }

export type Timeline = {
  readonly fromMs: number
  readonly untilMs: number
  readonly publishers: readonly Publisher[]
  readonly tracks: readonly Played[]
  readonly heard: readonly Stretch[]
  readonly seen: readonly Stretch[]
  readonly chapters: readonly Mark[]
  readonly cues: readonly Cue[]
}

export const isOn = ({ fromMs, lengthMs }: Pick<Played, 'fromMs' | 'lengthMs'>, at: number): boolean =>
  at >= fromMs && at < fromMs + lengthMs

/** A voice that stops for a breath keeps its place. */
const BREATH_MS = 1200

/** Who is seen large: a screen that is shown; else who speaks, or spoke last; else the first who is there. */
export function largeAt({ publishers, tracks, heard }: Timeline, at: number): number | undefined {
  const on = [...new Set(tracks.filter((track) => isOn(track, at)).map(({ by }) => by))]
  const screen = on.find((by) => publishers[by]?.what === 'screen' && tracks.some((one) => one.by === by && one.picture && isOn(one, at))) // prettier-ignore
  if (screen !== undefined) return screen
  const spoke = heard.filter(([by, from]) => from <= at && on.includes(by))
  const now = spoke.findLast(([, , until]) => until + BREATH_MS > at)
  return (now ?? spoke.at(-1))?.[0] ?? on[0]
}

/** Whether a picture came from them then. Where nobody knows, it did. */
export const isSeenAt = ({ seen }: Pick<Timeline, 'seen'>, by: number, at: number): boolean => {
  const own = seen.filter((one) => one[0] === by)
  return own.length === 0 || own.some(([, from, until]) => from <= at && at < until)
}

export const isHeardAt = ({ heard }: Pick<Timeline, 'heard'>, by: number, at: number): boolean =>
  heard.some((one) => one[0] === by && one[1] <= at && at < one[2])

/** The one that has begun. */
export const chapterAt = ({ chapters }: Pick<Timeline, 'chapters'>, at: number): Mark | undefined =>
  chapters.findLast(({ atMs }) => atMs <= at)

export const cueAt = ({ cues }: Pick<Timeline, 'cues'>, at: number): Cue | undefined =>
  cues.findLast(({ fromMs, untilMs }) => fromMs <= at && at < untilMs)
