/** What everybody in a live room is told, whoever they are: what is one's own, each browser knows by itself. */
import type { RoleKind } from '#ui/who.tsx'
import type { Layout, Phase, Sort } from './stage.ts'

export type Somebody = {
  readonly id: number
  readonly name: string
  readonly href?: string | undefined
  readonly picture?: string | undefined
  readonly role: RoleKind
  readonly detail?: string | undefined
}

export type ToldSeat = {
  readonly person: number
  readonly what: Sort
  readonly audio: boolean
  readonly video: boolean
  readonly muted: boolean
  readonly lost: boolean
}

/** When what is told was read: by which server, and the how-manieth time. */
export type AsOf = { readonly by: string; readonly nth: number }

export type ToldRoom = {
  readonly asOf: AsOf
  readonly phase: Phase
  readonly locked: boolean
  readonly recorded: boolean
  /** It was, until the disk of the home was full. */
  readonly broke: boolean
  /** On stage since before it was recorded, and have not said yes: nothing of theirs will be kept. */
  readonly toAgree: readonly number[]
  readonly layout: Layout
  readonly leader: number | null
  readonly seats: readonly ToldSeat[]
  /** Who stands at each place of the engine, as the engine calls them. */
  readonly places: readonly (string | null)[]
  readonly viewers: number
  readonly hands: readonly number[]
  /** More than are named. */
  readonly handsInAll: number
  readonly invited: readonly number[]
  readonly captioners: readonly number[]
  readonly hosts: readonly number[]
  readonly speakers: readonly number[]
  readonly people: readonly Somebody[]
}

export type ToldQuestion = {
  readonly id: number
  readonly author: Somebody | null
  readonly at: string
  readonly text: string
  readonly lang: string
  readonly votes: number
  readonly taken: boolean
  readonly answered: 'live' | 'writing' | null
  readonly answer: string
  readonly hidden: boolean
}

export type ToldPoll = {
  readonly id: number
  readonly question: string
  readonly several: boolean
  readonly closed: boolean
  /** How many answered, in all. */
  readonly voters: number
  readonly choices: readonly { readonly id: number; readonly label: string; readonly votes: number | null }[]
  /** What other rooms say beside its result ("it weighs like 41 voices"), in the language of whoever asked. */
  readonly beside?: string | undefined
}

export type ToldLine = {
  readonly id: number
  readonly author: Somebody | null
  readonly at: string
  /** Cleaned by the text platform; empty once it is gone. */
  readonly html: string
  readonly lang: string
}
