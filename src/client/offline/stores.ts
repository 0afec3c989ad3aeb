/**
 * What is kept on this device. Built files are everybody's; pages and pictures are one reader's, and are emptied as soon
 * as another reader, or nobody, is at the door.
 */
import { fallSilent } from './shown.ts'

const READERS = ['foyer-pages', 'foyer-pictures', 'foyer-look'] as const
const SHELL = 'foyer-shell-'
const READER = '/the-reader'

export const pages = (): Promise<Cache> => caches.open('foyer-pages')
export const pictures = (): Promise<Cache> => caches.open('foyer-pictures')
export const looks = (): Promise<Cache> => caches.open('foyer-look')
export const shellOf = (build: string): Promise<Cache> => caches.open(SHELL + build)

/** Whose pages are kept here; undefined in a browser that is met for the first time. */
export async function theReader(): Promise<string | undefined> {
  return (await (await caches.open('foyer-reader')).match(READER))?.text()
}

/** Nobody's pages are shown to anybody else: what the reader before kept is gone before anything is shown to the next. */
export async function meet(reader: string): Promise<void> {
  const known = await theReader()
  if (known === reader) return
  await Promise.all(READERS.map((name) => caches.delete(name)))
  await (await caches.open('foyer-reader')).put(READER, new Response(reader))
  if (known !== undefined) await fallSilent()
}

/** The oldest go first: what is put again is the newest. */
export async function keepAtMost(cache: Cache, most: number): Promise<void> {
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((request) => cache.delete(request)))
}

/** Builds that some kept page was drawn with stay, and the one before this: a page that is open may still ask for a piece. */
export async function forgetBuilds(current: string): Promise<void> {
  const cache = await pages()
  const kept = await Promise.all((await cache.keys()).map(async (request) => buildOf(await cache.match(request))))
  const builds = (await caches.keys()).filter((name) => name.startsWith(SHELL)).map((name) => name.slice(SHELL.length))
  const before = builds.filter((build) => build !== current).at(-1)
  const old = builds.filter((build) => build !== current && build !== before && !kept.includes(build))
  await Promise.all(old.map((build) => caches.delete(SHELL + build)))
}

export const BUILD = 'foyer-build'
const buildOf = (response: Response | undefined): string | null => response?.headers.get(BUILD) ?? null
