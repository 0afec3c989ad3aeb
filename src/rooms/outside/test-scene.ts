/** Scenes for the tests of this room: public groups, what is said in them, and a home that may be found. */
import { answer, startConversation } from '#conversations'
import { proposeDates, whenFrom, type Gathering } from '#gatherings'
import { foundGroup, groupById, openSpace, spacesSeen, type Group, type Openness, type Space } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'
import { homeIndexed } from './settings.ts'

export const letBeFound = (at: World): Promise<void> =>
  at.act(at.maya, (ctx) => at.home.settings.set(ctx.tx, homeIndexed, true, at.maya.person))

export async function spaceIn(at: World, name: string): Promise<Space> {
  const wanted = {
    name,
    about: '',
    openness: 'public',
    door: 'open',
    domains: [],
    accent: null,
    founding: 'members',
  } as const
  const { id } = await at.act(at.maya, (ctx) => openSpace(ctx, wanted))
  const space = (await spacesSeen(at.home.db, await at.actor(at.maya))).find((one) => one.id === id)
  if (!space) throw new Error(`${name} was not opened`)
  return space
}

/** In the first space, unless another is given. One walks in. */
export async function groupIn(at: World, name: string, openness: Openness = 'public', space?: Space): Promise<Group> {
  const [first] = await spacesSeen(at.home.db, await at.actor(at.maya))
  const spaceId = space?.id ?? first?.id ?? 0
  const door = openness === 'private' || openness === 'hidden' ? 'invite' : 'open'
  const wanted = { spaceId, name, about: 'On s’aide.', icon: null, openness, door, domains: [], help: false } as const
  const { id } = await at.act(at.maya, (ctx) => foundGroup(ctx, wanted))
  const group = await groupById(at.home.db, await at.actor(at.maya), id)
  if (!group) throw new Error(`${name} was not founded`)
  return group
}

export type Begun = { readonly conversation: number; readonly post: number }
export const begin = (at: World, who: Somebody, group: Group, title: string, text: string): Promise<Begun> =>
  at.act(who, (ctx) => startConversation(ctx, { group: group.id, title, text, kind: undefined, tags: [] }))
export const reply = (at: World, who: Somebody, conversation: number, text: string): Promise<Begun> =>
  at.act(who, (ctx) => answer(ctx, { conversation, text, replyTo: null }))

/** One evening in spring; with `repeats`, the first of several. */
export const held = (at: World, title: string, where: string, repeats: 'no' | 'week' = 'no'): Promise<Gathering> =>
  at.act(at.maya, (ctx) =>
    proposeDates(ctx, {
      title, where, repeats, text: '', how: 'place', place: 'Café du 12', askedFirst: true,
      when: whenFrom({ day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' }),
    }),
  ) // prettier-ignore

/** As a stranger reads it, wherever its title leads. */
export async function readOutside(at: World, path: string): Promise<string> {
  const { location, status, text } = await at.as(at.zed).get(path)
  return status === 303 ? at.as(at.zed).text(location) : text
}
