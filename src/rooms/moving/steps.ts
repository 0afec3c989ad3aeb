/** How far an import is: what is told to whoever watches, and what the next run needs to know after an interruption. */
import type { Tx } from '#platform/database/index.ts'
import type { Added, Progress, Step } from './import.ts'

export type Keep = (progress: Progress, tx?: Tx) => Promise<void>
export type Steps = ReturnType<typeof stepsFrom>

export function stepsFrom(before: Pick<Progress, 'groups' | 'added'>, { keep, heed }: { keep: Keep; heed: () => void }) {
  let progress: Progress = { step: 'people', done: 0, total: 0, groups: before.groups, added: before.added }
  async function go(next: Partial<Progress>, tx?: Tx): Promise<void> {
    progress = { ...progress, ...next }
    await keep(progress, tx)
    // What a transaction holds is kept first: whoever opened it heeds.
    if (!tx) heed()
  }
  return {
    begin: (step: Step, total: number) => go({ step, total, done: 0 }),
    /** In the transaction of what was done, so that nothing is counted twice. */
    forward: (by: number, added: Partial<Added> = {}, tx?: Tx) => go({ done: progress.done + by, added: plus(progress.added, added) }, tx),
    isWhole: (source: string): boolean => progress.groups.includes(source),
    whole: (source: string) => go({ groups: [...new Set([...progress.groups, source])] }),
    added: (): Added => progress.added,
  }
}

const plus = (one: Added, more: Partial<Added>): Added => ({
  people: one.people + (more.people ?? 0),
  conversations: one.conversations + (more.conversations ?? 0),
  posts: one.posts + (more.posts ?? 0),
  reactions: one.reactions + (more.reactions ?? 0),
})
