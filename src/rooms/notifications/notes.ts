/**
 * What somebody is told of beside conversations: their room says whom a fact concerns, this one keeps who was told of which,
 * and asks that room again, each time it is shown, whether and how it may still be said.
 */
import { HOME, whoSees } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { House } from '#platform/house.ts'
import type { Note, NoteReader } from '#platform/notes.ts'
import type { Reader } from './lines.ts'
import { keepNotes, notesBefore, unreadNotes, type NotePlace, type NoteRow } from './notes-store.ts'

/** Whom some facts concern: members, and never whoever did it. */
export type NoteTold = { readonly fact: Fact; readonly people: readonly number[] }

export const noteFacts = (house: House): string[] => house.notes.map(({ on }) => on.factName)

export const tellNotes = (house: House): Reaction => ({
  name: 'notifications.notes',
  on: noteFacts(house),
  react: async (tx, facts, now) => keepNotes(tx, await whomNoted(tx, house, facts), now),
})

/** What an import brings is not news. */
export async function whomNoted(db: Db, house: House, facts: readonly Fact[]): Promise<NoteTold[]> {
  const told: NoteTold[] = []
  for (const { on, whom } of house.notes) {
    const lived = facts.filter((fact) => fact.name === on.factName && !fact.imported)
    const people = lived.length === 0 ? [] : await whom(db, lived)
    told.push(...lived.map((fact, at) => ({ fact, people: (people[at] ?? []).filter((one) => one !== fact.actor) })))
  }
  const members = await whoSees(db, HOME, [...new Set(told.flatMap(({ people }) => people))])
  return told.map(({ fact, people }) => ({ fact, people: people.filter((one) => members.has(one)) }))
}

export type NoteLine = Note & {
  /** The fact that is told of. */
  readonly id: number
  readonly at: Date
  readonly by: number | null
  readonly unread: boolean
}
export type Asking = Omit<NoteReader, 'actor'> & { readonly actor: Reader }

export const pageOfNotes = async (
  asking: Asking,
  before: NotePlace | undefined,
  limit: number,
): Promise<{ rows: NoteRow[]; lines: NoteLine[] }> => {
  const rows = await notesBefore(asking.db, asking.actor.person, before, limit)
  return { rows, lines: await saidNow(asking, rows) }
}

/** The latest first. */
export const unreadNotesFor = async (asking: Asking, limit: number): Promise<NoteLine[]> =>
  saidNow(asking, await unreadNotes(asking.db, asking.actor.person, limit))

/** As they may be said at this moment: what is nobody's business any more is left out. */
export async function saidNow(asking: Asking, rows: readonly NoteRow[]): Promise<NoteLine[]> {
  const said = new Map<number, Note>()
  for (const { on, say } of asking.house.notes) {
    const some = rows.filter((row) => row.name === on.factName)
    const notes = some.length === 0 ? [] : await say(asking, some)
    for (const [at, row] of some.entries()) {
      const note = notes[at]
      if (note) said.set(row.id, note)
    }
  }
  return rows.flatMap(({ id, at, actor: by, seenAt }) => {
    const note = said.get(id)
    return note ? [{ ...note, id, at, by, unread: seenAt === null }] : []
  })
}

/** Of these, what may leave the home: what is over meanwhile is recalled. */
export const newsAmong = async (asking: Asking, rows: readonly NoteRow[]): Promise<NoteLine[]> =>
  rows.length === 0 ? [] : (await saidNow(asking, rows)).filter((note) => note.unread && !note.over)
