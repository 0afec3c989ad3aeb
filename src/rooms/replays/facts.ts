/** What can happen here. Each is about the gathering; what somebody wrote is in none. */
import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'

const id = z.number()
const KIND = 'gathering'
const person = z.object({ person: id })

/** What was recorded can be played; `seconds` long, with so many people on it. */
export const recorded = factKind('replays.recorded', KIND, z.object({ seconds: z.number(), people: z.number() }))
export const published = factKind('replays.published', KIND, z.object({ openly: z.boolean() }))
export const takenDown = factKind('replays.takenDown', KIND, z.object({}))
export const trimmed = factKind('replays.trimmed', KIND, z.object({}))
/** What was recorded after it was published follows it from now on; or was not wanted, and is gone. */
export const joined = factKind('replays.joined', KIND, z.object({}))
export const leftOut = factKind('replays.leftOut', KIND, z.object({}))
/** For good. */
export const removed = factKind('replays.removed', KIND, z.object({}))
export const chaptersChanged = factKind('replays.chaptersChanged', KIND, z.object({}))
/** The actor is on it, and asks that their part be cut. */
export const cutAsked = factKind('replays.cutAsked', KIND, z.object({}))
/** What `person` had said and shown is no longer there. */
export const cut = factKind('replays.cut', KIND, person)
/** A host saw `person` in the place; or was mistaken. */
export const attended = factKind('replays.attended', KIND, person)
export const unattended = factKind('replays.unattended', KIND, person)
/** The actor came for the first time, and likes to be greeted by name; or no longer. */
export const greeted = factKind('replays.greeted', KIND, z.object({}))
export const ungreeted = factKind('replays.ungreeted', KIND, z.object({}))

/** The one who asked says whether their name goes along. */
export const named = factKind('replays.named', 'livequestion', z.object({ gathering: id, now: z.boolean() }))
/** What nobody answered became a question in a group; `person` had asked it. */
export const carriedOver = factKind(
  'replays.carriedOver',
  'livequestion',
  z.object({ gathering: id, conversation: id, person: id.nullable() }),
)

export const facts = [
  recorded,
  published,
  takenDown,
  trimmed,
  joined,
  leftOut,
  removed,
  chaptersChanged,
  cutAsked,
  cut,
  attended,
  unattended,
  greeted,
  ungreeted,
  named,
  carriedOver,
]

export const confinedTo = ({ kind, subject, data }: NewFact): Confine | undefined => {
  if (kind === KIND) return `gathering ${subject}`
  return 'gathering' in data && typeof data.gathering === 'number' ? `gathering ${data.gathering}` : undefined
}
