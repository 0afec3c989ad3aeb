/** What can happen in a live room. Each is about the gathering; a question is a thing of its own. */
import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'
import { layouts, sorts } from './stage.ts'

const id = z.number()
const person = z.object({ person: id })

export const opened = factKind('stage.opened', 'gathering', z.object({}))
export const ended = factKind('stage.ended', 'gathering', z.object({}))
export const locked = factKind('stage.locked', 'gathering', z.object({}))
export const unlocked = factKind('stage.unlocked', 'gathering', z.object({}))
export const laidOut = factKind('stage.laidOut', 'gathering', z.object({ layout: z.enum(layouts) }))
/** Somebody was there: told once for each. */
export const came = factKind('stage.came', 'gathering', z.object({}))
export const entered = factKind('stage.entered', 'gathering', z.object({ person: id, what: z.enum(sorts) }))
export const left = factKind('stage.left', 'gathering', z.object({ person: id, what: z.enum(sorts) }))
export const handRaised = factKind('stage.handRaised', 'gathering', z.object({}))
export const handLowered = factKind('stage.handLowered', 'gathering', person)
export const invited = factKind('stage.invited', 'gathering', person)
export const sentBack = factKind('stage.sentBack', 'gathering', person)
export const muted = factKind('stage.muted', 'gathering', person)
export const putOut = factKind('stage.putOut', 'gathering', person)
export const handedOver = factKind('stage.handedOver', 'gathering', z.object({ leader: id.nullable() }))
export const penGiven = factKind('stage.penGiven', 'gathering', person)
export const penTaken = factKind('stage.penTaken', 'gathering', person)
/** From now on what happens on stage is kept; and no longer. */
export const recordingOn = factKind('stage.recordingOn', 'gathering', z.object({}))
export const recordingOff = factKind('stage.recordingOff', 'gathering', z.object({}))
/** The home could not go on recording: its disk is full. */
export const recordingBroke = factKind('stage.recordingBroke', 'gathering', z.object({}))
/** The actor agreed to be recorded: by going up on stage, or in words when it was begun while they stood there. */
export const recordingAgreed = factKind('stage.recordingAgreed', 'gathering', z.object({}))
export const keyMade = factKind('stage.keyMade', 'gathering', z.object({ key: id }))
export const keyRevoked = factKind('stage.keyRevoked', 'gathering', z.object({ key: id }))
export const asked = factKind('stage.asked', 'livequestion', z.object({ gathering: id }))
export const questionVoted = factKind('stage.questionVoted', 'livequestion', z.object({ gathering: id }))
export const questionUnvoted = factKind('stage.questionUnvoted', 'livequestion', z.object({ gathering: id }))
export const questionTaken = factKind('stage.questionTaken', 'livequestion', z.object({ gathering: id }))
export const questionAnswered = factKind(
  'stage.questionAnswered',
  'livequestion',
  z.object({ gathering: id, how: z.enum(['live', 'writing']) }),
)
/** What was asked on the page of the gathering before it began. */
export const questionsBrought = factKind('stage.questionsBrought', 'gathering', z.object({ n: z.number() }))
export const questionHidden = factKind('stage.questionHidden', 'livequestion', z.object({ gathering: id }))
export const questionShown = factKind('stage.questionShown', 'livequestion', z.object({ gathering: id }))
export const pollOpened = factKind('stage.pollOpened', 'gathering', z.object({ poll: id }))
/** A vote is secret: told without who gave it. */
export const pollAnswered = factKind('stage.pollAnswered', 'gathering', z.object({ poll: id }))
export const pollClosed = factKind('stage.pollClosed', 'gathering', z.object({ poll: id }))

export const roomFacts = [
  opened,
  ended,
  locked,
  unlocked,
  laidOut,
  came,
  entered,
  left,
  handRaised,
  handLowered,
  invited,
  sentBack,
  muted,
  putOut,
  handedOver,
  penGiven,
  penTaken,
  recordingOn,
  recordingOff,
  recordingBroke,
  recordingAgreed,
]
export const questionFacts = [
  asked,
  questionVoted,
  questionUnvoted,
  questionTaken,
  questionAnswered,
  questionHidden,
  questionShown,
  questionsBrought,
]
export const pollFacts = [pollOpened, pollAnswered, pollClosed]
export const facts = [...roomFacts, ...questionFacts, ...pollFacts, keyMade, keyRevoked]

/** What happens in a live room changes its own page alone, which is kept for nobody. */
export const confinedTo = ({ kind, subject, data }: NewFact): Confine | undefined =>
  kind === 'livequestion' && 'gathering' in data ? `stage ${String(data.gathering)}` : `stage ${subject}`
