/** For how long somebody may be shut out: days, or until further notice. */
export const lengths = ['1', '7', '30', 'open'] as const
export type Length = (typeof lengths)[number]

export const untilOf = (length: Length, now: Date): Date | null =>
  length === 'open' ? null : new Date(now.getTime() + Number(length) * 86_400_000)
