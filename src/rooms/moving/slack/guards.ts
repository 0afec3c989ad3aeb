/** Reading what somebody else wrote: every field may be missing or of another kind. */

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fields = (value: unknown): Fields => (isFields(value) ? value : {})

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Without what no database takes: NUL and halves of characters. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : ''

/** The first that says something. */
export const firstText = (...values: readonly unknown[]): string =>
  values.map(text).find((one) => one.trim() !== '') ?? ''

/** One line of at most 200 characters, for names. */
export const name = (...values: readonly unknown[]): string =>
  firstText(...values)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()

export const ids = (value: unknown): string[] => [
  ...new Set(
    list(value)
      .map(text)
      .filter((id) => id !== ''),
  ),
]

/** A whole number above 0, else 0 (never -0, which comes back from a file as 0); older exports write strings. */
export function whole(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : 0
}

/** A web address, or nothing: neither `javascript:` nor a path. */
export function address(...values: readonly unknown[]): string | undefined {
  const url = firstText(...values)
  return /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined
}
