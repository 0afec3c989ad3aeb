/**
 * The pulse: is this a community or an audience? Six tests and what stands beside them, from the facts alone, each with its n, its
 * interval and what is behind it. The room keeps its own projection, which can start over from the first fact; staff, guests and
 * bots are told apart by dated marks when it is read, so that a mark set today for last year changes last year.
 */
export { answeredMany, thankedLittle } from './giving.ts'
export {
  CHAMPION, cohortsLent, deedNames, firstStepsLent, helpsManyLent, joinersLent, objectorsLent, orbitingLent,
  type DeedName, type FirstStep, type HelpsMany,
} from './lives-store.ts' // prettier-ignore
export { livedSoFar, type LivedSoFar } from './lives.ts'
export { countIfChanged, keptOrCounted, type Kept, type Keeping } from './kept.ts'
export { readUpTo } from './keeping-store.ts'
export { besidePulse, partDecided } from './parts.ts'
export { PartCloser, PartClosed, PulseCrumb, PulsePart } from './part-views.tsx'
export { Spoken } from './spoken-views.tsx'
export { figureNames, figuresLent, figureTitle, type Figure } from './figures.ts'
export { askedLately, cameWithin, careLent, heartLent, unhelpedLent, type Care, type Hoped } from './helping.ts'
export { helpersLent, writersLent, wroteSince, type Helped } from './helping-store.ts'
export { readSoFar, tiesLent, usefulLent, type ReadSoFar } from './lending.ts'
export { byMemberAt, hasWritten, marksInForce } from './shared-store.ts'
export { HALF_LIFE_DAYS, objectingAmong, PASSING_DAYS, type LentTie } from './lent-store.ts'
