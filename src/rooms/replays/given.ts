/** Which of what was kept somebody is given. Pure. */
import type { Replay, Track, Wanted } from './replay.ts'

type Standing = Pick<Track, 'person' | 'fromMs' | 'lengthMs'>

/** What is to be cut and is not yet is given to nobody; who did not make it is given films of which all is shown. */
export function given<T extends Standing>(
  tracks: readonly T[],
  { fromMs, untilMs, lengthMs }: Pick<Replay, 'fromMs' | 'untilMs' | 'lengthMs'>,
  { makes, wanted }: { readonly makes: boolean; readonly wanted: readonly Wanted[] },
): T[] {
  const ends = (track: Standing): number => track.fromMs + track.lengthMs
  const isWanted = (track: Standing): boolean =>
    wanted.some((one) => one.person === track.person && one.fromMs < ends(track) && one.untilMs > track.fromMs)
  return tracks.filter(
    (track) => !isWanted(track) && (makes ? track.fromMs < lengthMs : track.fromMs >= fromMs && ends(track) <= untilMs),
  )
}
