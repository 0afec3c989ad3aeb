/** What can happen to spaces and groups. Words never stand in a fact: who needs them asks the subject. */
import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'
import { opennesses, placeRoles } from './place.ts'

const nothing = z.object({})
const id = z.number()
const coming = z.object({
  person: id,
  how: z.enum(['founded', 'door', 'accepted', 'invited', 'domain', 'named', 'imported']),
})
const going = z.object({ person: id, how: z.enum(['left', 'putOut']) })
const role = z.object({ person: id, role: z.enum(placeRoles) })
const openness = z.object({ openness: z.enum(opennesses) })

export const spaceOpened = factKind('spaces.opened', 'space', nothing)
export const groupAsked = factKind('spaces.groupAsked', 'group', z.object({ space: id }))
export const groupDeclined = factKind('spaces.groupDeclined', 'group', z.object({ space: id }))
export const groupFounded = factKind('spaces.groupFounded', 'group', z.object({ space: id, help: z.boolean() }))
export const lookChanged = factKind('spaces.lookChanged', 'home', nothing)

/** The same of a group and of a space: `joined[place.kind](place.id, …)`. */
export const joined = {
  group: factKind('spaces.joined', 'group', coming),
  space: factKind('spaces.spaceJoined', 'space', coming),
}
export const left = {
  group: factKind('spaces.left', 'group', going),
  space: factKind('spaces.spaceLeft', 'space', going),
}
export const roleGiven = {
  group: factKind('spaces.roleGiven', 'group', role),
  space: factKind('spaces.spaceRoleGiven', 'space', role),
}
export const changed = {
  group: factKind('spaces.changed', 'group', nothing),
  space: factKind('spaces.spaceChanged', 'space', nothing),
}
export const opennessChanged = {
  group: factKind('spaces.opennessChanged', 'group', openness),
  space: factKind('spaces.spaceOpennessChanged', 'space', openness),
}
export const applied = {
  group: factKind('spaces.applied', 'group', z.object({ application: id })),
  space: factKind('spaces.spaceApplied', 'space', z.object({ application: id })),
}
export const answered = {
  group: factKind('spaces.answered', 'group', z.object({ application: id, accepted: z.boolean() })),
  space: factKind('spaces.spaceAnswered', 'space', z.object({ application: id, accepted: z.boolean() })),
}
export const invited = {
  group: factKind('spaces.invited', 'group', z.object({ invitation: id })),
  space: factKind('spaces.spaceInvited', 'space', z.object({ invitation: id })),
}
export const archived = {
  group: factKind('spaces.archived', 'group', nothing),
  space: factKind('spaces.spaceArchived', 'space', nothing),
}
export const unarchived = {
  group: factKind('spaces.unarchived', 'group', nothing),
  space: factKind('spaces.spaceUnarchived', 'space', nothing),
}
export const groupHidden = factKind('spaces.hidden', 'group', nothing)
export const groupShown = factKind('spaces.shown', 'group', nothing)

export const facts = [
  spaceOpened,
  groupAsked,
  groupDeclined,
  groupFounded,
  lookChanged,
  groupHidden,
  groupShown,
  ...[joined, left, roleGiven, changed, opennessChanged, applied, answered, invited, archived, unarchived].flatMap(
    (each) => [each.group, each.space],
  ),
]
