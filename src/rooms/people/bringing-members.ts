/** Members by the dozen, with their own dates, told as if each had come that day: for a home that shows what one is like. */
import { recordAll, type Ctx } from '#platform/action.ts'
import { GUESTS, letIn } from '#platform/audiences.ts'
import { personJoined, personMarked, personUnmarked } from './facts.ts'
import { insertMembers } from './bringing-store.ts'
import type { MarkKind, PersonId } from './person.ts'
import { endMark, insertMark } from './store.ts'

export type MemberBrought = {
  /** Where they were found, for ever the same: `demo:tom`. Nobody can sign in as somebody who has no address. */
  readonly source: string
  readonly name: string
  readonly about: string
  readonly lang: string
  readonly at: Date
  /** The source of whoever invited them. */
  readonly invitedBy: string | null
  readonly mark: { readonly kind: MarkKind; readonly detail: string; readonly from: Date; readonly until: Date | null } | null
}

export async function bringMembers(ctx: Ctx, members: readonly MemberBrought[]): Promise<ReadonlyMap<string, PersonId>> {
  const ids = await insertMembers(ctx.tx, members)
  const idOf = (source: string | null) => (source === null ? null : (ids.get(source) ?? null))
  await recordAll(ctx, members.flatMap(({ source, invitedBy, at }) => {
    const id = ids.get(source)
    return id === undefined ? [] : [{ ...personJoined(id, { invitedBy: idOf(invitedBy) }), actor: id, at }]
  }))
  for (const { source, mark } of members) if (mark) await bringMark(ctx, ids.get(source) ?? 0, mark)
  return ids
}

async function bringMark(ctx: Ctx, person: PersonId, { kind, detail, from, until }: NonNullable<MemberBrought['mark']>): Promise<void> {
  await insertMark(ctx.tx, { person, kind, detail, from, by: null })
  await recordAll(ctx, [{ ...personMarked(person, { mark: kind, from: from.toISOString() }), actor: null, at: from }])
  if (!until) return kind === 'guest' ? letIn(ctx.tx, GUESTS, [person], 'reader') : undefined
  await endMark(ctx.tx, person, until)
  await recordAll(ctx, [{ ...personUnmarked(person, { mark: kind, until: until.toISOString() }), actor: null, at: until }])
}
