/** What can happen here. Opening and closing change every page; the rest is about one crisis. */
import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'

const id = z.number()

export const opened = factKind('crisis.opened', 'crisis', z.object({ space: id.nullable(), public: z.boolean() }))
export const reworded = factKind('crisis.reworded', 'crisis', z.object({}))
export const closed = factKind('crisis.closed', 'crisis', z.object({}))
export const reopened = factKind('crisis.reopened', 'crisis', z.object({}))
export const storyTold = factKind('crisis.storyTold', 'crisis', z.object({}))
export const crisisHidden = factKind('crisis.hidden', 'crisis', z.object({}))
export const crisisShown = factKind('crisis.shown', 'crisis', z.object({}))
/** `corrects` is the note it takes the place of. */
export const noted = factKind('crisis.noted', 'crisis', z.object({ note: id, corrects: id.nullable() }))
export const noteWithdrawn = factKind('crisis.noteWithdrawn', 'crisis', z.object({ note: id }))
/** Somebody took the list of those who allowed it out of the home. */
export const handedOver = factKind('crisis.handedOver', 'crisis', z.object({ kind: z.enum(['paper', 'table']) }))

/** Who needs what may tell of illness or of poverty: as the facts of needs and offers, it draws no line between two people. */
const APART = { apart: 'who needs help may tell of illness or poverty' }
const mergedShape = z.object({ crisis: id, kept: id })
/** It was said twice: whoever coordinates kept the other. */
export const merged = {
  need: factKind('crisis.needMerged', 'need', mergedShape, APART),
  offer: factKind('crisis.offerMerged', 'offer', mergedShape, APART),
}

/** The banner stands on every page: what it says, and whether it is there, changes all of them. */
const everywhere = [opened, reworded, closed, reopened, crisisHidden, crisisShown].map((kind) => kind.factName)

export const confinedTo = ({ name, kind, subject }: NewFact): Confine | undefined => {
  if (kind !== 'crisis') return `${kind} ${subject}`
  return everywhere.includes(name) ? undefined : confineOf(subject)
}
export const confineOf = (crisis: number): Confine => `crisis ${crisis}`

export const facts = [
  opened,
  reworded,
  closed,
  reopened,
  storyTold,
  crisisHidden,
  crisisShown,
  noted,
  noteWithdrawn,
  handedOver,
  merged.need,
  merged.offer,
]
