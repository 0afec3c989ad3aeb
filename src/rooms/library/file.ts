/** A file in the library: which version brought it, what it is, and what was found in it. */
import type { FileKind, Unread } from '#platform/documents/index.ts'
import type { FileKey } from '#platform/files/index.ts'
import type { ResourceId } from './resource.ts'

/** `waiting` until it is read; `none` when it holds no words that the home reads; otherwise why there are none. */
export type Reading = 'none' | 'waiting' | 'read' | 'too-heavy' | Unread

export type Kept = {
  readonly id: number
  readonly key: FileKey
  readonly type: string
  readonly width: number | null
  readonly height: number | null
}

export type LibraryFile = {
  readonly resource: ResourceId
  /** The version that brought it. */
  readonly nth: number
  readonly kind: FileKind
  /** Under which it is saved. */
  readonly name: string
  readonly bytes: number
  readonly content: Kept
  readonly cover: Kept | null
  /** Pages or slides. */
  readonly pages: number | null
  /** The first of its words. */
  readonly words: string
  readonly reading: Reading
  readonly at: Date
}

/** As many letters of its words stand on its page: enough to know whether it is the one. */
export const FIRST_WORDS = 1200

/** Played or shown where it stands; everything else is saved, and a PDF is read page by page, as we draw it. */
export const isShown = ({ kind }: Pick<LibraryFile, 'kind'>): boolean =>
  kind === 'picture' || kind === 'audio' || kind === 'video'

export const savedAt = ({ resource, nth }: Pick<LibraryFile, 'resource' | 'nth'>): string =>
  `/library/${resource}/files/${nth}`
export const shownAt = (file: Pick<LibraryFile, 'resource' | 'nth'>): string => `${savedAt(file)}/shown`
export const coverAt = (file: Pick<LibraryFile, 'resource' | 'nth'>): string => `${savedAt(file)}/cover`
export const pagesAt = (file: Pick<LibraryFile, 'resource' | 'nth'>): string => `${savedAt(file)}/pages`

/** The home could open it: its pages can be drawn. */
export const isReadable = ({ kind, reading, cover }: Pick<LibraryFile, 'kind' | 'reading' | 'cover'>): boolean =>
  kind === 'pdf' && reading === 'read' && cover !== null

/** Under which a page that was drawn is kept. Until they were drawn in their colours, blue stood for red. */
export const drawingOf = (of: FileKey, page: number): object => ({ page, of, colours: 'rgba' })
