/** The crisis of the year: over, and told. */
import type { Ctx } from '#platform/action.ts'
import { frenchSpaces } from '#platform/text/index.ts'
import { bringCrisis } from '#crisis'
import { bringWish } from './bringing-aid.ts'
import type { Groups } from './bringing-chapters.ts'
import type { People } from './bringing-neighbours.ts'
import { floodTold } from './crisis-told.ts'
import { endOf, momentOf, stepped, type Today } from './dating.ts'
import type { Step } from './story.ts'

const HOUR = 3_600_000
/** It is said where people helped each other that night. */
const WHERE = 'coups-de-main'

export async function bringFlood(
  ctx: Ctx,
  { people, groups, today }: { people: People; groups: Groups; today: Today },
): Promise<void> {
  const group = groups.get(WHERE)
  if (!group) return
  const { start, by, title, place, message, notes, closed, story, asked } = floodTold
  const latest = momentOf(start, today)
  // It is over by yesterday, or it was a year earlier: as the conversations about it.
  const at = stepped(latest, closed.after, today) <= endOf(today) ? latest : momentOf(start, today, 1)
  const done = (told: { by: string; after: Step }) => ({
    by: people.get(told.by) ?? 0,
    at: stepped(at, told.after, today),
  })
  const crisis = await bringCrisis(ctx, {
    space: group.spaceId,
    within: group.parent,
    by: people.get(by) ?? 0,
    at,
    title,
    place,
    message: frenchSpaces(message),
    notes: notes.map((note) => ({ ...note, ...done(note), text: frenchSpaces(note.text) })),
    closed: done(closed),
    story: { ...done(story), text: frenchSpaces(story.text) },
  })
  for (const told of asked)
    await bringWish(ctx, told, { people, today, where: { crisis }, at: new Date(at.getTime() + told.after * HOUR) })
}
