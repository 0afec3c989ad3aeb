/** The same dice for the same seed, for ever: covers must not change under people (mulberry32, seeded by FNV-1a). */
export function dice(seed: string): {
  roll: () => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  between: (low: number, high: number) => number
} {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    roll,
    pick: (from) => from[Math.floor(roll() * from.length)] ?? from[0],
    between: (low, high) => low + roll() * (high - low),
  }
}
