/** Somebody holds out a hand for a need, or asks for what is offered: between two people, and nobody else. */
import type { PersonId } from '#people'
import type { WishId } from './wish.ts'

export const states = ['held', 'accepted', 'declined', 'withdrawn'] as const
export type State = (typeof states)[number]
export type ProposalId = number

export type Proposal = {
  readonly id: ProposalId
  readonly wish: WishId
  readonly person: PersonId
  readonly word: string
  /** Of what is wanted, how many. */
  readonly part: number
  readonly at: Date
  readonly state: State
  readonly answeredAt: Date | null
  /** A word of the author, when they said yes or no. */
  readonly answer: string
  readonly doneAt: Date | null
}

export type Word = {
  readonly id: number
  readonly proposal: ProposalId
  readonly author: PersonId
  readonly text: string
  readonly at: Date
}
