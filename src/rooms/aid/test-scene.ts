/** What most tests begin with: Odile needs somebody to carry a fridge, and says how to reach her. */
import { foundGroup, spacesSeen, type Group, type Openness } from '#spaces'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { askForHelp, offerHelp, type Asking } from './asking.ts'
import { accept, propose } from './proposing.ts'
import { hrefOf, type Wish } from './wish.ts'

export const idOf = (who: Somebody): number => who.person ?? 0

/** Letters that stand in no page by chance. */
export const DETAILS = { name: 'Zyxnom Marchand', phone: '+33 6 98 76 54 32', address: '7 bis rue Zyxblanche' }
export const SECRETS = ['Zyxnom', '98 76 54 32', '+33698765432', 'Zyxblanche']

export const needs = (at: World, who: Somebody, asking: Partial<Asking> = {}): Promise<Wish> =>
  at.act(who, (ctx) => askForHelp(ctx, { title: 'Monter un frigo au quatrième', place: 'Bellevue', ...asking }))
export const offers = (at: World, who: Somebody, asking: Partial<Asking> = {}): Promise<Wish> =>
  at.act(who, (ctx) => offerHelp(ctx, { title: 'Deux bras et un diable', place: 'Bellevue', ...asking }))

export const hold = (at: World, who: Somebody, wish: Wish, word = 'Je peux passer jeudi.', part = 1): Promise<number> =>
  at.act(who, (ctx) => propose(ctx, { wish: wish.id, word, part }))
export const take = (at: World, who: Somebody, proposal: number, word = 'Oui, merci !'): Promise<Wish> =>
  at.act(who, (ctx) => accept(ctx, { proposal, word }))

export async function groupOf(at: World, who: Somebody, name: string, openness: Openness = 'members'): Promise<Group> {
  const [space] = await spacesSeen(at.home.db, await at.actor(who))
  const door = openness === 'private' || openness === 'hidden' ? 'invite' : 'open'
  return at.act(who, (ctx) =>
    foundGroup(ctx, { spaceId: space?.id ?? 0, name, about: '', icon: null, openness, door, domains: [], help: false }),
  )
}

/** Odile's need, with all that nobody else may read; and the page of it. */
export async function scene(asking: Partial<Asking> = {}) {
  const at = await world()
  const wish = await needs(at, at.odile, { details: DETAILS, ...asking })
  return { at, wish, page: hrefOf(wish) }
}
