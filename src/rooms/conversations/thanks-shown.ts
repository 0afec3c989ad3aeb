/** The words of thanks for one post, dressed for its reader. */
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { wordActs } from '#recognition'
import type { Conversation } from './conversation.ts'
import type { ShownPost } from './reading.ts'
import type { WordShown } from './thanks-views.tsx'

export async function wordsOn(visit: Visit, { audience }: Conversation, { thanks }: ShownPost): Promise<WordShown[]> {
  const said = thanks.filter(({ word }) => word !== '')
  const people = await peopleCards(visit.home.db, [...new Set(said.map(({ giver }) => giver))], visit.now)
  const acts = await fillSlot(
    visit,
    wordActs,
    said.map(({ id, giver }) => ({ id, giver, audience })),
  )
  return said.map(({ id, giver, word, openness }, at) => ({
    id,
    by: faceOf(cardOf(people, giver)),
    word,
    apart: openness === 'private',
    acts: acts[at] ?? [],
  }))
}
