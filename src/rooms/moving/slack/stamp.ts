/**
 * Slack's `ts` ("1512085950.000216") is a message's identity in its channel. As whole microseconds it fits a number
 * exactly until the year 2255, sorts right, and takes 8 bytes.
 */
export function microsOf(ts: unknown): number | undefined {
  const [, seconds = '', fraction = ''] = (typeof ts === 'string' && /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(ts)) || []
  const micros = Number(seconds) * 1e6 + Number(fraction.padEnd(6, '0'))
  return micros > 0 && micros < Number.MAX_SAFE_INTEGER ? micros : undefined
}

export const stampOf = (micros: number): string =>
  `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`

export const dateOf = (micros: number): Date => new Date(Math.floor(micros / 1000))

/** `2024-03`, in UTC: the same for everybody, wherever the import runs. */
export const monthOf = (micros: number): string => dateOf(micros).toISOString().slice(0, 7)
