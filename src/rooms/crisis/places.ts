/** Where somebody may open a crisis: the whole home, the spaces they facilitate. */
import type { Visit } from '#platform/http/visit.ts'
import { spacesSeen } from '#spaces'
import type { Where } from './forms-views.tsx'
import { crisisWords } from './messages.en.ts'
import { canBePublic, canOpenForHome, canOpenForSpace } from './policy.ts'

export async function placesToOpen({ home, actor, lang }: Visit): Promise<Where[]> {
  if (actor.standing !== 'member') return []
  const words = crisisWords[lang].opening
  const whole = canOpenForHome(actor) ? [{ value: 'home', label: words.whole, mayBePublic: true }] : []
  const spaces = (await spacesSeen(home.db, actor)).filter((space) => canOpenForSpace(actor, space))
  // A home of one space has one place.
  const apart = whole.length > 0 && spaces.length < 2 ? [] : spaces
  return [
    ...whole,
    ...apart.map((space) => ({
      value: String(space.id),
      label: words.space({ name: space.name }),
      mayBePublic: canBePublic(space),
    })),
  ]
}
