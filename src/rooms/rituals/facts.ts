/** What can happen here. No word that somebody wrote is in a fact. */
import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'
import { shapes } from './ritual.ts'

const id = z.number()
const nothing = z.object({})
const RITUAL = 'ritual'

/** The actor proposed it. `accepted`: it stands at once. */
export const proposed = factKind(
  'rituals.proposed',
  RITUAL,
  z.object({ group: id.nullable(), shape: z.enum(shapes), accepted: z.boolean() }),
)
/** `person` had proposed it. */
export const accepted = factKind('rituals.accepted', RITUAL, z.object({ person: id.nullable() }))
export const declined = factKind('rituals.declined', RITUAL, z.object({ person: id.nullable() }))
export const changed = factKind('rituals.changed', RITUAL, nothing)
export const ended = factKind('rituals.ended', RITUAL, nothing)
export const hidden = factKind('rituals.hidden', RITUAL, nothing)
export const shown = factKind('rituals.shown', RITUAL, nothing)
/** The actor hosts in turn from now on, or no longer. */
export const turnTaken = factKind('rituals.turnTaken', RITUAL, nothing)
export const turnLeft = factKind('rituals.turnLeft', RITUAL, nothing)
/** `person` came into the group, and is asked whether they would like to be welcomed. */
export const welcomeOffered = factKind('rituals.welcomeOffered', RITUAL, z.object({ person: id }))
export const welcomeAnswered = factKind('rituals.welcomeAnswered', RITUAL, z.object({ wishes: z.boolean() }))

const OCCASION = 'occasion'
const within = { ritual: id }
/** It is the turn of `person`, who is asked. */
export const hostAsked = factKind('rituals.hostAsked', OCCASION, z.object({ ...within, person: id }))
export const hostDeclined = factKind('rituals.hostDeclined', OCCASION, z.object(within))
/** The actor asked `person` to change places. */
export const swapAsked = factKind('rituals.swapAsked', OCCASION, z.object({ ...within, person: id }))
/** The actor would not; `person` had asked. */
export const swapRefused = factKind('rituals.swapRefused', OCCASION, z.object({ ...within, person: id }))
/** The actor hosts it in place of `person`. */
export const swapped = factKind('rituals.swapped', OCCASION, z.object({ ...within, person: id }))
/** The actor hosts it: they were asked, or took it. */
export const hosted = factKind('rituals.hosted', OCCASION, z.object({ ...within, asked: z.boolean() }))
/** Everybody was asked, and nobody hosts it. */
export const unhosted = factKind('rituals.unhosted', OCCASION, z.object(within))
export const opened = factKind('rituals.opened', OCCASION, z.object({ ...within, conversation: id }))
/** Somebody who has just come would like to be welcomed; `person` hosts. */
export const newcomerCame = factKind('rituals.newcomerCame', OCCASION, z.object({ ...within, person: id }))
/** The actor says that they were there, or were not. */
export const attended = factKind('rituals.attended', OCCASION, z.object({ ...within, was: z.boolean() }))
export const firstTimeSaid = factKind('rituals.firstTimeSaid', OCCASION, z.object({ ...within, on: z.boolean() }))
export const pictured = factKind('rituals.pictured', OCCASION, z.object(within))
export const unpictured = factKind('rituals.unpictured', OCCASION, z.object(within))
export const pictureHidden = factKind('rituals.pictureHidden', OCCASION, z.object(within))
export const pictureShown = factKind('rituals.pictureShown', OCCASION, z.object(within))

const MEMORY = 'memory'
const of = z.object({ ...within, occasion: id })
export const remembered = factKind('rituals.remembered', MEMORY, of)
export const reworded = factKind('rituals.reworded', MEMORY, of)
export const forgotten = factKind('rituals.forgotten', MEMORY, of)
export const memoryHidden = factKind('rituals.memoryHidden', MEMORY, of)
export const memoryShown = factKind('rituals.memoryShown', MEMORY, of)

export const facts = [
  proposed, accepted, declined, changed, ended, hidden, shown, turnTaken, turnLeft, welcomeOffered, welcomeAnswered,
  hostAsked, hostDeclined, swapAsked, swapRefused, swapped, hosted, unhosted, opened, newcomerCame, attended, firstTimeSaid,
  pictured, unpictured, pictureHidden, pictureShown, remembered, reworded, forgotten, memoryHidden, memoryShown,
] // prettier-ignore
