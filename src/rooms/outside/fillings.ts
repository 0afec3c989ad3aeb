/** What this room adds to the pages of others. */
import { fill } from '#platform/slots.ts'
import { placeSettings } from '#spaces'
import { MachinesChoice } from './machine-views.tsx'
import { usualMachines } from './machines.ts'
import { homeIndexed } from './settings.ts'
import { chosenMachines } from './store.ts'

/** A space that only its members know has nothing to say to machines. */
const inSettings = fill(placeSettings, 'which machines may read', async ({ home, lang }, about) => {
  const chosen = await chosenMachines(home.db)
  return about.map((place) =>
    place.kind === 'space' && (place.openness === 'public' || place.openness === 'members')
      ? MachinesChoice({
          lang,
          slug: place.slug,
          machines: chosen.get(place.id) ?? usualMachines,
          homeIndexed: home.settings.get(homeIndexed),
        })
      : null,
  )
})

export const fillings = [inSettings]
