import { defineRoom } from '#platform/house.ts'
import { besideGroup, pages } from './pages.ts'

export const room = defineRoom({
  name: 'facilitation',
  floor: 5,
  about: 'For those who look after a group: whom to thank, who gives much and hears little of it.',
  pages,
  facts: [],
  fillings: [besideGroup],
  // It keeps nothing: what it tells is read from the rooms below, each time.
  person: { export: async () => ({}), erase: async () => undefined },
  tables: [],
})
