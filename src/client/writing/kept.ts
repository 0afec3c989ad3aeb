/** What this browser keeps of what one writes, by person and place: there at each letter, gone with signing out. */
export type Typed = Readonly<Record<string, string>>
export type Kept = {
  readonly typed: Typed
  /** When, by this device's clock. */
  readonly at: number
  /** The draft of the home that these words go on from, by the home's clock; 0 without any. */
  readonly since: number
  /** The home has not said yet that it has them. */
  readonly dirty: boolean
  /** Sent while the page was being left: nobody was there to hear the answer. */
  readonly handed?: boolean
}

export const whoWrites = (): string =>
  document.querySelector<HTMLElement>('meta[name=foyer-live]')?.dataset['person'] ?? ''
const mine = (): string => `foyer.draft.${whoWrites()}.`
const keyFor = (field: HTMLTextAreaElement): string | undefined =>
  whoWrites() && field.dataset['place'] ? mine() + field.dataset['place'] : undefined

export const isKept = (field: HTMLTextAreaElement): boolean => {
  const key = keyFor(field)
  return key !== undefined && localStorage.getItem(key) !== null
}

export function readKept(field: HTMLTextAreaElement): Kept | undefined {
  const said = localStorage.getItem(keyFor(field) ?? '')
  try {
    const kept: Partial<Kept> = JSON.parse(said ?? '{}')
    return kept.typed && kept.at ? { since: 0, dirty: true, ...kept, typed: kept.typed, at: kept.at } : undefined
  } catch {
    return undefined
  }
}

export function writeKept(field: HTMLTextAreaElement, kept: Kept): void {
  const key = keyFor(field)
  try {
    if (key !== undefined) localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing, or is full: the home keeps it a moment later.
  }
}

export function forgetKept(field: HTMLTextAreaElement): void {
  localStorage.removeItem(keyFor(field) ?? '')
}

export function forgetAllKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine())) localStorage.removeItem(key)
}

/** Says to a page that is being opened that posts wait to be sent. */
const OUTBOX = 'foyer.outbox'
export const hasOutbox = (): boolean => localStorage.getItem(OUTBOX) !== null
export const noteOutbox = (any: boolean): void =>
  any ? localStorage.setItem(OUTBOX, '1') : localStorage.removeItem(OUTBOX)
