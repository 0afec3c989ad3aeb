/** How somebody hears of what concerns them here: who offers help, who accepted, what fits. In a sentence, never with details. */
import type { Fact, FactKind, FactNamed } from '#platform/facts/index.ts'
import type { Note, NoteKind } from '#platform/notes.ts'
import { accepted, askedAgain, closed, declined, done, lookedAt, matched, proposed, stoodBack, wrote } from './facts.ts'
import { aidWords } from './messages.en.ts'
import { canReadWish } from './policy.ts'
import { acceptedOf } from './proposals-store.ts'
import { wishesByIds } from './store.ts'
import { hrefOf, kinds, type Kind, type Wish } from './wish.ts'

type Pair = Readonly<Record<Kind, FactNamed>>
type Words = keyof (typeof aidWords)['fr']['told']
type Say = (wish: Wish) => Words
type Whom = NoteKind['whom']

/** A fact of either kind, told in the same way. */
const told = (pair: Pair, whom: Whom, say: Say): NoteKind[] =>
  kinds.map((kind) => ({ on: pair[kind], whom, say: sayOf(say) }))

const sayOf =
  (say: Say): NoteKind['say'] =>
  async ({ db, actor, lang }, noted) => {
    const wishes = new Map(
      (
        await wishesByIds(
          db,
          noted.map((one) => one.subject),
        )
      ).map((wish) => [wish.id, wish]),
    )
    const hands = await acceptedOf(db, [...wishes.keys()])
    return noted.map(({ subject }): Note | undefined => {
      const wish = wishes.get(subject)
      const helped = (hands.get(subject) ?? []).some((hand) => hand.person === actor.person)
      if (!wish || !canReadWish(actor, wish, helped)) return undefined
      const titleLang = wish.lang === 'und' || wish.lang === lang ? undefined : wish.lang
      return {
        title: wish.title,
        titleLang,
        href: hrefOf(wish),
        said: (who) => aidWords[lang].told[say(wish)]({ who }),
      }
    })
  }

/** Whom the fact names. */
const named =
  <P extends Readonly<Record<Kind, Pick<FactKind, 'read'>>>>(pair: P): Whom =>
  async (_, facts) =>
    facts.map((fact) => personIn(pair, fact))

function personIn(pair: Readonly<Record<Kind, Pick<FactKind, 'read'>>>, fact: Fact): number[] {
  const data: Readonly<Record<string, unknown>> = pair.need.read(fact) ?? pair.offer.read(fact) ?? {}
  const person = data['person']
  return typeof person === 'number' ? [person] : []
}

const authors: Whom = async (db, facts) => {
  const wishes = new Map(
    (
      await wishesByIds(
        db,
        facts.map((fact) => fact.subject),
      )
    ).map((wish) => [wish.id, wish.author]),
  )
  return facts.map((fact) => [wishes.get(fact.subject) ?? []].flat())
}
const helpers: Whom = async (db, facts) => {
  const hands = await acceptedOf(
    db,
    facts.map((fact) => fact.subject),
  )
  return facts.map((fact) => (hands.get(fact.subject) ?? []).map((hand) => hand.person))
}

const byKind =
  (need: Words, offer: Words): Say =>
  (wish) =>
    wish.kind === 'need' ? need : offer

export const notes: readonly NoteKind[] = [
  ...told(proposed, named(proposed), byKind('proposedNeed', 'proposedOffer')),
  ...told(accepted, named(accepted), () => 'accepted'),
  ...told(declined, named(declined), () => 'declined'),
  ...told(stoodBack, named(stoodBack), () => 'stoodBack'),
  ...told(wrote, named(wrote), () => 'wrote'),
  ...told(done, named(done), () => 'done'),
  ...told(closed, helpers, () => 'closed'),
  ...told(lookedAt, authors, () => 'lookedAt'),
  ...told(askedAgain, named(askedAgain), () => 'askedAgain'),
  ...told(matched, named(matched), byKind('matchedNeed', 'matchedOffer')),
]
