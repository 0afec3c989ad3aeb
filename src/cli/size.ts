/** Bytes as people say them: `812 kB`, `3.4 GB`. */
export function size(bytes: number): string {
  const steps = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return `${step > 0 && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${steps[step]}`
}

/** `1 file`, `3 files`. */
export const counted = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`
