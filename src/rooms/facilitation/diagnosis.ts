/** Twelve questions for a host who starts, and what follows from the answers. Pure: rules that are printed on the page. */
export const questionNames = [
  'p1', 'p2', 'p3',
  'h1', 'h2', 'h3',
  'b1', 'b2', 'b3',
  'k1', 'k2', 'k3',
] as const // prettier-ignore
export type QuestionName = (typeof questionNames)[number]
/** Seen with one's own eyes, thought to be so, or not so. */
export const answerNames = ['seen', 'thought', 'no'] as const
export type AnswerName = (typeof answerNames)[number]
export type Answers = readonly AnswerName[]

export const parts = ['passion', 'help', 'benefit'] as const
export type Part = (typeof parts)[number]
const firstLetters: Readonly<Record<Part, string>> = { passion: 'p', help: 'h', benefit: 'b' }
export const questionsOf = (part: Part): readonly QuestionName[] =>
  questionNames.filter((name) => name.startsWith(firstLetters[part]))

/** What there is today, from the least to the most; `nobody`: not even customers. */
export const kinds = ['nobody', 'customers', 'audience', 'alike', 'community'] as const
export type Kind = (typeof kinds)[number]

export type Found = {
  readonly kind: Kind
  /** Of each part, how many of its three were seen. */
  readonly seen: Readonly<Record<Part, number>>
  /** What was believed and not seen: to go and look. */
  readonly thought: readonly QuestionName[]
}
/** Two of three make a part stand. */
export const STANDS = 2

/** The rules, in order: each is a sentence of the page. */
export function diagnose(answers: Answers): Found {
  const said = (name: QuestionName) => answers[questionNames.indexOf(name)]
  const count = (part: Part) => questionsOf(part).filter((name) => said(name) === 'seen').length
  const seen = { passion: count('passion'), help: count('help'), benefit: count('benefit') }
  return { kind: kindOf(seen, said), seen, thought: questionNames.filter((name) => said(name) === 'thought') }
}

function kindOf(seen: Found['seen'], said: (name: QuestionName) => AnswerName | undefined): Kind {
  const alike = said('k3') === 'seen'
  if (alike && parts.every((part) => seen[part] >= STANDS)) return 'community'
  if (alike) return 'alike'
  if (said('k2') === 'seen') return 'audience'
  return said('k1') === 'seen' ? 'customers' : 'nobody'
}
