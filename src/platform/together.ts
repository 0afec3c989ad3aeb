/** What several ask for at once is worked out once. */

const begun = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Whoever asks for the same `key` of the same thing while it is being worked out waits for it, and gets the same, or the same error. */
export function together<T>(of: object, key: string, work: () => Promise<T>): Promise<T> {
  const all = begun.get(of) ?? new Map<string, Promise<unknown>>()
  begun.set(of, all)
  const known = all.get(key)
  // The key says what is worked out, so what is begun under it has its type.
  if (known) return known as Promise<T>
  const mine = work().finally(() => all.delete(key))
  all.set(key, mine)
  return mine
}
