/**
 * The house is the list of its rooms, read once. Each room says in its manifest what it brings; the house checks that
 * the plan holds (floors, unique names) and answers what the platform asks.
 */
import type { Db } from '#platform/database/index.ts'
import type { Ctx } from '#platform/action.ts'
import type { Going } from '#platform/clearing.ts'
import type { Command } from '#platform/command.ts'
import type { Confine } from '#platform/changes.ts'
import type { FactNamed, NewFact } from '#platform/facts/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Keeper } from '#platform/gates.ts'
import type { Home } from '#platform/home.ts'
import type { CalendarReply } from '#platform/calendar/index.ts'
import type { Letterbox } from '#platform/mail/index.ts'
import type { NoteKind } from '#platform/notes.ts'
import type { HeadPart } from '#platform/http/head-part.ts'
import type { PageView, Route } from '#platform/http/route.ts'
import type { Broadcast } from '#platform/live/index.ts'
import type { Identify, Visit } from '#platform/http/visit.ts'
import type { Filling } from '#platform/slots.ts'
import type { Setting } from '#platform/settings.ts'
import type { SubjectKind } from '#platform/subjects.ts'
import type { ReaderKind } from '#platform/http/keeping.ts'
import type { FramePart } from '#platform/http/frame-part.ts'
import { nobodyKnown, type WhoIsWho } from '#platform/who-is-who.ts'

/** What a room keeps about one person, as plain data for their own export. */
export type PersonalData = Readonly<Record<string, unknown>>

export type Room = {
  readonly name: string
  /** 1 is the ground: a room may use the doors of lower floors, never sideways, never up. */
  readonly floor: 1 | 2 | 3 | 4 | 5 | 6
  /** One sentence for the map. */
  readonly about: string
  readonly pages: readonly Route[]
  readonly facts: readonly FactNamed[]
  /** A room that forgets to say how a person's things leave it does not compile. */
  readonly person: {
    readonly export: (db: Db, person: number) => Promise<PersonalData>
    /** `fresh` is an id that leads nowhere and stands in for the person where a trace must stay. */
    readonly erase: (ctx: Ctx, person: number, fresh: number) => Promise<void>
  }
  /** Takes out what it keeps of a part of the home that goes for good (the demo). Missing: it keeps nothing of others' things. */
  readonly clear?: (ctx: Ctx, going: Going) => Promise<void>
  readonly reactions?: readonly Reaction[]
  /** A reaction that asks the house for what a fact is about, whichever room that belongs to. */
  readonly follows?: (house: House) => Reaction
  /**
   * The one thing that a fact of this room changes, beside lists and numbers. Pages that are about another thing of this
   * kind (`kept.about`) stay as they are; a fact without an answer may have changed any page.
   */
  readonly confines?: (fact: NewFact) => Confine | undefined
  /** What its facts change on pages that are open; the facts about a person after which their open pages must ask again. */
  readonly live?: { readonly broadcasts?: readonly Broadcast[]; readonly cutting?: readonly string[] }
  readonly subjects?: readonly SubjectKind[]
  /** Whom its facts concern, and how they are told of them. */
  readonly notes?: readonly NoteKind[]
  /** Gates this room names, for the map. */
  readonly gates?: readonly string[]
  readonly keepers?: readonly Keeper[]
  /** Slots this room names, for the map. */
  readonly slots?: readonly string[]
  readonly fillings?: readonly Filling[]
  readonly settings?: readonly Setting<unknown>[]
  readonly jobs?: Readonly<Record<string, Job>>
  /** What it does again and again, for as long as the home is open. */
  readonly rounds?: Readonly<Record<string, Round>>
  /** What `npm run foyer -- …` can do with this room. */
  readonly commands?: readonly Command[]
  /** What the room adds to the frame around every page: places in the rail, unread dots, the reader's own corner. */
  readonly frame?: (visit: Visit) => Promise<FramePart>
  /** What the room says of a page to those who read it from afar. */
  readonly head?: (visit: Visit, view: PageView) => Promise<HeadPart>
  /** Its pages differ by what a header says, in these few kinds: what is kept of them is kept for each kind. */
  readonly readers?: ReaderKind
  /** Tells who a request comes from. Exactly one room does. */
  readonly identify?: Identify
  /** Answers who people are to rooms that only hold their ids. Exactly one room does. */
  readonly whoIsWho?: WhoIsWho
  /** Takes the mail that comes in. At most one room does. */
  readonly letterbox?: Letterbox
  /** Takes what calendar programs answer to invitations. At most one room does. */
  readonly answers?: InvitationAnswers
  /** Runs once when the home opens, before it serves. */
  readonly open?: (home: Home) => Promise<void>
  /** The tables a backup carries, in an order that satisfies their references. */
  readonly tables: readonly string[]
  /** Tables that last and that no backup carries: what is to be destroyed on its day must not come back out of one. */
  readonly unkept?: readonly string[]
}

