/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from '#people'

export type CrisisId = number

export type Crisis = {
  readonly id: CrisisId
  readonly audience: AudienceId
  /** Null for the whole home. */
  readonly space: number | null
  readonly public: boolean
  readonly title: string
  readonly place: string
  readonly message: string
  readonly lang: string
  readonly openedBy: PersonId | null
  readonly openedAt: Date
  readonly rewordedBy: PersonId | null
  readonly rewordedAt: Date | null
  readonly conversation: number | null
  readonly invitation: number | null
  readonly closedBy: PersonId | null
  readonly closedAt: Date | null
  /** Empty until somebody tells it. */
  readonly story: string
  readonly storyLang: string
  readonly toldBy: PersonId | null
  readonly toldAt: Date | null
  readonly hiddenAt: Date | null
}

/** One piece of verified information. */
export type Note = {
  readonly id: number
  readonly crisis: CrisisId
  readonly corrects: number | null
  readonly text: string
  readonly source: string
  readonly lang: string
  readonly by: PersonId | null
  readonly at: Date
  readonly withdrawnBy: PersonId | null
  readonly withdrawnAt: Date | null
}

export const LONGEST_TITLE = 80
export const LONGEST_PLACE = 120
export const LONGEST_MESSAGE = 2000
export const LONGEST_NOTE = 600
export const LONGEST_STORY = 8000

export const hrefOf = ({ id }: Pick<Crisis, 'id'>): string => `/crisis/${id}`
export const isOpen = ({ closedAt, hiddenAt }: Pick<Crisis, 'closedAt' | 'hiddenAt'>): boolean =>
  closedAt === null && hiddenAt === null

/** A note that stands, with those it took the place of, the latest first. */
export type Standing = { readonly note: Note; readonly before: readonly Note[] }

/** What is known now, the latest first: each correction stands in the place of what it corrects. */
export function standing(notes: readonly Note[]): Standing[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const corrected = new Set(notes.flatMap((note) => note.corrects ?? []))
  const chain = (note: Note): Note[] => {
    const one = byId.get(note.corrects ?? 0)
    return one ? [one, ...chain(one)] : []
  }
  return notes
    .filter((note) => !corrected.has(note.id))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    .map((note) => ({ note, before: chain(note) }))
}
