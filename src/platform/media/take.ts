/**
 * What one publisher sends between coming and leaving, in one file as it comes: their sound, and the biggest size of their picture that
 * flows. What was muted here is not in it. Time in which nothing came stays in it as silence and as a picture that stands.
 */
import type { Layer, Kept } from './layer.ts'
import { openFrames, type Frame, type Frames } from './frames.ts'
import { lengthOf, SILENCE, SILENCE_MS } from './opus.ts'
import type { Publisher } from './publisher.ts'
import { openTimeline } from './timeline.ts'
import { clusterOf, type Block } from './clusters.ts'
import { PICTURE, SOUND } from './webm.ts'

export type Take = {
  hear(layer: Layer, kept: Kept, anew: boolean, now: number): void
  /** About once a second: chooses, waits no longer for what is late, and gives what is ready to be written. */
  flush(now: number): Written
  /** All the rest. */
  end(now: number): Written
}

/** Clusters; and for each tenth of a second how loud it was. */
export type Written = { readonly clusters: Buffer; readonly heard: Buffer }

/** Key pictures come but when asked for, and one can seek to them alone. */
const WHOLE_EVERY_MS = 10_000
/** Sound and pictures are written in the order of their time: the one waits so long for the other. */
const BEHIND_MS = 1300
/** One tenth of a second in the file beside. */
export const WINDOW_MS = 100
/** In the byte of a window: a picture came. The rest says how loud it was, 0 where no sound came. */
export const SEEN = 0x80

export function openTake(publisher: Publisher, began: number): Take {
  const timeline = openTimeline(began)
  const sheet = openSheet()
  const frames = new Map<Layer, Frames>()
  let sound: Layer | undefined
  let shown: Layer | undefined
  let wanted: Layer | undefined
  let whole = -Infinity

  const framesOf = (layer: Layer): Frames => {
    const known = frames.get(layer) ?? openFrames(layer.codec)
    frames.set(layer, known)
    return known
  }
  const write = (layer: Layer, some: readonly Frame[], now: number): void => {
    for (const frame of some) {
      if (layer === wanted) {
        if (shown) frames.delete(shown)
        shown = layer
        wanted = undefined
      }
      if (frame.key) whole = now
      const ms = Math.max(0, Math.round(timeline.at(layer, frame.timestamp, now)))
      if (layer.kind === 'audio') sheet.sound(ms, frame.bytes, frame.loudness)
      else sheet.picture(ms, frame.key, frame.bytes)
    }
  }
  /** The biggest that flows: a browser on a narrow line stops sending the bigger ones. */
  const choose = (now: number): void => {
    const best = publisher.pictures().findLast((layer) => layer.rate(now) > 0)
    if (best === undefined || publisher.muted.video) return
    if (wanted && wanted !== best) frames.delete(wanted)
    wanted = best === shown ? undefined : best
    const waits = wanted ?? (framesOf(best).wantsWhole() || now - whole > WHOLE_EVERY_MS ? best : undefined)
    if (waits) publisher.wishWhole(waits, now)
  }
  const due = (now: number): void => {
    for (const [layer, waiting] of frames) write(layer, waiting.due(now), now)
  }
  return {
    hear(layer, kept, anew, now) {
      const muted = layer.kind === 'audio' ? publisher.muted.audio : publisher.muted.video
      if (muted) return framesOf(layer).restart()
      if (layer.kind === 'audio' && layer !== sound) {
        if (sound) frames.delete(sound)
        sound = layer
      }
      if (layer.kind === 'video' && layer !== shown && layer !== wanted) {
        if (shown || wanted) return
        choose(now)
        if (layer !== wanted) return
      }
      if (anew) framesOf(layer).restart()
      write(layer, framesOf(layer).take(kept, now), now)
    },
    flush(now) {
      due(now)
      choose(now)
      return sheet.until(now - began - BEHIND_MS)
    },
    end(now) {
      due(now + WHOLE_EVERY_MS)
      return sheet.until(Infinity)
    },
  }
}

/** Blocks in the order of their time, until they are written. */
export type Sheet = {
  sound(ms: number, bytes: Buffer, loudness: number): void
  picture(ms: number, key: boolean, bytes: Buffer): void
  /** All that will not be added to any more: what is older than `ms`, and what both have passed. */
  until(ms: number): Written
}

export function openSheet(): Sheet {
  const last = { [SOUND]: -1, [PICTURE]: -1 }
  let blocks: Block[] = []
  let written = 0
  let windows = new Map<number, number>()
  let windowsWritten = 0

  const add = (track: typeof SOUND | typeof PICTURE, ms: number, key: boolean, bytes: Buffer, says: number): void => {
    const at = Math.max(ms, last[track] + 1, written)
    last[track] = at
    blocks.push({ track, ms: at, key, bytes })
    const window = Math.floor(at / WINDOW_MS)
    const before = windows.get(window) ?? 0
    windows.set(window, Math.max(before & ~SEEN, says & ~SEEN) | ((before | says) & SEEN))
  }
  let soundEnds: number | undefined
  /** Players put sound together where there is a hole in it, and it runs ahead of the picture from then on. */
  const fill = (until: number): void => {
    for (; soundEnds !== undefined && soundEnds + SILENCE_MS <= until; soundEnds += SILENCE_MS)
      add(SOUND, Math.round(soundEnds), true, SILENCE, 0)
  }
  return {
    sound(ms, bytes, loudness) {
      fill(ms)
      add(SOUND, ms, true, bytes, loudness)
      soundEnds = Math.max(soundEnds ?? 0, ms + lengthOf(bytes))
    },
    picture: (ms, key, bytes) => add(PICTURE, ms, key, bytes, SEEN),
    until(ms) {
      const ready = Math.max(ms, Math.min(last[SOUND], last[PICTURE]))
      if (ms !== Infinity) fill(ms)
      blocks.sort((one, other) => one.ms - other.ms)
      const count = blocks.findIndex((block) => block.ms > ready)
      const some = blocks.splice(0, count < 0 ? blocks.length : count)
      written = Math.max(written, some.at(-1)?.ms ?? 0)
      return { clusters: Buffer.concat(inClusters(some).map(clusterOf)), heard: windowsUntil(written) }
    },
  }

  function windowsUntil(ms: number): Buffer {
    const to = Math.max(windowsWritten, Math.floor(ms / WINDOW_MS))
    const bytes = Buffer.from(
      Array.from({ length: to - windowsWritten }, (_, at) => windows.get(windowsWritten + at) ?? 0),
    )
    windows = new Map([...windows].filter(([window]) => window >= to))
    windowsWritten = to
    return bytes
  }
}

/** One second, or from one key picture to the next. */
const CLUSTER_MS = 1000

function inClusters(blocks: readonly Block[]): Block[][] {
  const clusters: Block[][] = []
  for (const block of blocks) {
    const current = clusters.at(-1)
    const first = current?.[0]
    if (!current || !first || (block.track === PICTURE && block.key) || block.ms - first.ms >= CLUSTER_MS)
      clusters.push([block])
    else current.push(block)
  }
  return clusters
}
