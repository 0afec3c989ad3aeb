/** Spaces and groups as the other rooms may hold them: by kind and number. */
import type { Card, SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { placesWithin } from './bringing-store.ts'
import { hideGroup, restoreGroup } from './changing.ts'
import { hrefOf, type Place } from './place.ts'
import { groupsOf, spacesOf } from './store.ts'

/** The card is for whoever may know of the place: its own content is another matter. */
const cardOf = (place: Place): Card => ({
  id: place.id,
  title: place.name,
  url: hrefOf(place),
  author: place.foundedBy,
  lang: place.lang,
  text: plainText(place.about),
  audience: place.seenBy,
  hidden: place.hiddenAt !== null,
  at: place.foundedAt,
})

export const subjects: readonly SubjectKind[] = [
  {
    kind: 'space',
    cards: async (db, ids) => [...(await spacesOf(db, ids)).values()].map(cardOf),
    within: (db, part) => placesWithin(db, part, 'space'),
  },
  {
    kind: 'group',
    cards: async (db, ids) => [...(await groupsOf(db, ids)).values()].map(cardOf),
    within: (db, part) => placesWithin(db, part, 'group'),
    hide: hideGroup,
    restore: restoreGroup,
  },
]
