/** What is judged, whatever it is: the room that owns its kind answers. */
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import type { Card, Subject, SubjectKind } from '#platform/subjects.ts'

export type Thing = { readonly subject: Subject; readonly card: Card; readonly kind: SubjectKind }

export async function thingAt(db: Db, house: House, subject: Subject | null): Promise<Thing | undefined> {
  const kind = subject === null ? undefined : house.subject(subject.kind)
  if (subject === null || kind === undefined) return undefined
  const card = (await kind.cards(db, [subject.id]))[0]
  return card && { subject, card, kind }
}

/** The cards of many things at once, by `keyOf`: one question to each room. */
export async function thingsAt(db: Db, house: House, subjects: readonly Subject[]): Promise<ReadonlyMap<string, Card>> {
  const kinds = [...new Set(subjects.map((subject) => subject.kind))]
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = [...new Set(subjects.filter((subject) => subject.kind === kind).map((subject) => subject.id))]
      const cards = (await house.subject(kind)?.cards(db, ids)) ?? []
      return cards.map((card) => [keyOf({ kind, id: card.id }), card] as const)
    }),
  )
  return new Map(found.flat())
}

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`
