/** A page of the bell: conversations that moved, and what is told beside them, in one order of time. */
import type { Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { pageOfLines, type Line, type Reader } from './lines.ts'
import type { Place } from './lines-store.ts'
import { pageOfNotes, type NoteLine } from './notes.ts'

/** Where the list goes on. `note`: the page before ended with a note, and every line of that moment was on it. */
export type ToldPlace = Place & { readonly note?: number | undefined }
type Told = {
  readonly lines: readonly Line[]
  readonly notes: readonly NoteLine[]
  readonly next: ToldPlace | undefined
}
type Asking = { readonly reader: Reader; readonly lang: Lang }

/** Each of the two is asked for a page; the one that ends first says where this one ends. */
export async function pageOfTold(
  { db, house }: Home,
  { reader, lang }: Asking,
  before: ToldPlace | undefined,
  limit: number,
): Promise<Told> {
  const after = before && { at: before.at, note: before.note }
  const [told, noted] = await Promise.all([
    pageOfLines(db, reader, before, limit),
    pageOfNotes({ db, house, actor: reader, lang }, after, limit + 1),
  ])
  const last = noted.rows.length > limit ? noted.rows[limit - 1] : undefined
  const notesEnd = last && { at: last.at, conversation: 0, note: last.id }
  const next = later(told.next, notesEnd)
  if (!next) return { lines: told.lines, notes: noted.lines, next }
  return {
    lines: told.lines.filter((line) => line.at >= next.at),
    notes: noted.lines.filter(
      (note) => note.at > next.at || (note.at.getTime() === next.at.getTime() && note.id >= (next.note ?? 0)),
    ),
    next,
  }
}

const later = (one: ToldPlace | undefined, other: ToldPlace | undefined): ToldPlace | undefined =>
  one && other ? (one.at >= other.at ? one : other) : (one ?? other)

export const writePlace = ({ at, conversation, note }: ToldPlace): string =>
  [at.getTime(), conversation, ...(note === undefined ? [] : [note])].join('.')

export function readPlace(text: string | undefined): ToldPlace | undefined {
  const [, at, conversation, note] = /^(\d{1,15})\.(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text ?? '') ?? []
  if (at === undefined || conversation === undefined) return undefined
  return {
    at: new Date(Number(at)),
    conversation: Number(conversation),
    note: note === undefined ? undefined : Number(note),
  }
}
