/** How somebody hears of what concerns them here: who offers help, who accepted, what fits. In a sentence, never with details. */
import type { Fact, FactKind, FactNamed } from '#platform/facts/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Note, NoteKind, NoteReader } from '#platform/notes.ts'
import type { PersonId } from '#people'
import {
  accepted, askedAgain, closed, declined, done, letGo, lookedAt, matched, proposed, stoodBack, wrote,
} from './facts.ts' // prettier-ignore
import { aidWords } from './messages.en.ts'
import { canReadWish } from './policy.ts'
import type { Proposal, State } from './proposal.ts'
import { acceptedOf, proposalsAmong } from './proposals-store.ts'
import { stillPath } from './still-address.ts'
import { wishesByIds } from './store.ts'
import { hrefOf, isLooking, kinds, type Kind, type Wish, type WishId } from './wish.ts'

type Pair = Readonly<Record<Kind, FactNamed>>
type Words = keyof (typeof aidWords)['fr']['told']
type Say = (wish: Wish) => Words
type Whom = NoteKind['whom']

/** What is told, of one need or offer, to one reader: the hand of whoever did it and the reader's own, where they held one out. */
type About = { readonly wish: Wish; readonly theirs: Proposal | undefined; readonly own: Proposal | undefined }
type Telling = {
  readonly say: Say
  /** Whether it still holds: what does not is told to nobody who has not heard of it yet. */
  readonly holds: (about: About) => boolean
  readonly act?: (wish: Wish, lang: Lang) => NonNullable<Note['act']>
}

/** A fact of either kind, told in the same way. */
const told = (pair: Pair, whom: Whom, telling: Telling): NoteKind[] =>
  kinds.map((kind) => ({ on: pair[kind], whom, say: sayOf(telling) }))

const sayOf =
  (telling: Telling): NoteKind['say'] =>
  async (reader, noted) => {
    const { db, actor } = reader
    const found = await wishesByIds(db, [...new Set(noted.map((one) => one.subject))])
    const wishes = new Map(found.map((wish) => [wish.id, wish]))
    const people = [actor.person ?? 0, ...noted.flatMap((one) => one.actor ?? [])]
    const hands = await proposalsAmong(db, [...wishes.keys()], [...new Set(people)])
    const handOf = (wish: WishId, person: PersonId | null) =>
      hands.find((hand) => hand.wish === wish && hand.person === person)
    return noted.map(({ subject, actor: by }) => {
      const [wish, own] = [wishes.get(subject), handOf(subject, actor.person)]
      const reads = wish && canReadWish(actor, wish, own?.state === 'accepted')
      return reads ? noteOf(reader, telling, { wish, own, theirs: handOf(subject, by) }) : undefined
    })
  }

const noteOf = ({ lang }: NoteReader, { say, holds, act }: Telling, about: About): Note => {
  const { wish } = about
  return {
    title: wish.title,
    titleLang: wish.lang === 'und' || wish.lang === lang ? undefined : wish.lang,
    href: hrefOf(wish),
    said: (who) => aidWords[lang].told[say(wish)]({ who }),
    over: !holds(about),
    act: act?.(wish, lang),
  }
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

const isOn = ({ wish }: About): boolean => wish.closedAt === null && wish.hiddenAt === null
const always = (): boolean => true
const inState =
  (whose: 'own' | 'theirs', state: State) =>
  (about: About): boolean =>
    isOn(about) && about[whose]?.state === state
/** The two of them are together in it. */
const isTogether = (about: About): boolean =>
  isOn(about) && (about.own?.state === 'accepted' || about.theirs?.state === 'accepted')

export const notes: readonly NoteKind[] = [
  ...told(proposed, named(proposed), {
    say: byKind('proposedNeed', 'proposedOffer'),
    holds: inState('theirs', 'held'),
  }),
  ...told(accepted, named(accepted), { say: () => 'accepted', holds: inState('own', 'accepted') }),
  ...told(declined, named(declined), { say: byKind('declined', 'declinedOffer'), holds: inState('own', 'declined') }),
  ...told(letGo, named(letGo), { say: byKind('letGo', 'letGoOffer'), holds: inState('own', 'declined') }),
  ...told(stoodBack, named(stoodBack), {
    say: byKind('stoodBack', 'stoodBackOffer'),
    holds: inState('theirs', 'withdrawn'),
  }),
  ...told(wrote, named(wrote), { say: () => 'wrote', holds: isTogether }),
  ...told(done, named(done), { say: () => 'done', holds: isTogether }),
  ...told(closed, helpers, { say: byKind('closed', 'closedOffer'), holds: always }),
  ...told(lookedAt, authors, { say: byKind('lookedAt', 'lookedAtOffer'), holds: isOn }),
  ...told(askedAgain, named(askedAgain), {
    say: () => 'askedAgain',
    holds: (about) => isOn(about) && about.wish.askedAt !== null,
    act: (wish, lang) => async (home) => ({
      words: aidWords[lang].still.yes,
      path: await stillPath(home, wish),
    }),
  }),
  ...told(matched, named(matched), {
    say: byKind('matchedNeed', 'matchedOffer'),
    holds: ({ wish }) => isLooking(wish),
  }),
]
