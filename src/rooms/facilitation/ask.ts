/** "You could answer this": who is proposed under a question, and in which order. Pure. */
import type { PersonId } from '#people'
import type { Helped } from '#pulse'

export type ConversationId = number
export type Ask = {
  readonly id: number
  readonly person: PersonId
  readonly by: PersonId
  readonly conversation: ConversationId
  readonly at: Date
}

/** Whoever it is that asks: being asked is a gift once, and a chore the second time in a week. */
export const ONCE_IN_DAYS = 7
/** Under each question. */
export const PROPOSED = 3

/** A question that waits, and the others that say something of who could answer it. */
export type Question = {
  readonly id: ConversationId
  /** Nobody is proposed to themselves. */
  readonly asker: PersonId | null
  /** Whose title says much the same; whose words are the same; the latest asked in the same group. */
  readonly alike: ReadonlySet<ConversationId>
  readonly tagged: ReadonlySet<ConversationId>
  readonly there: ReadonlySet<ConversationId>
}

/** Why somebody is proposed: how many such questions they answered usefully, and for how many people in the group. */
export type Why = { readonly alike: number; readonly tagged: number; readonly people: number; readonly last: Date }
export type Proposed = Why & { readonly person: PersonId }

/** The same words say most, then the same tag, then having helped there at all. */
const WEIGHTS = { alike: 5, tagged: 3, people: 1 } as const
/** Whoever helps everybody is not the answer to everything. */
const MOST_PEOPLE = 3

const weightOf = ({ alike, tagged, people }: Why): number =>
  alike * WEIGHTS.alike + tagged * WEIGHTS.tagged + Math.min(people, MOST_PEOPLE) * WEIGHTS.people

/** All who helped in one of them, whoever fits best first. */
export function whoFits(question: Question, helped: readonly Helped[]): readonly Proposed[] {
  const { alike, tagged, there } = question
  const near = helped.filter(
    ({ conversation, person }) =>
      person !== question.asker &&
      conversation !== question.id &&
      (alike.has(conversation) || tagged.has(conversation) || there.has(conversation)),
  )
  const each = [...Map.groupBy(near, ({ person }) => person)].map(([person, those]): Proposed => {
    const among = (some: ReadonlySet<ConversationId>) => those.filter(({ conversation }) => some.has(conversation))
    return {
      person,
      alike: among(alike).length,
      tagged: among(tagged).length,
      people: new Set(among(there).map(({ asker }) => asker)).size,
      last: new Date(Math.max(...those.map(({ at }) => at.getTime()))),
    }
  })
  return each.toSorted(
    (a, b) => weightOf(b) - weightOf(a) || b.last.getTime() - a.last.getTime() || a.person - b.person,
  )
}

/** A few under each question, and nobody under two: they can be asked once. */
export function shareOut(
  fitting: ReadonlyMap<ConversationId, readonly Proposed[]>,
  mayBe: (person: PersonId, question: ConversationId) => boolean,
): Map<ConversationId, Proposed[]> {
  const taken = new Set<PersonId>()
  return new Map(
    [...fitting].map(([id, all]) => {
      const some = all.filter(({ person }) => !taken.has(person) && mayBe(person, id)).slice(0, PROPOSED)
      for (const { person } of some) taken.add(person)
      return [id, some]
    }),
  )
}
