/** How the other rooms hold gatherings. */
import type { Card, SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { gatheringsWithin } from './clearing-store.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { isInSight } from './policy.ts'
import { gatheringsByIds } from './store.ts'
import { hideGathering } from './tending.ts'

const cardOf = (one: Gathering): Card => ({
  id: one.id,
  title: one.title,
  url: hrefOf(one),
  author: one.proposedBy,
  lang: one.lang,
  text: [plainText(one.markdown), one.place].filter(Boolean).join('\n'),
  audience: one.audience,
  hidden: !isInSight(one),
  at: one.starts,
  facets: ['gathering'],
})

export const gatheringSubject: SubjectKind = {
  kind: 'gathering',
  found: true,
  within: gatheringsWithin,
  cards: async (db, ids) => (await gatheringsByIds(db, ids)).map(cardOf),
  hide: (ctx, id) => hideGathering(ctx, id, true),
  restore: (ctx, id) => hideGathering(ctx, id, false),
}
