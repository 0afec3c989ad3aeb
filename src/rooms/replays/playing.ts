/**
 * Several films on one clock. The clock is ours; each film is kept in step with it: a little faster or slower where it drifts, put
 * where it belongs where it is far away. While one of them has nothing to show yet, all of them wait for it.
 */
import { isOn, type Played, type Timeline } from './timeline.ts'

const TICK_MS = 100
/** Lips and voice may be this far apart before anybody notices (ITU-R BT.1359: 45 ms early, 125 ms late). */
const DRIFT_S = 0.08
const FAR_S = 0.4
const NUDGE = 0.06
/** A film that does not come holds up the others this long. */
const PATIENCE_MS = 6000

export type Clock = { readonly at: number; readonly playing: boolean; readonly waiting: boolean; readonly rate: number }

export type Playing = {
  now(): Clock
  play(): void
  pause(): void
  seek(at: number): void
  setRate(rate: number): void
  close(): void
}

type Opening = {
  readonly timeline: Pick<Timeline, 'fromMs' | 'untilMs' | 'tracks'>
  readonly filmOf: (track: Played) => HTMLMediaElement | null | undefined
  readonly told: (clock: Clock) => void
}

export function openPlaying({ timeline: { fromMs, untilMs, tracks }, filmOf, told }: Opening): Playing {
  let clock: Clock = { at: fromMs, playing: false, waiting: false, rate: 1 }
  let last = performance.now()
  let waitedSince: number | undefined
  const given = new Set<number>()

  const change = (part: Partial<Clock>): void => {
    clock = { ...clock, ...part }
    told(clock)
  }
  const films = (): [Played, HTMLMediaElement][] =>
    tracks.flatMap((track) => {
      const film = filmOf(track)
      return film ? [[track, film] as [Played, HTMLMediaElement]] : []
    })
  const pauseAll = (): void => {
    for (const [, film] of films()) if (!film.paused) film.pause()
  }
  const isReady = ([track, film]: [Played, HTMLMediaElement]): boolean =>
    !isOn(track, clock.at) ||
    given.has(track.id) ||
    film.error !== null ||
    film.ended ||
    (film.readyState >= 2 && !film.seeking)

  const tick = (): void => {
    const now = performance.now()
    const passed = (now - last) * clock.rate
    last = now
    const all = films()
    for (const [track, film] of all) place(track, film, clock)
    if (!clock.playing) return
    const late = all.filter((one) => !isReady(one))
    if (late.length > 0) return wait(now, late)
    waitedSince = undefined
    const at = clock.waiting ? clock.at : Math.min(untilMs, clock.at + passed)
    change({ at, waiting: false, playing: at < untilMs })
    if (!clock.playing) return pauseAll()
    for (const [track, film] of all) follow(track, film)
  }
  const wait = (now: number, late: readonly [Played, HTMLMediaElement][]): void => {
    waitedSince ??= now
    if (now - waitedSince > PATIENCE_MS) for (const [track] of late) given.add(track.id)
    if (!clock.waiting) {
      pauseAll()
      change({ waiting: true })
    }
  }
  const follow = (track: Played, film: HTMLMediaElement): void => {
    if (!isOn(track, clock.at)) {
      if (!film.paused) film.pause()
      return
    }
    if (film.paused && !film.ended)
      film.play().catch((error: unknown) => {
        // A browser that lets nothing sound without a press is pressed again.
        if (error instanceof DOMException && error.name === 'NotAllowedError') stop()
      })
  }
  const stop = (): void => {
    pauseAll()
    change({ playing: false, waiting: false })
  }
  const timer = setInterval(tick, TICK_MS)
  return {
    now: () => clock,
    play() {
      last = performance.now()
      given.clear()
      change({ playing: true, at: clock.at >= untilMs ? fromMs : clock.at })
      // In the press itself, while the browser knows of it.
      for (const [track, film] of films()) follow(track, film)
      tick()
    },
    pause: stop,
    seek(at) {
      given.clear()
      waitedSince = undefined
      change({ at: Math.max(fromMs, Math.min(untilMs, at)) })
      for (const [track, film] of films()) place(track, film, clock, true)
      tick()
    },
    setRate: (rate) => change({ rate }),
    close() {
      clearInterval(timer)
      pauseAll()
    },
  }
}

/** `exactly`: somebody chose this moment. */
function place(track: Played, film: HTMLMediaElement, { at, rate, playing, waiting }: Clock, exactly = false): void {
  if (!isOn(track, at) || film.readyState < 1 || film.seeking) return
  const wanted = (at - track.fromMs) / 1000
  const off = film.currentTime - wanted
  const moves = playing && !waiting
  if (Math.abs(off) > (moves && !exactly ? FAR_S : DRIFT_S)) film.currentTime = wanted
  film.playbackRate = !moves || Math.abs(off) < DRIFT_S ? rate : rate * (off > 0 ? 1 - NUDGE : 1 + NUDGE)
}
