/** The words of the room: an import, what is chosen of it, how far it is, and what came of it. */
import type { LeftOut, Problem, SurveyedGroup } from './slack/index.ts'

export type ImportId = number

/** `failed` may be tried again and `paused` goes on: the archive is still there. After `done` and `withdrawn` it is not. */
export type State = 'uploaded' | 'surveyed' | 'running' | 'paused' | 'done' | 'failed' | 'withdrawn'

/** What somebody ticked. Whoever is not named as staff is a member. */
export type Choices = {
  readonly groups: readonly { readonly source: string; readonly help: boolean }[]
  /** `since` is a day, `2019-09-01`. */
  readonly staff: readonly { readonly source: string; readonly since: string }[]
}

/** One channel, as the page that asks needs it. */
export type AskedGroup = Omit<SurveyedGroup, 'firstAt' | 'lastAt' | 'createdAt' | 'folder'> & {
  /** What people call it: a conversation between some is named after them. */
  readonly label: string
  readonly firstAt: string | null
  readonly lastAt: string | null
}

export type Writer = { readonly source: string; readonly name: string; readonly posts: number }

/** What is in an archive, found without taking anything. Plain data: it is kept until somebody has chosen. */
export type Found = {
  readonly groups: readonly AskedGroup[]
  readonly people: { readonly people: number; readonly withEmail: number; readonly deactivated: number; readonly unlisted: number; readonly bots: number }
  /** Who wrote most, without bots, the first first. */
  readonly writers: readonly Writer[]
  readonly leftOut: readonly LeftOut[]
}

export type Step = 'reading' | 'people' | 'groups' | 'posts'

export type Progress = {
  readonly step: Step
  readonly done: number
  readonly total: number
  /** Channels that are here whole, by source: after an interruption they are not read again. */
  readonly groups: readonly string[]
  readonly added: Added
}

/** What was not here before; the rest of the report tells what the archive holds, new or not. */
export type Added = { readonly people: number; readonly conversations: number; readonly posts: number; readonly reactions: number }
export const nothingAdded: Added = { people: 0, conversations: 0, posts: 0, reactions: 0 }

/** `replies`, `bots` (written by a bot) and `edits` are among the posts; a file is a link among the words of its post. */
export type Report = {
  readonly people: number
  readonly bots: number
  readonly groups: number
  readonly conversations: number
  readonly posts: number
  readonly replies: number
  readonly reactions: number
  readonly edits: number
  readonly files: number
  readonly leftOut: readonly LeftOut[]
  readonly added: Added
  /** The groups it is in here. */
  readonly into: readonly number[]
}

/** `trouble` is ours, and is in the log. */
export type Failure = { readonly why: Problem | 'trouble'; readonly file?: string }

export type Import = {
  readonly id: ImportId
  readonly kind: 'slack'
  readonly fileName: string
  readonly bytes: number
  readonly by: number | null
  readonly state: State
  readonly survey: Found | null
  readonly choices: Choices | null
  readonly progress: Progress | null
  readonly report: Report | null
  readonly problem: Failure | null
  readonly uploadedAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

const broken = new Set(['file broken', 'file too-big', 'file unsafe-name', 'message unreadable', 'text too-long'])

/** What should have come and could not be read, as against what an import leaves on purpose. */
export const brokenIn = (leftOut: readonly LeftOut[]): LeftOut[] => leftOut.filter(({ what, why }) => broken.has(`${what} ${why}`))
