/** The ways of saying no to a person. Each becomes a page with a sentence in the reader's language, never a 500. */
import type { Lang } from '#platform/i18n.ts'

/** A sentence in every language of the house. */
export type Sentence = (lang: Lang) => string

export class Refusal extends Error {
  readonly status: 401 | 403 | 404 | 409 | 413 | 422 | 429
  readonly say: Sentence | undefined
  /** The field of the form it is about, if it is about one. */
  readonly field: string | undefined
  constructor(status: Refusal['status'], say?: Sentence, field?: string) {
    super(say?.('en') ?? `refused with ${status}`)
    this.status = status
    this.say = say
    this.field = field
  }
}

/** What one may not see does not exist. */
export const notFound = (): Refusal => new Refusal(404)
export const notAllowed = (say?: Sentence): Refusal => new Refusal(403, say)
export const signInFirst = (): Refusal => new Refusal(401)
export const tooOften = (say?: Sentence): Refusal => new Refusal(429, say)
/** What was typed cannot be taken; the form comes back with it and with this sentence. */
export const wrong = (say: Sentence, field?: string): Refusal => new Refusal(422, say, field)

export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw notFound()
  return value
}
