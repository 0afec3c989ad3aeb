/**
 * A word of thanks is one, wherever it stands: taken back, hidden or shown again in recognition, it is so on the page of what was
 * asked as well; and what ended without one in the open is nobody's business any more.
 */
import type { Reaction } from '#platform/facts/consumer.ts'
import { writeFacts } from '#platform/facts/index.ts'
import { saidInTheOpen, thanksHidden, thanksRestored, thanksTakenBack, thingsThanked } from '#recognition'
import { overAmong, setThanked } from './closing-store.ts'
import { changed } from './facts.ts'
import { kinds } from './wish.ts'

export const followThanks: Reaction = {
  name: 'aid.thanksTakenBack',
  on: [thanksTakenBack, thanksHidden, thanksRestored].map((kind) => kind.factName),
  async react(tx, facts) {
    // Of what was taken back nothing is left but who did it.
    const givers = facts.flatMap(({ name, actor }) => (name === thanksTakenBack.factName ? (actor ?? []) : []))
    const things = await thingsThanked(
      tx,
      facts.map(({ subject }) => subject),
    )
    const ours = things.flatMap(({ kind, id }) => (kinds.some((one) => one === kind) ? [id] : []))
    const wishes = await overAmong(tx, ours, [...new Set(givers)])
    const said = await saidInTheOpen(
      tx,
      wishes.map(({ kind, id, author }) => ({ kind, id, giver: author })),
    )
    const at = facts.at(-1)?.at ?? new Date(0)
    for (const [nth, wish] of wishes.entries()) {
      const inTheOpen = said[nth] ?? false
      if (inTheOpen === wish.thanksPublic && !ours.includes(wish.id)) continue
      await setThanked(tx, wish.id, inTheOpen)
      await writeFacts(tx, [{ ...changed[wish.kind](wish.id, {}), actor: wish.author, at }])
    }
  },
}
