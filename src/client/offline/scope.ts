/** The world of a service worker, as far as ours lives in it: the types of the page and of the worker exclude each other. */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
export type Asked = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Told = Lasting & { readonly data: unknown }

type Scope = {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void
  addEventListener(name: 'message', listener: (event: Told) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
export const scope = globalThis as unknown as Scope

/** What the server writes before this script: the build it belongs to, and the few words that are said without it. */
export type House = {
  readonly build: string
  /** What every page needs, and what some page may ask for. */
  readonly shell: readonly string[]
  readonly pieces: readonly string[]
  readonly spoken: Readonly<Record<'fr' | 'en', Spoken>>
}
/** Pieces of pages, already written as HTML; `{…}` is filled in. */
export type Spoken = {
  /** `{when}` */
  readonly readThen: string
  readonly readThenAwake: string
  /** `{href}` `{title}` `{when}` */
  readonly row: string
}
declare const FOYER_HOUSE: House
export const house: House = FOYER_HOUSE
