/** What this room adds to the pages of others. */
import { fill } from '#platform/slots.ts'
import { ownPanels } from '#people'
import { canRead, groupActs, groupById, placeSettings } from '#spaces'
import { feedsOf } from './feeds-store.ts'
import { FollowAct, OwnFeeds } from './follow-views.tsx'
import { MachinesChoice } from './machine-views.tsx'
import { usualMachines } from './machines.ts'
import { canFollow, isOpen } from './policy.ts'
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

const besideGroup = fill(groupActs, 'follow in a feed reader', async ({ actor, lang }, about) =>
  about.map((group) => (isOpen(group) || canFollow(actor, group) ? FollowAct({ lang, slug: group.slug }) : null)),
)

const onOwnPage = fill(ownPanels, 'addresses that read in one’s name', async (visit, about) =>
  Promise.all(
    about.map(async ({ person }) => {
      const { home, actor, lang, now, zone } = visit
      const feeds = await feedsOf(home.db, person)
      if (feeds.length === 0) return null
      const read = async (id: number) => {
        const group = await groupById(home.db, actor, id)
        return group && canRead(actor, group) ? group : undefined
      }
      const groups = await Promise.all(feeds.map((feed) => read(feed.group)))
      return OwnFeeds({
        lang,
        clock: { now, zone, lang },
        feeds: feeds.map((feed, at) => ({ feed, group: groups[at] })),
      })
    }),
  ),
)

export const fillings = [inSettings, besideGroup, onOwnPage]
