/** Which of the customers on a list are members, and since when: asked of the home by the keyed hash of every address. */
import type { Ctx } from '#platform/action.ts'
import { provenAfter } from '#people'
import { objectingAmong } from '#pulse'
import { dayOf } from './line.ts'
import type { Row } from './list.ts'

const AT_ONCE = 2_000

export type Known<T> = T & { readonly joined: number | undefined }

/**
 * Left out: who objects to being counted, and staff, guests and bots. Whoever never proved an address, or closed their account,
 * cannot be found and stands among those who did not join.
 */
export async function whoJoined<T extends Pick<Row, 'hash'>>(
  { tx, now }: Ctx,
  rows: readonly T[],
  hash: (address: string) => string,
): Promise<Known<T>[]> {
  const days = new Map<string, number | 'left out'>()
  const listed = new Set(rows.map((row) => row.hash))
  for (let after = 0; ;) {
    const members = await provenAfter(tx, after, AT_ONCE, now)
    const found = members
      .map((member) => ({ ...member, hash: hash(member.email) }))
      .filter((member) => listed.has(member.hash))
    const objecting = await objectingAmong(tx, found.map(({ id }) => id)) // prettier-ignore
    for (const { id, hash: known, joinedAt, marked } of found)
      days.set(known, marked || objecting.has(id) ? 'left out' : dayOf(joinedAt))
    after = members.at(-1)?.id ?? after
    if (members.length < AT_ONCE) break
  }
  return rows.flatMap((row) => {
    const joined = days.get(row.hash)
    return joined === 'left out' ? [] : [{ ...row, joined }]
  })
}
