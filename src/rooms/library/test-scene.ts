/** Scenes for the tests of this room: somebody writes a guide. */
import { joinGroup, type Group } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { groupBy } from '#test/groups.ts'
import type { World } from '#test/world.ts'
import { addResource, type Adding } from './writing.ts'

export async function groupWith(
  at: World,
  name: string,
  openness: Group['openness'],
  ...people: Somebody[]
): Promise<Group> {
  const group = await groupBy(at, at.maya, name, openness)
  for (const who of people) await at.act(who, (ctx) => joinGroup(ctx, group.id))
  return group
}

const guide: Adding = {
  kind: 'guide',
  shelf: 'home',
  editing: 'members',
  title: 'Changer une chambre à air',
  text: '1. Démonter la roue.\n2. Gonfler un peu la chambre neuve.',
  address: null,
  lang: 'fr',
  tags: [],
}

/** A guide for the whole home that every member may change, unless it says otherwise. */
export const write = (at: World, who: Somebody, otherwise: Partial<Adding> = {}): Promise<number> =>
  at.act(who, (ctx) => addResource(ctx, { ...guide, ...otherwise }))

/** The page of a resource, by its bare number. */
export async function read(at: World, who: Somebody, resource: number): Promise<string> {
  const { location } = await at.as(who).get(`/library/${resource}`)
  return at.as(who).text(location || `/library/${resource}`)
}
