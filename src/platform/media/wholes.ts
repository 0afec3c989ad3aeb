/** Whole pictures are many times as big as others: one serves all who wish for it at about the same time. */
import type { Layer } from './layer.ts'

const APART_MS = 500

export type Wishes = {
  /** At once, unless one was just asked for: then as soon as another may be. */
  wish(layer: Layer, now: number): void
  due(now: number): void
}

export function wholeWishes(ask: (layer: Layer) => void): Wishes {
  const asked = new Map<Layer, { at: number; again: boolean }>()
  const askNow = (layer: Layer, now: number): void => {
    asked.set(layer, { at: now, again: false })
    ask(layer)
  }
  return {
    wish(layer, now) {
      const before = asked.get(layer)
      if (before) before.again = true
      else askNow(layer, now)
    },
    due(now) {
      for (const [layer, { at, again }] of asked) {
        if (now - at < APART_MS) continue
        asked.delete(layer)
        if (again) askNow(layer, now)
      }
    },
  }
}
