/** What is known, ready to be drawn: the notes as they stand, their text as HTML, and the names under them. */
import type { Db } from '#platform/database/index.ts'
import { renderMarkdown } from '#platform/text/index.ts'
import type { SafeHtml } from '#ui/safe-html.ts'
import { standing, type CrisisId, type Note, type Standing } from './crisis.ts'
import { notesOf } from './notes-store.ts'

export type Known = {
  readonly notes: readonly Note[]
  readonly standing: readonly Standing[]
  readonly html: ReadonlyMap<number, SafeHtml>
}

export async function knownIn(db: Db, crisis: CrisisId): Promise<Known> {
  const notes = await notesOf(db, crisis)
  return { notes, standing: standing(notes), html: new Map(notes.map((note) => [note.id, renderMarkdown(note.text)])) }
}

export const signedBy = ({ notes }: Known): (number | null)[] =>
  notes.flatMap(({ by, withdrawnBy }) => [by, withdrawnBy])
