/** The whole year before anything is written: who says what when, and when each had to be there for it. Pure. */
import { datesOf, endOf, momentOf, stepped, type Today } from './dating.ts'
import type { Neighbour } from './neighbours.ts'
import { stepsAside } from './seeded.ts'
import type { Chapter, Line, Talk } from './story.ts'

export type LineTold = Line & {
  readonly at: Date
  readonly reacted: readonly {
    readonly by: string
    readonly kind: Line['reactions'][number]['kind']
    readonly at: Date
  }[]
}
export type TalkTold = Omit<Talk, 'lines'> & { readonly key: string; readonly lines: readonly LineTold[] }
export type Member = { readonly who: string; readonly at: Date; readonly role: 'member' | 'moderator' | 'facilitator' }
export type ChapterTold = Omit<Chapter, 'talks'> & {
  readonly at: Date
  readonly members: readonly Member[]
  readonly talks: readonly TalkTold[]
}
export type Year = { readonly chapters: readonly ChapterTold[]; readonly joined: ReadonlyMap<string, Date> }

const DAY = 86_400_000

export function planYear(chapters: readonly Chapter[], neighbours: ReadonlyMap<string, Neighbour>, today: Today): Year {
  const told = chapters.map((chapter) => tell(chapter, today))
  const joined = new Map<string, Date>()
  for (const [who, { since }] of neighbours)
    joined.set(who, momentOf({ day: { before: since }, weekday: null, clock: '19:20' }, today))
  // Whoever the calendar makes speak earlier came earlier; and so did whoever invited them.
  for (const { members } of told) for (const { who, at } of members) keepEarliest(joined, who, at.getTime() - DAY)
  for (const _ of neighbours)
    for (const [who, { invitedBy }] of neighbours)
      if (invitedBy) keepEarliest(joined, invitedBy, (joined.get(who)?.getTime() ?? 0) - DAY)
  return { chapters: told, joined }
}

function keepEarliest(joined: Map<string, Date>, who: string, at: number): void {
  const known = joined.get(who)
  if (!known || known.getTime() > at) joined.set(who, new Date(at))
}

function tell({ talks, ...chapter }: Chapter, today: Today): ChapterTold {
  const told = talks.map((talk, nth) => tellTalk(`${chapter.key}-${nth + 1}`, talk, today))
  // Whatever day the calendar begins with, a group is there before anything is said in it.
  const first = Math.min(...told.map(({ lines }) => lines[0]?.at.getTime() ?? Infinity))
  const at = new Date(Math.min(momentOf(chapter.founded.start, today).getTime(), first - DAY))
  return { ...chapter, at, talks: told, members: membersOf(chapter, at, told) }
}

function tellTalk(key: string, talk: Talk, today: Today): TalkTold {
  const dates = datesOf(talk, today)
  const end = endOf(today)
  const lines = talk.lines.map((line, nth) => {
    const at = dates[nth] ?? end
    const reacted = line.reactions.flatMap(({ kind, by }) =>
      by.map((who) => ({ by: who, kind, at: stepsAside(at, `${key} ${nth} ${who}`, end) })),
    )
    return { ...line, at, reacted }
  })
  return { ...talk, key, lines }
}

/** Whoever speaks or reacts came in the day before they first did; who founded it was there from the start. */
function membersOf(
  { founded, moderators, also }: Omit<Chapter, 'talks'>,
  at: Date,
  talks: readonly TalkTold[],
): Member[] {
  const first = new Map<string, Date>([[founded.by, at]])
  for (const who of [...moderators, ...also]) keepEarliest(first, who, at.getTime() + 3 * DAY)
  const seen = talks.flatMap(({ lines }) => lines.flatMap((line) => [{ by: line.by, at: line.at }, ...line.reacted, ...line.words.map(({ by }) => ({ by, at: line.at }))]))
  for (const { by, at: when } of seen) keepEarliest(first, by, Math.max(at.getTime(), when.getTime() - DAY))
  return [...first].map(([who, when]) => ({
    who,
    at: when,
    role: who === founded.by ? 'facilitator' : moderators.includes(who) ? 'moderator' : 'member',
  }))
}

/** When something is done to a line: that long after it, and never after the end of the story. */
export const afterLine = (line: LineTold, step: Parameters<typeof stepped>[1], today: Today): Date =>
  new Date(Math.min(stepped(line.at, step, today).getTime(), endOf(today).getTime()))
