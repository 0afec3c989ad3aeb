/** A room: who stands where, who watches, and what of the ones reaches the others. */
import { holdsBack, share } from './bandwidth.ts'
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
  /** Whoever speaks, until they have ended and somebody else does: on a narrow line they are the one to be seen. */
  let front: Publisher | undefined
  const speaks = (publisher: Publisher, now: number): boolean => !publisher.muted.audio && publisher.isSpeaking(now)
  const listen = (now: number): void => {
    const before = front && standing.includes(front) ? front : undefined
    if (!before || !speaks(before, now)) front = standing.find((one) => one && speaks(one, now)) ?? before
  }
  const chooseFor = (watcher: Watcher, now: number): void => {
    const { pairs, own } = watcher
    const places = pairs.map((pair, place) => {
      const publisher = standing[place]
      const pictures = publisher && own.has(publisher.name) ? [] : flowing(seen(publisher), now)
      return { ...pair, publisher, pictures, order: publisher?.main ? 0 : publisher && publisher === front ? 1 : 2 }
    })
    const inOrder = places.toSorted((one, other) => one.order - other.order)
    const sounds = places.reduce((sum, { publisher }) => sum + (publisher?.sound()?.rate(now) ?? 0), 0)
    const sizes = inOrder.map(({ pictures }) => pictures.map((layer) => layer.rate(now)))
    const shown = inOrder.map(({ pictures, video }) => pictures.findIndex((layer) => layer === video?.shows()))
    const { bits, drowns } = watcher.judged()
    const chosen = share({ bits: bits - sounds, drowns }, sizes, shown)
    watcher.wantsMore = holdsBack(sizes, chosen)
    for (const [at, { audio, video, publisher, pictures }] of inOrder.entries()) {
      audio?.turnTo(publisher?.muted.audio ? undefined : publisher?.sound())
      if (video && publisher) show(video, publisher, pictures[chosen[at] ?? -1], now)
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
      listen(now)
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
