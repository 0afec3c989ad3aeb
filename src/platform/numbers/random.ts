/** A number from 0 up to but not 1, with 32 random bits. */
export type Random = () => number

/**
 * Chance that can be repeated: xoshiro128** 1.1 (Blackman & Vigna, prng.di.unimi.it), its four words of state drawn
 * from the seed by splitmix32. For resampling and demo data; never for secrets, whose chance comes from node:crypto.
 */
export function randomFrom(seed: number): Random {
  const word = splitmix(seed)
  const next = xoshiro([word(), word(), word(), word()])
  return () => next() / 2 ** 32
}

/** Exported for its test against the published sequence. */
export function xoshiro([a, b, c, d]: [number, number, number, number]): () => number {
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

function splitmix(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}
