/** A room: who stands where, who watches, and what of the ones reaches the others. */
import { share } from './bandwidth.ts'
import type { Muting } from './engine.ts'
import type { Kept, Layer } from './layer.ts'
import { PLACES } from './places.ts'
import type { Publisher } from './publisher.ts'
import type { View } from './view.ts'
import type { Watcher } from './watcher.ts'

export type Stage = {
  readonly publishers: () => readonly Publisher[]
  readonly watchers: ReadonlySet<Watcher>
  readonly places: () => readonly (string | null)[]
  /** The place `publisher` would get, `wished` if it is free; undefined: there is none. */
  placeFor(publisher: string, wished?: number): number | undefined
  stand(publisher: Publisher, place: number, now: number): void
  leave(publisher: Publisher, now: number): void
  enter(watcher: Watcher, now: number): void
  exit(watcher: Watcher): void
  forward(from: Publisher, layer: Layer, kept: Kept, anew: boolean, now: number): void
  mute(publisher: string, what: Muting, now: number): void
  /** What each watcher is to see: after somebody came or went, and as lines grow or shrink. */
  choose(now: number, strained?: boolean): void
  /** A watcher's picture broke. */
  wishWhole(view: View, now: number): void
}

export function openStage(): Stage {
  const standing: (Publisher | undefined)[] = Array.from({ length: PLACES })
  const watchers = new Set<Watcher>()

  /** Under strain everybody has the smallest pictures. */
  let smallest = false
  const seen = (publisher: Publisher | undefined): Layer[] => {
    const all = publisher === undefined || publisher.muted.video ? [] : publisher.pictures()
    return smallest ? all.slice(0, 1) : [...all]
  }
  const chooseFor = ({ pairs, carries }: Watcher, now: number): void => {
    const pictures = pairs.map((_, place) => flowing(seen(standing[place]), now))
    const sounds = pairs.reduce((sum, _, place) => sum + (standing[place]?.sound()?.rate(now) ?? 0), 0)
    const sizes = pictures.map((some) => some.map((layer) => layer.rate(now)))
    const shown = pairs.map(({ video }, place) =>
      (pictures[place] ?? []).findIndex((layer) => layer === video?.shows()),
    )
    const chosen = share(carries() - sounds, sizes, shown)
    for (const [place, { audio, video }] of pairs.entries()) {
      const publisher = standing[place]
      audio?.turnTo(publisher?.muted.audio ? undefined : publisher?.sound())
      if (video && publisher) show(video, publisher, pictures[place]?.[chosen[place] ?? -1], now)
      else video?.turnTo(undefined)
    }
  }
  const show = (view: View, publisher: Publisher, layer: Layer | undefined, now: number): void => {
    view.turnTo(layer)
    const awaited = view.waitsFor()
    if (awaited && view.shows() === undefined)
      for (const kept of awaited.sinceWhole(now)) view.forward(awaited, kept, now)
    if (awaited && view.waitsFor()) publisher.wishWhole(awaited, now)
  }
  const chooseAll = (now: number): void => {
    for (const watcher of watchers) chooseFor(watcher, now)
  }
  return {
    watchers,
    publishers: () => standing.filter((one) => one !== undefined),
    places: () => standing.map((one) => one?.name ?? null),
    placeFor(publisher, wished) {
      const before = standing.findIndex((one) => one?.name === publisher)
      if (before >= 0) return before
      if (wished !== undefined && wished >= 0 && wished < PLACES && !standing[wished]) return wished
      const free = standing.findIndex((one) => one === undefined)
      return free < 0 ? undefined : free
    },
    stand(publisher, place, now) {
      standing[place] = publisher
      chooseAll(now)
    },
    leave(publisher, now) {
      const place = standing.indexOf(publisher)
      if (place < 0) return
      standing[place] = undefined
      chooseAll(now)
    },
    enter(watcher, now) {
      watchers.add(watcher)
      chooseFor(watcher, now)
    },
    exit: (watcher) => void watchers.delete(watcher),
    forward(from, layer, kept, anew, now) {
      const place = standing.indexOf(from)
      if (place < 0) return
      for (const { pairs } of watchers) {
        const view = pairs[place]?.[layer.kind]
        if (!view) continue
        if (anew) view.anew(layer)
        view.forward(layer, kept, now)
      }
    },
    mute(name, what, now) {
      const publisher = standing.find((one) => one?.name === name)
      if (!publisher) return
      publisher.muted = { ...publisher.muted, ...what }
      chooseAll(now)
    },
    choose(now, strained = smallest) {
      smallest = strained
      chooseAll(now)
    },
    wishWhole(view, now) {
      const shown = view.waitsFor() ?? view.shows()
      const publisher = shown && standing.find((one) => one?.pictures().includes(shown))
      if (publisher) publisher.wishWhole(shown, now)
    },
  }
}

/** A browser on a narrow line stops sending its bigger sizes: only what comes can be shown. */
function flowing(layers: readonly Layer[], now: number): Layer[] {
  const come = layers.filter((layer) => layer.rate(now) > 0)
  return come.length > 0 ? come : layers.slice(0, 1)
}
