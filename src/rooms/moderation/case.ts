/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Subject } from '#platform/subjects.ts'
import type { PersonId } from '#people'
import type { Ground, NoticeKind, Reason, Source, Verb } from './reason.ts'
import type { RuleSaid } from './rules.ts'

export type CaseId = number
export type DecisionId = number

export type Case = {
  readonly id: CaseId
  /** Null when a notice names an address where we know of nothing. */
  readonly subject: Subject | null
  readonly audience: AudienceId
  /** Whose it is. */
  readonly about: PersonId | null
  readonly why: 'reported' | 'own' | 'contested'
  readonly contests: DecisionId | null
  readonly judgedBefore: PersonId | null
  readonly plea: string
  readonly urgent: boolean
  readonly reports: number
  readonly openedAt: Date
  readonly decidedAt: Date | null
}

/** A case as somebody in particular stands before it. */
export type CaseSeen = Case & {
  /** They reported it themselves. */
  readonly mine: boolean
  /** Nobody who looks after the place may judge it: they wrote it, reported it, or judged it before. */
  readonly nobody: boolean
  /** They opened it from outside, which was written down. */
  readonly opened: boolean
}

export type Report = {
  readonly id: number
  readonly person: PersonId
  readonly reason: Reason
  readonly words: string
  readonly at: Date
}

export type Notice = {
  readonly id: number
  readonly caseId: CaseId
  readonly kind: NoticeKind
  readonly url: string
  readonly words: string
  readonly name: string
  readonly email: string
  readonly at: Date
}

export type Decision = {
  readonly id: DecisionId
  readonly caseId: CaseId
  readonly verb: Verb
  readonly subject: Subject | null
  readonly audience: AudienceId
  readonly about: PersonId | null
  readonly by: PersonId | null
  readonly at: Date
  readonly ground: Ground | null
  readonly rule: RuleSaid | null
  readonly words: string
  readonly source: Source
  readonly until: Date | null
  readonly undoneAt: Date | null
  readonly readAt: Date | null
}

/** What was decided on, in one word that both languages have a sentence for. */
export const kindsWithWords = ['post', 'conversation', 'group', 'space', 'person', 'need', 'offer', 'thanks', 'resource', 'gathering'] as const
export type KnownKind = (typeof kindsWithWords)[number] | 'other'
export const knownKind = (subject: Subject | null): KnownKind =>
  kindsWithWords.find((kind) => kind === subject?.kind) ?? 'other'

/** The rule as the reader's language has it, or as the other one does. */
export const ruleIn = (rule: RuleSaid | null, lang: Lang) => rule && (rule[lang] ?? rule.fr ?? rule.en)

/** What came of it in the end: a decision that was undone elsewhere (contested, lifted) no longer stands. */
export function outcomeOf({ verb, undoneAt }: Pick<Decision, 'verb' | 'undoneAt'>): Verb {
  if (undoneAt === null) return verb
  return verb === 'suspended' ? 'unsuspended' : 'restored'
}
