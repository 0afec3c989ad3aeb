/** Scenes for the tests of this room. */
import { openCrisis, type Opening } from '#crisis'
import type { Somebody } from '#test/browser.ts'
import type { World } from '#test/world.ts'

export const flood: Opening = {
  title: 'La Doulce déborde',
  place: 'Quai aux Herbes',
  message: 'Montez ce qui est au sol, coupez le courant des caves.',
  space: null,
  public: false,
}

export const openFlood = (at: World, who: Somebody = at.maya, different: Partial<Opening> = {}): Promise<number> =>
  at.act(who, (ctx) => openCrisis(ctx, { ...flood, ...different }))

export const formFor = { title: flood.title, place: flood.place, message: flood.message, where: 'home' }

/** What the form of a page carries along, unseen. */
export const keyIn = (page: string): string => /name="clientKey" value="([^"]+)"/.exec(page)?.[1] ?? ''
