/** Everybody comes in, most of them with a face. */
import type { Ctx } from '#platform/action.ts'
import { PUBLIC } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { drawn } from '#platform/files/index.ts'
import { bringMembers, changePicture, type MemberBrought, type PersonId } from '#people'
import { as } from './acting.ts'
import { drawFace } from './face.ts'
import { faces, withoutPicture } from './faces.ts'
import { momentOf, type Today } from './dating.ts'
import { neighbours, type Neighbour } from './neighbours.ts'
import type { Year } from './planning.ts'
import { SOURCE } from './standing.ts'

/** By key. */
export type People = ReadonlyMap<string, PersonId>

export async function bringNeighbours(ctx: Ctx, { files }: Home, { joined }: Year, today: Today): Promise<People> {
  const joinedAt = (who: string): Date => joined.get(who) ?? today.now
  const ids = await bringMembers(
    ctx,
    [...neighbours].map(([who, one]) => memberFrom(who, one, joinedAt(who), today)),
  )
  const people = new Map([...neighbours.keys()].map((who) => [who, ids.get(`${SOURCE}${who}`) ?? 0]))
  const drawings = await Promise.all(
    Object.entries(faces).map(async ([who, recipe]) => [who, await drawn(drawFace(recipe))] as const),
  )
  for (const [who, bytes] of drawings) {
    if (!withoutPicture.has(who))
      await changePicture(
        await as(ctx, people.get(who) ?? 0, joinedAt(who)),
        files,
        { bytes, name: `${who}.png` },
        PUBLIC,
      )
  }
  return people
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
