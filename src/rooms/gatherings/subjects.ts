/** How the other rooms hold gatherings. */
import type { Card, SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { askedByIds } from './agenda-store.ts'
import { askedWithin, gatheringsWithin } from './clearing-store.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { isInSight } from './policy.ts'
import { hideAsked } from './preparing.ts'
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

/** Read on the page of its gathering, and found with it: alone it says little. */
export const askedSubject: SubjectKind = {
  kind: 'asked',
  within: askedWithin,
  async cards(db, ids) {
    const all = await askedByIds(db, ids)
    const known = new Map((await gatheringsByIds(db, all.map((one) => one.gathering))).map((one) => [one.id, one])) // prettier-ignore
    return all.flatMap((one): Card[] => {
      const gathering = known.get(one.gathering)
      if (!gathering) return []
      const within = { kind: 'gathering', id: gathering.id }
      const url = `${hrefOf(gathering)}#asked-${one.id}`
      const hidden = one.hiddenAt !== null || !isInSight(gathering)
      const { id, author, lang, at, text } = one
      return [{ id, title: text, url, author, lang, text: '', audience: gathering.audience, hidden, within, at }]
    })
  },
  hide: (ctx, id) => hideAsked(ctx, id, true),
  restore: (ctx, id) => hideAsked(ctx, id, false),
}
