/** The words of the room, and the rules that need no database. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Subject } from '#platform/subjects.ts'

export const opennesses = ['public', 'private'] as const
export type Openness = (typeof opennesses)[number]

export type ThanksId = number
export type Thanks = {
  readonly id: ThanksId
  readonly giver: number
  readonly receiver: number
  /** What for; the receiver themselves, when it is for nothing in particular. */
  readonly about: Subject
  readonly audience: AudienceId
  /** Empty when nothing was said but thanks. */
  readonly word: string
  readonly openness: Openness
  /** It joins two people through what stays between them. */
  readonly apart: boolean
  readonly at: Date
  readonly hiddenAt: Date | null
  /** What the receiver decided about this one; null where they decided about all of them. */
  readonly shown: boolean | null
}

/** What somebody decided about being seen as thanked. */
export type Seen = {
  /** Every public word stands on their page, but for those taken away one by one. */
  readonly whole: boolean
  /** The front page may name them. */
  readonly front: boolean
}
export type Choices = Seen & {
  /** Those who look after their groups are told nothing of what they give and are thanked for. */
  readonly leftOut: boolean
}
/** Nobody is shown who has not said so. */
export const nothingChosen: Choices = { whole: false, front: false, leftOut: false }

/** Each with what its receiver chose about all of theirs. */
export type ThanksRow = { readonly thanks: Thanks; readonly choices: Seen }

/** Two or three sentences: a thank-you, and no letter. */
export const LONGEST_WORD = 400

const mayBeShown = ({ openness, apart, hiddenAt }: Thanks): boolean =>
  openness === 'public' && !apart && hiddenAt === null

/** Whether it stands on the receiver's page. */
export const isOnPage = (thanks: Thanks, { whole }: Seen): boolean => mayBeShown(thanks) && (thanks.shown ?? whole)

/** Whether the front page may tell it. What was taken off one's page is not told there either. */
export const mayBeTold = (thanks: Thanks, { front }: Seen): boolean =>
  mayBeShown(thanks) && thanks.word !== '' && thanks.shown !== false && front

/** The receiver may decide about it. */
export const canBeShown = mayBeShown

/**
 * Those who read it, of all who see its audience; undefined for all of them. Under the thing it is about a public word
 * stands as a reaction does; a word for nothing in particular stands nowhere before its receiver shows it.
 */
export function readBy(thanks: Thanks, choices: Seen): readonly number[] | undefined {
  const open =
    thanks.openness === 'public' &&
    (thanks.about.kind !== 'person' || isOnPage(thanks, choices) || mayBeTold(thanks, choices))
  return open ? undefined : [thanks.giver, thanks.receiver]
}

export const creditKinds = ['grew-from', 'idea', 'shipped'] as const
export type CreditKind = (typeof creditKinds)[number]
export type CreditRow = {
  readonly id: number
  readonly person: number
  readonly kind: CreditKind
  readonly subject: Subject
  readonly source: Subject | null
  readonly at: Date
}
