/** How a story begins: what the home can count, where it is about enough people to be about nobody. */
import type { Visit } from '#platform/http/visit.ts'
import { cell } from '#platform/numbers/index.ts'
import { sumOfCrisis, type SumOfCrisis } from '#aid'
import type { Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'

export async function beginningOf({ home, lang }: Visit, crisis: Crisis): Promise<string> {
  const { draft } = crisisWords[lang].closing
  const counted = sentencesOf(await sumOfCrisis(home.db, crisis.id), draft)
  return [counted.join(' '), draft.done, draft.missing, draft.kept].filter(Boolean).join('\n\n')
}

type Draft = (typeof crisisWords)['fr']['closing']['draft']

/** A number that would be a number about somebody is not written; nor is what was counted beside it. */
export function sentencesOf(sum: SumOfCrisis, draft: Draft): string[] {
  const known = (n: number): number | undefined => (n === 0 ? undefined : cell(n))
  const [needs, met, offers, helpers, heard] = [sum.needs, sum.met, sum.offers, sum.helpers, sum.heard].map(known)
  return [
    ...(needs === undefined ? [] : [draft.needs({ n: needs })]),
    ...(needs === undefined || met === undefined || cell(sum.needs - sum.met) === undefined
      ? []
      : [draft.met({ n: met })]),
    ...(heard === undefined || sum.firstHandMinutes === null
      ? []
      : [draft.first({ minutes: Math.max(1, Math.round(sum.firstHandMinutes)) })]),
    ...(helpers === undefined ? [] : [draft.helpers({ n: helpers })]),
    ...(offers === undefined ? [] : [draft.offers({ n: offers })]),
  ]
}
