/** Who was heard when, and seen when, from what the recorder wrote of each tenth of a second (`take.ts`). */
import { SEEN, WINDOW_MS } from './take.ts'

/** Louder than this somebody speaks: 45 decibels under the loudest. Quiet speech is louder, a room with a fan is not. */
export const SPEAKS = 82
/** A breath between two sentences does not end what somebody says; a cough does not begin it. */
export const BREATH_MS = 1500
export const COUGH_MS = 400

export type Stretch = { readonly fromMs: number; readonly untilMs: number }

/** A picture that comes slowly is a picture; nothing for longer is a camera that is off. */
const STANDS_MS = 3000

export const speakingIn = (windows: Buffer): Stretch[] =>
  joined(windows, (one) => (one & ~SEEN) >= SPEAKS, BREATH_MS, COUGH_MS)

export const seenIn = (windows: Buffer): Stretch[] => joined(windows, (one) => (one & SEEN) !== 0, STANDS_MS, 0)

function joined(windows: Buffer, is: (one: number) => boolean, holeMs: number, leastMs: number): Stretch[] {
  const found: { fromMs: number; untilMs: number; windows: number }[] = []
  for (const [at, one] of windows.entries()) {
    if (!is(one)) continue
    const fromMs = at * WINDOW_MS
    const last = found.at(-1)
    if (last && fromMs - last.untilMs <= holeMs) {
      last.untilMs = fromMs + WINDOW_MS
      last.windows += 1
    } else found.push({ fromMs, untilMs: fromMs + WINDOW_MS, windows: 1 })
  }
  return found.filter((one) => one.windows * WINDOW_MS >= leastMs).map(({ fromMs, untilMs }) => ({ fromMs, untilMs }))
}
