/** On the page of a group: the way to what stands on its shelf, or to putting something there. */
import { fill } from '#platform/slots.ts'
import { groupActs } from '#spaces'
import { ShelfButton } from './list-views.tsx'
import { holdsAny } from './list-store.ts'

export const groupShelf = fill(groupActs, 'the shelf of a group', async ({ home, actor, lang }, about) =>
  Promise.all(
    about.map(async (group) => {
      const shown = actor.sees.includes(group.audience) && (await holdsAny(home.db, actor, group.audience))
      return shown ? ShelfButton({ lang, shelf: `group:${group.id}` }) : null
    }),
  ),
)
