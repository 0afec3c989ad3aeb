/** Where a list in the order of time goes on: `1782000000000.42` is a moment since 1970 and a number. */
export type After = { readonly at: Date; readonly id: number }

/** No date goes further. */
const LATEST = 8.64e15

export const writeAfter = ({ at, id }: After): string => `${at.getTime()}.${id}`

/** Anything else than such a place begins at the beginning. */
export function readAfter(text: string | undefined): After | undefined {
  const [at = NaN, id = NaN] = /^\d{1,16}\.\d{1,16}$/.test(text ?? '') ? (text ?? '').split('.').map(Number) : []
  return Number.isSafeInteger(at) && Number.isSafeInteger(id) && at < LATEST ? { at: new Date(at), id } : undefined
}
