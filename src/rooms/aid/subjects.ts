/** How the other rooms hold needs and offers. Private details are never among it. */
import type { Card, SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { hideWish } from './asking.ts'
import { wishesWithin } from './clearing-store.ts'
import { isInSight } from './policy.ts'
import { wishesByIds } from './store.ts'
import { hrefOf, kinds, type Wish } from './wish.ts'

/** What is over and was not thanked in the open is found by nobody. */
const cardOf = (wish: Wish): Card => ({
  id: wish.id,
  title: wish.title,
  url: hrefOf(wish),
  author: wish.author,
  lang: wish.lang,
  text: [plainText(wish.markdown), wish.place].filter(Boolean).join('\n'),
  audience: wish.audience,
  hidden: !isInSight(wish) || wish.outcome === 'merged',
  at: wish.openedAt,
  facets: [wish.kind],
})

export const subjects: readonly SubjectKind[] = kinds.map((kind) => ({
  kind,
  found: true,
  within: (db, part) => wishesWithin(db, part, kind),
  cards: async (db, ids) => (await wishesByIds(db, ids)).filter((wish) => wish.kind === kind).map(cardOf),
  hide: (ctx, id) => hideWish(ctx, id, true),
  restore: (ctx, id) => hideWish(ctx, id, false),
}))