/** `closing` is aborted when the home closes: long work then ends at its next good moment, and adds itself again. */
export type Job = (home: Home, payload: unknown, closing: AbortSignal) => Promise<void>

/** Of several servers one does it. Whatever became of it, the next one is asked for. */
export type Round = {
  readonly eachMs: number
  /** Until the first, however often the home opens; `eachMs` where nothing is said. */
  readonly firstMs?: number
  readonly work: (home: Home, closing: AbortSignal) => Promise<unknown>
}

/** A chore of each day, soon after the home opened for the first time: one that is opened anew each morning does it too. */
export const daily = { eachMs: 86_400_000, firstMs: 10 * 60_000 } as const

export type House = {
  readonly rooms: readonly Room[]
  readonly reactions: readonly Reaction[]
  keepers(gate: string): readonly Keeper[]
  fillings(slot: string): readonly Filling[]
  subject(kind: string): SubjectKind | undefined
  /** What is told of this kind is told apart: what joins two people through it stays between them. */
  staysApart(kind: string): boolean
  readonly notes: readonly NoteKind[]
  confines(fact: NewFact): Confine | undefined
  readonly whoIsWho: WhoIsWho
  readonly letterbox: Letterbox | undefined
  readonly answers: InvitationAnswers | undefined
}

/** Whom an invitation went to, a member or somebody from outside, and what it invited to. */
export type Invited = { readonly kind: 'person' | 'outsider'; readonly id: number; readonly thing: number }
export type InvitationAnswers = {
  /** The one address that may answer; undefined once there is nobody any more. */
  readonly addressOf: (home: Home, invited: Invited) => Promise<string | undefined>
  /** Whether it came to anything. */
  readonly take: (home: Home, invited: Invited, reply: CalendarReply) => Promise<boolean>
}

export const defineRoom = (room: Room): Room => room

export function buildHouse(rooms: readonly Room[]): House {
  const ordered = [...rooms].sort((a, b) => a.floor - b.floor)
  refuseTwice('room', ordered.map((room) => room.name))
  refuseTwice('page', ordered.flatMap((room) => room.pages.map((page) => `${page.method} ${page.path}`)))
  refuseTwice('subject', ordered.flatMap((room) => (room.subjects ?? []).map((subject) => subject.kind)))
  refuseTwice('fact', ordered.flatMap((room) => room.facts.map((fact) => fact.factName)))
  refuseTwice('command', ordered.flatMap((room) => (room.commands ?? []).map((command) => command.name)))
  const keepers = ordered.flatMap((room) => room.keepers ?? [])
  const fillings = ordered.flatMap((room) => room.fillings ?? [])
  const subjects = new Map(ordered.flatMap((room) => room.subjects ?? []).map((subject) => [subject.kind, subject]))
  const facts = ordered.flatMap((room) => room.facts)
  const apart = new Set(facts.flatMap((fact) => (fact.apart === undefined ? [] : [fact.subjectKind])))
  const confining = new Map(ordered.flatMap(({ facts, confines }) => (confines ? facts.map((fact) => [fact.factName, confines] as const) : [])))
  const house: House = {
    rooms: ordered,
    get reactions() {
      return reactions
    },
    keepers: (gate) => keepers.filter((keeper) => keeper.gate === gate),
    fillings: (slot) => fillings.filter((filling) => filling.slot === slot),
    subject: (kind) => subjects.get(kind),
    staysApart: (kind) => apart.has(kind),
    notes: ordered.flatMap((room) => room.notes ?? []),
    confines: (fact) => confining.get(fact.name)?.(fact),
    whoIsWho: ordered.find((room) => room.whoIsWho)?.whoIsWho ?? nobodyKnown,
    letterbox: ordered.find((room) => room.letterbox)?.letterbox,
    answers: ordered.find((room) => room.answers)?.answers,
  }
  const reactions = ordered.flatMap((room) => [...(room.reactions ?? []), ...(room.follows ? [room.follows(house)] : [])])
  refuseTwice('reaction', reactions.map((reaction) => reaction.name))
  return house
}

function refuseTwice(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`Two rooms bring the same ${what}: ${twice}`)
}
