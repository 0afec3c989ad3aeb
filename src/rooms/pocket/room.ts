/**
 * The home in one's pocket: installed on a phone like something of one's own, under its name and its sign; and without a
 * network, what one read last. It is kept on the reader's device, by the worker in `src/client/offline/`, for that reader
 * alone. It has no door: other rooms have nothing to ask here.
 */
import { openDrawn } from '#platform/files/drawn.ts'
import { defineRoom } from '#platform/house.ts'
import { head } from './head.ts'
import { pages } from './pages.ts'

export const room = defineRoom({
  name: 'pocket',
  floor: 4,
  about: 'The home in one’s pocket: installed on a phone, and what was read last when there is no network.',
  pages,
  facts: [],
  head,
  async open(home) {
    await openDrawn(home)
  },
  // What is kept is on the reader’s own device, and goes when they sign out.
  person: { export: async () => ({}), erase: async () => undefined },
  tables: [],
})
