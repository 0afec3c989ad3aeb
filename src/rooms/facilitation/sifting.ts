/** Of what could be suggested, what is: not what was dismissed, and all but one in ten, which is held back by lot. */
import type { Home } from '#platform/home.ts'
import type { Visit } from '#platform/http/visit.ts'
import { countMembers } from '#people'
import { cameWithin, objectorsLent } from '#pulse'
import { isHeldBack, isMeasured, keyOf, measured, measuredKinds, type Kind, type Suggestion } from './suggestion.ts'
import * as kept from './suggestions-store.ts'

export type Here = Pick<Visit, 'home' | 'actor' | 'now' | 'lang'>
export type Sifted<T> = { readonly shown: readonly T[]; readonly more: boolean }

/** In a smaller home so few would be held back that they never said anything: there nothing is. */
export const LEAST_MEMBERS = 200
export const holdsBack = async ({ db }: Home): Promise<boolean> => (await countMembers(db)).n >= LEAST_MEMBERS

const DAY = 86_400_000

/** All of one kind, in their order. What is held back is passed over in its place, so that both are alike. */
export async function sift<T extends { readonly suggestion: Suggestion }>(
  { home, actor, now }: Here,
  kind: Kind,
  all: readonly T[],
  most: number,
  draws: boolean,
): Promise<Sifted<T>> {
  const subjects = all.map(({ suggestion }) => suggestion.subject)
  if (subjects.length === 0) return { shown: [], more: false }
  const dismissed = await kept.dismissedAmong(home.db, actor.person ?? 0, kind, subjects)
  const left = all.filter(({ suggestion }) => !dismissed.has(keyOf(suggestion)))
  if (!draws || !isMeasured(kind)) return { shown: left.slice(0, most), more: left.length > most }
  const [drawn, key] = [await kept.drawnAmong(home.db, kind, subjects), await home.secret('facilitation lot')]
  const held = ({ suggestion }: T) => drawn.get(keyOf(suggestion)) ?? isHeldBack(key, suggestion)
  const shown = left.filter((one) => !held(one)).slice(0, most)
  const [lastShown] = shown.slice(most - 1)
  const last = lastShown ? left.indexOf(lastShown) + 1 : left.length
  const fresh = left.slice(0, last).filter(({ suggestion }) => !drawn.has(keyOf(suggestion)))
  const due = new Date(now.getTime() + measured[kind].days * DAY)
  await kept.keepDrawn(home.db, fresh.map((one) => ({ ...one.suggestion, held: held(one) })), now, due) // prettier-ignore
  return { shown, more: left.slice(last).some((one) => !held(one)) }
}

const AT_ONCE = 500

/** Each day, what came of what was suggested, and who is no longer to be counted. */
export async function lookAgain(home: Home, closing: AbortSignal): Promise<void> {
  const nobody = await home.stranger()
  const objecting = await objectorsLent(home.db)
  await home.act(nobody, (ctx) => kept.forgetSuggested(ctx.tx, objecting))
  for (const kind of measuredKinds) {
    for (let more = true; more && !closing.aborted;) {
      const due = await kept.dueSuggestions(home.db, kind, home.now(), AT_ONCE)
      more = due.length === AT_ONCE
      if (due.length === 0) break
      const { hoped, days } = measured[kind]
      const of = due.map(({ subject }) => subject)
      const came = await cameWithin(home, hoped, { of, since: due.map(({ shownAt }) => shownAt), days })
      await home.act(nobody, (ctx) => kept.keepOutcomes(ctx.tx, kind, due, came))
    }
  }
}
