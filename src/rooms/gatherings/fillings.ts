/** What gatherings add to the pages of others. */
import { fill } from '#platform/slots.ts'
import { groupActs } from '#spaces'
import { NextOfGroup } from './filling-views.tsx'
import { nextGatherings } from './next.ts'

/** On the page of a group: when it meets next. */
const nextOfGroup = fill(groupActs, 'when a group meets next', async (visit, about) => {
  const { actor, lang, now, zone } = visit
  return Promise.all(
    about.map(async ({ audience }) => {
      if (!actor.sees.includes(audience)) return null
      const [next] = await nextGatherings(visit, { audience, limit: 1 })
      return next ? NextOfGroup({ clock: { now, zone, lang }, next }) : null
    }),
  )
})

export const fillings = [nextOfGroup]
