/** Words that were typed while it was said go with what was said. */
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { dropCaptions, type Hours } from '#stage'
import type { Laid } from './laying.ts'
import { hoursOf, type Part, type Wanted } from './replay.ts'
import { heardOf } from './shortening-store.ts'

/** What is typed comes a moment after it was said; a slow hand takes two lines for a sentence. */
const TYPED_MS = 6000

/** What somebody said, all of it or within a stretch. To be asked before it is forgotten that they spoke. */
export async function silence(
  db: Db,
  gathering: number,
  parts: readonly Part[],
  { person, fromMs = 0, untilMs = Infinity }: { readonly person: PersonId } & Partial<Omit<Wanted, 'person'>>,
): Promise<void> {
  const said = (await heardOf(db, gathering, person)).filter((one) => one.fromMs < untilMs && one.untilMs > fromMs)
  await dropCaptions(
    db,
    gathering,
    said.flatMap((one) => later(hoursOf(parts, Math.max(one.fromMs, fromMs), Math.min(one.untilMs, untilMs)))),
  )
}

/** What was said where nothing stays. */
export async function silenceOutside(
  db: Db,
  gathering: number,
  parts: readonly Part[],
  laid: readonly Laid[],
): Promise<void> {
  const outside = parts.flatMap((part) => {
    const ends = part.baseMs + part.lengthMs
    const stays = laid.find(({ id }) => id === part.id)
    if (!stays) return later(hoursOf([part], part.baseMs, ends))
    const before = stays.fromMs > part.baseMs ? later(hoursOf([part], part.baseMs, stays.fromMs)) : []
    return [...before, ...(stays.untilMs < ends ? later(hoursOf([part], stays.untilMs, ends)) : [])]
  })
  await dropCaptions(db, gathering, outside)
}

const later = (hours: readonly Hours[]): Hours[] =>
  hours.map(({ from, until }) => ({ from, until: new Date(until.getTime() + TYPED_MS) }))
