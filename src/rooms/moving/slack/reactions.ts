import type { Directory } from './directory.ts'
import { fields, ids, isFields, list, name, whole, type Fields } from './guards.ts'

export type SlackReaction = { readonly name: string; readonly people: readonly string[]; readonly count: number }

/**
 * Slack may list fewer people than it counts, and people whom its list does not hold. Only those who are known can
 * stand behind a reaction; `lost` is how many others there were.
 */
export function reactionsOf(raw: unknown, directory: Directory): { reactions: SlackReaction[]; lost: number } {
  const reactions: SlackReaction[] = []
  let lost = 0
  for (const reaction of list(raw)) {
    if (!isFields(reaction) || name(reaction.name) === '') continue
    const people = ids(reaction.users).filter(directory.isListed)
    const count = declared(reaction)
    lost += count - people.length
    reactions.push({ name: name(reaction.name), people, count })
  }
  return { reactions, lost }
}

/** How many a message has that is itself left out: a join that was greeted with a wave. */
export const reactionsOn = (message: unknown): number =>
  list(fields(message).reactions).reduce((sum: number, reaction) => sum + declared(fields(reaction)), 0)

const declared = ({ count, users }: Fields): number => Math.max(whole(count), ids(users).length)
