import { useRef } from 'preact/hooks'
import type { Lang } from '#platform/i18n.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Icon } from '#ui/icon.tsx'
import { replayWords } from './messages.en.ts'
import type { Clock } from './playing.ts'
import { sayMoment } from './replay.ts'
import { isHeardAt, isOn, isSeenAt, largeAt, type Played, type Timeline } from './timeline.ts'

type FacesProps = {
  readonly lang: Lang
  readonly timeline: Timeline
  readonly at: number
  readonly muted: boolean
  readonly films: Map<number, HTMLVideoElement>
  readonly onPress: () => void
}

/** What comes within this time is fetched already. */
const AHEAD_MS = 20_000

/** Each stays where it is in the page; the style sheet makes one of them large, so that no film is taken out and begun anew. */
export const Faces = ({ lang, timeline, at, muted, films, onPress }: FacesProps) => {
  const large = largeAt(timeline, at)
  return (
    <div class="replay-faces" onClick={onPress}>
      {timeline.tracks.map((track) => {
        const on = isOn(track, at)
        const near = on || (track.fromMs > at && track.fromMs < at + AHEAD_MS)
        return (
          <FaceView
            key={track.id}
            lang={lang}
            timeline={timeline}
            track={track}
            shown={on}
            large={on && large === track.by}
            seen={track.picture && isSeenAt(timeline, track.by, at)}
            heard={isHeardAt(timeline, track.by, at)}
            muted={muted}
            near={near}
            films={films}
          />
        )
      })}
    </div>
  )
}

type FaceProps = Pick<FacesProps, 'lang' | 'timeline' | 'muted' | 'films'> & {
  readonly track: Played
  readonly shown: boolean
  readonly large: boolean
  readonly seen: boolean
  readonly heard: boolean
  readonly near: boolean
}

const FaceView = ({ lang, timeline, track, shown, large, seen, heard, near, muted, films }: FaceProps) => {
  const who = timeline.publishers[track.by]
  if (!who) return null
  const words = replayWords[lang].player
  const kept = useRef<HTMLVideoElement | null>(null)
  const take = (film: HTMLVideoElement | null) => {
    kept.current = film
    if (film) films.set(track.id, film)
    else films.delete(track.id)
  }
  const face = { id: String(who.person), name: who.name, picture: who.picture, pictureOpen: true }
  return (
    <figure class="replay-face" hidden={!shown} data-large={large ? '' : undefined} data-heard={heard ? '' : undefined}>
      <video ref={take} src={track.src} preload={near ? 'auto' : 'none'} muted={muted} playsInline hidden={!seen} />
      {!seen && <Avatar face={face} size="l" />}
      <figcaption>
        <bdi>{who.what === 'screen' ? words.screenOf({ name: who.name }) : who.name}</bdi>
      </figcaption>
    </figure>
  )
}

type ControlsProps = {
  readonly lang: Lang
  readonly timeline: Timeline
  readonly clock: Clock
  readonly awake: boolean
  readonly muted: boolean
  readonly captions: boolean
  readonly on: {
    readonly toggle: () => void
    readonly seek: (at: number) => void
    readonly rate: (rate: number) => void
    readonly mute: () => void
    readonly captions: () => void
  }
}

const RATES = [1, 1.25, 1.5, 2]
const STEP_MS = 5000

export const Controls = ({ lang, timeline, clock, awake, muted, captions, on }: ControlsProps) => {
  const words = replayWords[lang].player
  const { fromMs, untilMs } = timeline
  return (
    <div class="replay-controls">
      <button
        type="button"
        class="replay-play"
        disabled={!awake}
        onClick={on.toggle}
        aria-label={clock.playing ? words.pause : words.play}
      >
        <Icon name={clock.playing ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        min={fromMs}
        max={untilMs}
        step={STEP_MS / 50}
        value={clock.at}
        disabled={!awake}
        aria-label={words.where}
        aria-valuetext={words.at({ at: sayMoment(clock.at), of: sayMoment(untilMs) })}
        onInput={(event) => on.seek(Number(event.currentTarget.value))}
      />
      <span class="replay-time">
        {sayMoment(clock.at)} / {sayMoment(untilMs)}
      </span>
      <button type="button" disabled={!awake} aria-pressed={muted} aria-label={words.mute} onClick={on.mute}>
        <Icon name={muted ? 'mic-off' : 'headphones'} />
      </button>
      {timeline.cues.length > 0 && (
        <button
          type="button"
          disabled={!awake}
          aria-pressed={captions}
          aria-label={words.captions}
          onClick={on.captions}
        >
          <Icon name="captions" />
        </button>
      )}
      <select
        class="input"
        disabled={!awake}
        aria-label={words.speed}
        value={String(clock.rate)}
        onChange={(event) => on.rate(Number(event.currentTarget.value))}
      >
        {RATES.map((rate) => (
          <option key={rate} value={String(rate)} selected={rate === 1}>
            {words.rate({ rate })}
          </option>
        ))}
      </select>
    </div>
  )
}
