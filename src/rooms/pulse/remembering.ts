/** What took long to count is not counted again for every reader. */
import type { Home } from '#platform/home.ts'

/** Under this a number is counted anew for everybody: a small home always sees what just happened. */
const QUICK_MS = 250
/** Counting takes at most a twentieth of the time. */
const KEPT_FOR = 20

/** `before`: what was counted last, while it is counted again. */
type Kept = { readonly until: number; readonly value: Promise<unknown>; readonly before?: Promise<unknown> | undefined }
const kept = new WeakMap<Home, Map<string, Kept>>()

/** `key` says what is counted. Those who ask while it is being counted wait for the same. */
export async function remembered<T>(home: Home, key: string, count: () => Promise<T>): Promise<T> {
  const all = kept.get(home) ?? new Map<string, Kept>()
  kept.set(home, all)
  const known = all.get(key)
  // The key says what was counted, so what is kept under it has its type.
  if (known && known.until > performance.now()) return known.value as Promise<T>
  const began = performance.now()
  const value = count()
  all.set(key, { until: Infinity, value, before: known?.value })
  try {
    await value
    const took = performance.now() - began
    if (took > QUICK_MS) all.set(key, { until: performance.now() + took * KEPT_FOR, value })
    else all.delete(key)
  } catch (error) {
    all.delete(key)
    throw error
  }
  return value
}

/** For a page that waits for no number: while it is counted again, what was counted last is told. */
export async function rememberedAtOnce<T>(home: Home, key: string, count: () => Promise<T>): Promise<T> {
  const known = kept.get(home)?.get(key)
  const fresh = remembered(home, key, count)
  const last = known?.until === Infinity ? known.before : known?.value
  if (last === undefined) return fresh
  // Whoever asks next hears of what went wrong.
  fresh.catch(() => undefined)
  return last as Promise<T>
}
