/** What rooms above may have a say in. */
import { gate } from '#platform/gates.ts'
import { slot } from '#platform/slots.ts'
import type { Group, Place } from './place.ts'

/** Somebody is about to come in: a keeper may refuse (somebody put out for good, a flood of newcomers). */
export const joiningGate = gate<{ readonly person: number; readonly place: Place }>('spaces.joining')
/** A group is about to be founded. */
export const foundingGate = gate<{ readonly name: string; readonly about: string; readonly spaceId: number }>(
  'spaces.founding',
)

/** What fills a group's page under its name: its conversations. `query` is what stands after the `?`. */
export const groupPage = slot<{ readonly group: Group; readonly query: Readonly<Record<string, string>> }>(
  'spaces.groupPage',
)
/** Under the settings of a space or a group, for those who change them. */
export const placeSettings = slot<Place>('spaces.settings')
/** Small acts about a group, beside its name: report it. */
export const groupActs = slot<Group>('spaces.groupActs')
