/** What comes round soon, for whoever looks after the places where it does. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { occasionHref } from './occasion.ts'
import { occasionsWithin } from './occasions-store.ts'
import { ritualsByIds } from './store.ts'

export type RitualDue = {
  /** Of the occasion. */
  readonly id: number
  readonly title: string
  readonly lang: string
  readonly href: string
  readonly starts: Date
  /** Null while nobody hosts it. */
  readonly host: PersonId | null
  readonly group: number | null
}

/** In these audiences, of what begins between two moments, the nearest first. Whoever asks sees them. */
export async function ritualsDue(
  db: Db,
  asked: {
    readonly audiences: readonly AudienceId[]
    readonly from: Date
    readonly until: Date
    readonly limit: number
  },
): Promise<RitualDue[]> {
  const occasions = await occasionsWithin(db, asked)
  const rituals = new Map((await ritualsByIds(db, occasions.map(({ ritual }) => ritual))).map((one) => [one.id, one])) // prettier-ignore
  return occasions.flatMap((one) => {
    const ritual = rituals.get(one.ritual)
    if (!ritual) return []
    const { title, lang, group } = ritual
    return [{ id: one.id, title, lang, href: occasionHref(ritual.id, one), starts: one.starts, host: one.host, group }]
  })
}
