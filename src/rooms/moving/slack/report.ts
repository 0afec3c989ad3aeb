/** What an import brings and what it leaves, for the groups somebody chose. Everything in the zip is in one of the two. */
import { addAll, count, listed, newTally, type LeftOut } from './left-out.ts'
import type { Survey, SurveyedGroup } from './survey.ts'

export type Report = {
  readonly people: number
  /** Accounts of bots and integrations. */
  readonly botAccounts: number
  readonly groups: number
  readonly conversations: number
  readonly threads: number
  readonly months: number
  /** Every message that comes along; `bots` (written by a bot), `replies` and `edits` are among them. */
  readonly posts: number
  readonly bots: number
  readonly replies: number
  readonly edits: number
  readonly reactions: number
  readonly files: number
  readonly leftOut: readonly LeftOut[]
}

/** Private channels and direct messages stay unless somebody ticks them. */
export const chosenByDefault = ({ groups }: Reported): string[] =>
  groups.filter(({ kind }) => kind === 'public').map(({ source }) => source)

/** As much of a survey as a report needs: one that was kept will do. */
export type Reported = Pick<Survey, 'people' | 'leftOut'> & {
  readonly groups: readonly Pick<SurveyedGroup, 'source' | 'kind' | 'messages' | 'counts' | 'leftOut'>[]
}

export function reportOn(survey: Reported, chosen: readonly string[] = chosenByDefault(survey)): Report {
  const taken = new Set(chosen)
  const leftOut = newTally()
  addAll(leftOut, survey.leftOut)
  for (const group of survey.groups) {
    if (taken.has(group.source)) addAll(leftOut, group.leftOut)
    else count(leftOut, 'message', 'not-chosen', group.messages)
  }
  const groups = survey.groups.filter(({ source }) => taken.has(source))
  const merged = groups.reduce((total, { counts }) => total + counts.merged, 0)
  count(leftOut, 'reaction', 'said-already', merged)
  const sum = (of: (counts: SurveyedGroup['counts']) => number): number =>
    groups.reduce((total, { counts }) => total + of(counts), 0)
  return {
    people: survey.people.people,
    botAccounts: survey.people.bots,
    groups: groups.length,
    conversations: sum(({ threads, months }) => threads + months),
    threads: sum(({ threads }) => threads),
    months: sum(({ months }) => months),
    posts: sum(({ posts }) => posts),
    bots: sum(({ bots }) => bots),
    replies: sum(({ replies }) => replies),
    edits: sum(({ edits }) => edits),
    reactions: sum(({ reactions }) => reactions) - merged,
    files: sum(({ files }) => files),
    leftOut: listed(leftOut),
  }
}
