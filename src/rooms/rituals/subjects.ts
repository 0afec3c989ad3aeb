/** How the other rooms hold rituals, their occasions and what is remembered of them. */
import type { Db } from '#platform/database/index.ts'
import type { Card, SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { hideRitual } from './changing.ts'
import { memoriesWithin, occasionsWithin, ritualsWithin } from './clearing-store.ts'
import { memoriesByIds } from './memories-store.ts'
import { occasionHref, type Occasion } from './occasion.ts'
import { occasionsByIds } from './occasions-store.ts'
import { isInSight } from './policy.ts'
import { hideMemory, hidePicture } from './remembering.ts'
import { hrefOf, type Ritual } from './ritual.ts'
import { ritualsByIds } from './store.ts'

export const ritualSubject: SubjectKind = {
  kind: 'ritual',
  found: true,
  within: ritualsWithin,
  cards: async (db, ids) => (await ritualsByIds(db, ids)).map(cardOf),
  hide: (ctx, id) => hideRitual(ctx, id, true),
  restore: (ctx, id) => hideRitual(ctx, id, false),
}

const cardOf = (one: Ritual): Card => ({
  id: one.id,
  title: one.title,
  url: hrefOf(one),
  author: one.proposedBy,
  lang: one.lang,
  text: plainText(one.markdown),
  audience: one.audience,
  hidden: !isInSight(one),
  at: one.acceptedAt ?? one.proposedAt,
})

async function among(db: Db, ids: readonly number[]): Promise<{ occasion: Occasion; ritual: Ritual }[]> {
  const occasions = await occasionsByIds(db, ids)
  const rituals = new Map((await ritualsByIds(db, occasions.map((one) => one.ritual))).map((one) => [one.id, one])) // prettier-ignore
  return occasions.flatMap((occasion) => {
    const ritual = rituals.get(occasion.ritual)
    return ritual ? [{ occasion, ritual }] : []
  })
}

/** What may be judged of it is its picture; what was said is said in its conversation. */
export const occasionSubject: SubjectKind = {
  kind: 'occasion',
  within: occasionsWithin,
  cards: async (db, ids) =>
    (await among(db, ids)).map(({ occasion, ritual }) => ({
      ...cardOf(ritual),
      id: occasion.id,
      url: occasionHref(ritual.id, occasion),
      author: occasion.pictureBy,
      text: '',
      hidden: !isInSight(ritual),
      within: { kind: 'ritual', id: ritual.id },
      at: occasion.starts,
    })),
  hide: (ctx, id) => hidePicture(ctx, id, true),
  restore: (ctx, id) => hidePicture(ctx, id, false),
}

export const memorySubject: SubjectKind = {
  kind: 'memory',
  within: memoriesWithin,
  async cards(db, ids) {
    const memories = await memoriesByIds(db, ids)
    const known = new Map((await among(db, memories.map((one) => one.occasion))).map((one) => [one.occasion.id, one])) // prettier-ignore
    return memories.flatMap((memory): Card[] => {
      const { occasion, ritual } = known.get(memory.occasion) ?? {}
      if (!occasion || !ritual) return []
      return [
        {
          ...cardOf(ritual),
          id: memory.id,
          url: `${occasionHref(ritual.id, occasion)}#memory-${memory.id}`,
          author: memory.author,
          lang: 'und',
          text: memory.text,
          hidden: memory.hiddenAt !== null || !isInSight(ritual),
          within: { kind: 'ritual', id: ritual.id },
          at: memory.at,
        },
      ]
    })
  },
  hide: (ctx, id) => hideMemory(ctx, id, true),
  restore: (ctx, id) => hideMemory(ctx, id, false),
}
