/** Reports that wait, by the conversation they are about. */
import { postsByIds } from '#conversations'
import { waitingCases } from '#moderation'
import type { Here } from './sifting.ts'

/** Whoever has more of them to judge has a queue for it. */
const MOST_CASES = 30

/** What was reported and waits for this reader to judge: nothing about themselves, nothing they reported. */
export async function reportsHere({ home, actor }: Here): Promise<ReadonlyMap<number, number>> {
  const cases = await waitingCases(home.db, actor, MOST_CASES)
  const posts = await postsByIds(home.db, cases.flatMap(({ subject }) => (subject?.kind === 'post' ? [subject.id] : []))) // prettier-ignore
  const where = new Map(posts.map(({ id, conversation }) => [id, conversation]))
  const sum = new Map<number, number>()
  for (const { subject, reports } of cases) {
    const id = subject?.kind === 'conversation' ? subject.id : where.get(subject?.kind === 'post' ? subject.id : 0)
    if (id !== undefined) sum.set(id, (sum.get(id) ?? 0) + Math.max(reports, 1))
  }
  return sum
}
