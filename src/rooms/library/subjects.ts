/** How the other rooms hold what stands in the library. */
import type { SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { collectionsWithin, resourcesWithin } from './clearing-store.ts'
import { hideCollection } from './collecting.ts'
import { collectionHref } from './collection.ts'
import { collectionsByIds } from './collections-store.ts'
import { wordsInFiles } from './file-store.ts'
import { hrefOf } from './resource.ts'
import { resourcesByIds } from './store.ts'
import { hideResource } from './writing.ts'

export const collectionSubject: SubjectKind = {
  kind: 'collection',
  found: true,
  within: collectionsWithin,
  async cards(db, ids) {
    const there = (await collectionsByIds(db, ids)).filter((one) => one.removedAt === null)
    return there.map((one) => ({
      id: one.id,
      title: one.title,
      url: collectionHref(one),
      author: one.author,
      lang: one.lang,
      text: one.about,
      audience: one.audience,
      hidden: one.hiddenAt !== null,
      at: one.changedAt,
      facets: ['resource'],
    }))
  },
  hide: (ctx, id) => hideCollection(ctx, id, true),
  restore: (ctx, id) => hideCollection(ctx, id, false),
}

export const resourceSubject: SubjectKind = {
  kind: 'resource',
  found: true,
  within: resourcesWithin,
  async cards(db, ids) {
    const there = (await resourcesByIds(db, ids)).filter((one) => one.removedAt === null)
    const brought = await wordsInFiles(
      db,
      there.flatMap((one) => (one.kind === 'file' ? one.id : [])),
    )
    return there.map((one) => ({
      id: one.id,
      title: one.title,
      url: hrefOf(one),
      author: one.author,
      lang: one.lang,
      text: [plainText(one.markdown), brought.get(one.id) ?? ''].filter(Boolean).join('\n'),
      audience: one.audience,
      hidden: one.hiddenAt !== null,
      at: one.changedAt,
      facets: ['resource', one.kind],
    }))
  },
  hide: (ctx, id) => hideResource(ctx, id, true),
  restore: (ctx, id) => hideResource(ctx, id, false),
}
