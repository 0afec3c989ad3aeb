/** The world of a service worker, as far as ours lives in it: the types of the page and of the worker exclude each other. */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
export type Asked = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Told = Lasting & { readonly data: unknown }
type Pushed = Lasting & { readonly data: { json(): unknown } | null }
export type Shown = { readonly tag: string; readonly data: unknown; close(): void }
type Pressed = Lasting & { readonly notification: Shown }
type Window = {
  readonly url: string
  readonly visibilityState: string
  focus(): Promise<Window>
  navigate(to: string): Promise<Window | null>
}

type Scope = {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void
  addEventListener(name: 'message', listener: (event: Told) => void): void
  addEventListener(name: 'push', listener: (event: Pushed) => void): void
  addEventListener(name: 'notificationclick', listener: (event: Pressed) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window' }): Promise<readonly Window[]>
    openWindow(address: string): Promise<Window | null>
  }
  readonly registration: {
    /** Missing where the browser has no push service. */
    readonly pushManager?: { getSubscription(): Promise<{ unsubscribe(): Promise<boolean> } | null> }
    showNotification(title: string, look: object): Promise<void>
    getNotifications(): Promise<readonly Shown[]>
  }
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
