/** Reading an export once without taking anything: what is there, what would come along, and what would not. */
import { daysRead, type Source } from './days.ts'
import { elementsOf } from './elements.ts'
import { fields, isFields } from './guards.ts'
import type { Group } from './groups.ts'
import type { Day, Layout } from './layout.ts'
import { newLedger } from './ledger.ts'
import { addAll, listed, newTally, type LeftOut } from './left-out.ts'
import { merges } from './reaction-kinds.ts'
import { dateOf } from './stamp.ts'
import { emailIn, sourceOf } from './people.ts'

export type Counts = {
  /** Messages that come along; the three after it are among them. */
  readonly posts: number
  readonly replies: number
  readonly bots: number
  readonly edits: number
  readonly threads: number
  readonly months: number
  /** Each person behind each reaction is one. */
  readonly reactions: number
  /** Among them, those that say again, in the words of this home, what the same person said of the same message. */
  readonly merged: number
  readonly files: number
}

export type SurveyedGroup = Group & {
  /** All messages, those left out included. */
  readonly messages: number
  readonly counts: Counts
  readonly firstAt?: Date
  readonly lastAt?: Date
  readonly leftOut: readonly LeftOut[]
}

export type Survey = {
  readonly groups: readonly SurveyedGroup[]
  readonly people: {
    readonly people: number
    readonly withEmail: number
    readonly deactivated: number
    /** Known only by what they wrote, among `people`. */
    readonly unlisted: number
    /** Bots and integrations, not among `people`. */
    readonly bots: number
  }
  /** Who wrote in public channels, by `source`: how much, and when first. Bots are among them. */
  readonly writers: Writers
  /** Files of the zip that are no conversations, duplicates, and the like. */
  readonly leftOut: readonly LeftOut[]
}

export type Writers = ReadonlyMap<string, { readonly posts: number; readonly firstAt: Date }>

/** Counts while the groups are read. */
export function newWriters() {
  const writers = new Map<string, { posts: number; firstAt: Date }>()
  const wrote = (author: string, at: number): void => {
    const known = writers.get(sourceOf(author))
    if (!known) writers.set(sourceOf(author), { posts: 1, firstAt: dateOf(at) })
    else {
      known.posts++
      if (dateOf(at) < known.firstAt) known.firstAt = dateOf(at)
    }
  }
  return { writers, wrote }
}

export async function surveyGroup(
  group: Group,
  days: readonly Day[],
  source: Source,
  { onBytes, wrote }: { onBytes: (bytes: number) => void; wrote: (author: string, at: number) => void },
): Promise<SurveyedGroup> {
  const ledger = newLedger()
  const leftOut = newTally()
  const counts = { posts: 0, replies: 0, bots: 0, edits: 0, reactions: 0, merged: 0, files: 0, threads: 0, months: 0 }
  let messages = 0
  let first = Infinity
  let last = 0
  for await (const day of daysRead(days, source)) {
    messages += day.messages
    addAll(leftOut, day.leftOut.values())
    for (const said of day.said) {
      ledger.add(said, { offset: 0, bytes: 0 })
      counts.posts++
      counts.replies += Number(said.thread !== said.at)
      counts.bots += Number(said.bot)
      counts.edits += Number(said.edited !== undefined)
      counts.reactions += said.reactions.reduce((sum, { people }) => sum + people.length, 0)
      counts.merged += merges(said.reactions)
      counts.files += said.files.length
      if (group.kind === 'public') wrote(said.author, said.at)
      first = Math.min(first, said.at)
      last = Math.max(last, said.at)
    }
    onBytes(day.bytes)
  }
  for (const { kind } of ledger.plan()) counts[kind === 'thread' ? 'threads' : 'months']++
  const span = last > 0 && { firstAt: dateOf(first), lastAt: dateOf(last) }
  return { ...group, messages, counts, ...span, leftOut: listed(leftOut) }
}

export async function surveyPeople(
  chunks: AsyncIterable<Buffer>,
  { directory, limits }: Source,
): Promise<Survey['people']> {
  const listedOnce = new Set<unknown>()
  const counts = { people: 0, withEmail: 0, deactivated: 0, unlisted: 0, bots: 0 }
  for await (const users of elementsOf(chunks, limits.record)) {
    for (const user of users) {
      if (!isFields(user) || !directory.isListed(String(user.id)) || listedOnce.has(user.id)) continue
      listedOnce.add(user.id)
      const bot = directory.find(String(user.id))?.bot === true
      counts.bots += Number(bot)
      counts.people += Number(!bot)
      counts.withEmail += Number(!bot && emailIn(fields(user.profile)) !== undefined)
      counts.deactivated += Number(!bot && user.deleted === true)
    }
  }
  for (const [, { bot }] of directory.found()) {
    counts.bots += Number(bot)
    counts.people += Number(!bot)
    counts.unlisted += Number(!bot)
  }
  return counts
}

export const sizeOf = ({ folders }: Layout): number =>
  [...folders.values()].flat().reduce((sum, { packed }) => sum + packed.packed, 0)
