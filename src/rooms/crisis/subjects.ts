/** How the other rooms hold a crisis. */
import type { SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { hideCrisis } from './closing.ts'
import { hrefOf } from './crisis.ts'
import { crisesWithin } from './personal-store.ts'
import { crisesByIds } from './store.ts'

export const crisisSubject: SubjectKind = {
  kind: 'crisis',
  found: true,
  within: crisesWithin,
  async cards(db, ids) {
    return (await crisesByIds(db, ids)).map((crisis) => ({
      id: crisis.id,
      title: crisis.title,
      url: hrefOf(crisis),
      author: crisis.openedBy,
      lang: crisis.lang,
      text: [crisis.place, plainText(crisis.message), plainText(crisis.story)].filter(Boolean).join('\n'),
      audience: crisis.audience,
      hidden: crisis.hiddenAt !== null,
      at: crisis.openedAt,
    }))
  },
  hide: (ctx, id) => hideCrisis(ctx, id, true),
  restore: (ctx, id) => hideCrisis(ctx, id, false),
}
