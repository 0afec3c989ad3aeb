/** What an import brings, in this home's counts. */
import type { Added, Choices, Report } from './import.ts'
import { reportOn, type Reported } from './slack/index.ts'

export function reportFor(found: Reported, chosen: readonly string[], added: Added): Report {
  const { people, bots, groups, conversations, posts, replies, reactions, edits, files, leftOut } = reportOn(found, chosen)
  return { people, bots, groups, conversations, posts, replies, reactions, edits, files, leftOut, added, into: [] }
}

/** Private channels and direct messages stay where they are unless somebody ticks them. */
export const usualChoices = ({ groups }: { readonly groups: readonly { readonly source: string; readonly kind: string }[] }): Choices => ({
  groups: groups.filter(({ kind }) => kind === 'public').map(({ source }) => ({ source, help: false })),
  staff: [],
})
