/** Everybody comes in, most of them with a face. */
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { bringMembers, type MemberBrought, type PersonId } from '#people'
import { momentOf, type Today } from './dating.ts'
import { neighbours, type Neighbour } from './neighbours.ts'
import type { Year } from './planning.ts'
import { SOURCE } from './standing.ts'

/** By key. */
export type People = ReadonlyMap<string, PersonId>

export async function bringNeighbours(ctx: Ctx, _home: Home, { joined }: Year, today: Today): Promise<People> {
  const members = [...neighbours].map(([who, one]) => memberFrom(who, one, joined.get(who) ?? today.now, today))
  const ids = await bringMembers(ctx, members)
  return new Map([...neighbours.keys()].map((who) => [who, ids.get(`${SOURCE}${who}`) ?? 0]))
}

function memberFrom(
  who: string,
  { name, about, lang, invitedBy, mark }: Neighbour,
  at: Date,
  today: Today,
): MemberBrought {
  const daysAgo = (before: number) => momentOf({ day: { before }, weekday: null, clock: '09:00' }, today)
  return {
    source: `${SOURCE}${who}`,
    name,
    about,
    lang: lang ?? 'fr',
    at,
    invitedBy: invitedBy === undefined ? null : `${SOURCE}${invitedBy}`,
    mark: mark
      ? {
          kind: mark.kind,
          detail: mark.detail,
          from: mark.from === undefined ? at : daysAgo(mark.from),
          until: mark.until === undefined ? null : daysAgo(mark.until),
        }
      : null,
  }
}
