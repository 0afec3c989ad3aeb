/** Dated marks: who is employed by the host, who comes as a guest, what is a bot. They grant nothing. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { GUESTS, HOME, letIn, letOut } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { personMarked, personUnmarked, roleGiven } from './facts.ts'
import { peopleWords } from './messages.en.ts'
import type { MarkKind, PersonId } from './person.ts'
import { canGiveHomeRole, canMark } from './policy.ts'
import { countHosts, endMark, holdHosts, holdPerson, insertMark, marksOf, personById } from './store.ts'

/** Since when may lie in the past: what they did then is counted again accordingly. */
export async function markPerson(ctx: Ctx, mark: { person: PersonId; kind: MarkKind; detail: string; from: Date }): Promise<void> {
  found(await personById(ctx.tx, mark.person))
  ensure(canMark(ctx.actor))
  await holdPerson(ctx.tx, mark.person)
  const earlier = await marksOf(ctx.tx, [mark.person])
  if (earlier.some((one) => one.until === null || one.until > mark.from)) throw wrong((lang) => peopleWords[lang].marks.overlap, 'from')
  await insertMark(ctx.tx, { ...mark, by: personOf(ctx.actor) })
  if (mark.kind === 'guest') await letIn(ctx.tx, GUESTS, [mark.person], 'reader')
  await record(ctx, personMarked(mark.person, { mark: mark.kind, from: mark.from.toISOString() }))
}

export async function unmarkPerson(ctx: Ctx, { person, until }: { person: PersonId; until: Date }): Promise<void> {
  found(await personById(ctx.tx, person))
  ensure(canMark(ctx.actor))
  await holdPerson(ctx.tx, person)
  const kind = await endMark(ctx.tx, person, until)
  if (kind === 'guest') await letOut(ctx.tx, GUESTS, person)
  if (kind) await record(ctx, personUnmarked(person, { mark: kind, until: until.toISOString() }))
}

export type HomeRole = 'member' | 'moderator' | 'host'
/** A home always has a host. */
export async function giveHomeRole(ctx: Ctx, { person, role }: { person: PersonId; role: HomeRole }): Promise<void> {
  const row = found(await personById(ctx.tx, person))
  ensure(canGiveHomeRole(ctx.actor))
  if (row.joined_at === null) throw wrong((lang) => peopleWords[lang].role.unclaimed, 'role')
  await holdHosts(ctx.tx)
  await letIn(ctx.tx, HOME, [person], role)
  if ((await countHosts(ctx.tx)) === 0) throw wrong((lang) => peopleWords[lang].role.lastHost, 'role')
  await record(ctx, roleGiven(person, { role }))
}
