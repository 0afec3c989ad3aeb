/** What a watcher's line is thought to carry, from what their browser reports of it, and which sizes of which pictures go through. */

export type Judged = {
  /** Bits a second that may be sent. */
  readonly bits: number
  /** More was last allowed then, and may be again from then on; each try that went wrong doubles the wait. */
  readonly raised: number
  readonly mayRaise: number
  readonly wait: number
  /** Bits a second that were sent when it was last judged. */
  readonly sent: number
  /** It was sent so much more than it carries that a good part was lost, what is heard as well; until more is tried. */
  readonly drowns: boolean
}

export type Heard = {
  /** The share that never arrived (0 to 1). */
  readonly lost: number
  /** Bits a second that the browser thinks the line carries, if it says so. It never says much more than what it gets. */
  readonly carries: number | undefined
  /** Bits a second that were sent. */
  readonly sent: number
  /** Something is held back that a wider line would carry. */
  readonly wantsMore: boolean
}

/** Enough for one good picture: who has less is heard of within seconds. */
const AT_FIRST = 3_000_000
const LEAST = 100_000
const MOST = 12_000_000
const WAIT_MS = 3000
const MOST_WAIT_MS = 60_000
/** So long without trouble after more was allowed, and it went well. */
const WENT_WELL_MS = 8000
/** Repeated packets count as arrived: what is still lost of a wide line, such as wifi at the end of a garden, is less. */
const LOSES_TOO_MUCH = 0.12
const LOSES_A_LITTLE = 0.04

export const atFirst = (now: number): Judged => ({
  bits: AT_FIRST,
  raised: now,
  mayRaise: now + WAIT_MS,
  wait: WAIT_MS,
  sent: 0,
  drowns: false,
})

/**
 * Less at once, more by trying: a browser's estimate follows what it gets, so that a line that got wider is only found out by
 * sending more.
 */
export function judge(before: Judged, heard: Heard, now: number): Judged {
  return { ...judgeBits(before, heard, now), sent: heard.sent }
}

function judgeBits(before: Judged, { lost, carries, sent, wantsMore }: Heard, now: number): Judged {
  // What is said now is about what came until a moment ago: a line that has just been given more is not narrow for that.
  const narrow = carries !== undefined && carries < Math.min(sent, before.sent) * 0.9
  if (lost > LOSES_TOO_MUCH || narrow) {
    const wait = now - before.raised < WENT_WELL_MS ? Math.min(MOST_WAIT_MS, before.wait * 2) : WAIT_MS
    const carried = narrow ? carries * 0.95 : sent * (1 - lost / 2)
    return {
      ...before,
      bits: Math.max(LEAST, Math.min(before.bits, carried)),
      wait,
      mayRaise: now + wait,
      drowns: before.drowns || lost > LOSES_TOO_MUCH,
    }
  }
  // More is of no use to who does not use what is allowed, unless what they wait for is bigger than that.
  const isUsed = wantsMore || sent >= before.bits * 0.25
  if (now < before.mayRaise || lost > LOSES_A_LITTLE || !isUsed) return before
  return { ...before, bits: Math.min(MOST, before.bits * 1.5), raised: now, mayRaise: now + WAIT_MS, drowns: false }
}

/** Bits a second of a picture that goes through even on a line that drowns. */
export const SMALL = 250_000

/** Steps up need some room above them, or sizes would change with every breath. */
const ROOM = 1.15

/**
 * For each picture the number of the size that goes through, or -1 for sound alone. `sizes` are bits a second, the smallest first;
 * `now` is what is shown. The first first: each gets its smallest size, then the next, as long as the line carries it. The first that
 * has any is seen whatever is thought of the line, as thoughts err; where the line `drowns`, if it is `SMALL`.
 */
export function share(
  { bits, drowns }: Pick<Judged, 'bits' | 'drowns'>,
  sizes: readonly (readonly number[])[],
  now: readonly number[],
): number[] {
  const cost = (place: number, size: number): number => sizes[place]?.[size] ?? 0
  const chosen = sizes.map(() => -1)
  const first = sizes.findIndex((some) => some.length > 0)
  let left = bits
  const most = Math.max(0, ...sizes.map((some) => some.length))
  for (let size = 0; size < most; size += 1) {
    for (const [place, some] of sizes.entries()) {
      if (size >= some.length || chosen[place] !== size - 1) continue
      const more = cost(place, size) - (size === 0 ? 0 : cost(place, size - 1))
      const room = size > (now[place] ?? -1) ? ROOM : 1
      const inAnyCase = place === first && size === 0 && (more <= SMALL || !drowns)
      if (more * room > left && !inAnyCase) continue
      chosen[place] = size
      left -= more
    }
  }
  return chosen
}

/** Whether a line that carries more would be given more. */
export const holdsBack = (sizes: readonly (readonly number[])[], chosen: readonly number[]): boolean =>
  sizes.some((some, at) => (chosen[at] ?? -1) < some.length - 1)

export type Strain = { readonly is: 'none' | 'low layers' | 'refusing'; readonly since: number }

const TIRED = 0.7
const SPENT = 0.88
/** A breath is no strain, and one breath of rest no recovery. */
const TURNS_MS = 3000

/** `busy` is the share of its time that the one thread which forwards is at work (0 to 1). Steps one at a time, each after three seconds. */
export function strainOf(before: Strain, busy: number, now: number): Strain {
  const toward = wanted(before.is, busy)
  if (toward === before.is) return { is: before.is, since: now }
  return now - before.since < TURNS_MS ? before : { is: toward, since: now }
}

/** What is near its limit with small pictures would be over it with big ones: it comes down at less than it went up. */
function wanted(is: Strain['is'], busy: number): Strain['is'] {
  if (is === 'none') return busy > TIRED ? 'low layers' : 'none'
  if (is === 'low layers') return busy > SPENT ? 'refusing' : busy < TIRED / 2 ? 'none' : 'low layers'
  return busy < TIRED ? 'low layers' : 'refusing'
}
