/** One question that this reader could answer, and the true reason why it is put to them. */
import type { Visit } from '#platform/http/visit.ts'
import { personOf, type Ctx } from '#platform/action.ts'
import { cardOf, peopleCards } from '#people'
import type { Group } from '#spaces'
import { sayElapsed } from './hours.ts'
import { letPass, passedAmong } from './store.ts'
import { unanswered, type Said } from './talk.ts'
import type { Asked } from './today-views.tsx'

/** Looked through for one that is not theirs and that they did not let pass. */
const LOOKED_AT = 30

export async function questionFor(visit: Visit, groups: readonly Group[]): Promise<Asked | undefined> {
  const { home, actor, now, lang } = visit
  const person = actor.person ?? 0
  const open = groups.filter((group) => group.archivedAt === null)
  const waiting = await unanswered(visit, { groups: open, limit: LOOKED_AT })
  const passed = await passedAmong(home.db, person, waiting.map((one) => one.id))
  const one = choose(waiting, person, passed)
  const group = open.find((each) => each.id === one?.group)
  if (!one || !group) return undefined
  const asker = cardOf(await peopleCards(home.db, [one.startedBy ?? 0], now), one.startedBy ?? 0)
  return {
    id: one.id, href: one.href, title: one.title, lang: one.lang,
    asker: asker.name.split(/\s+/)[0] ?? asker.name, waits: sayElapsed(one.startedAt, now, lang), group: group.name,
  }
}

/** The one that waits longest: fair to those who ask, and the same at every visit until it is answered or let pass. */
type Waiting = Pick<Said, 'id' | 'startedBy' | 'startedAt'>
export const choose = <W extends Waiting>(waiting: readonly W[], person: number, passed: ReadonlySet<number>): W | undefined =>
  [...waiting].filter((one) => one.startedBy !== person && !passed.has(one.id)).sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())[0]

/** "Not this time". What is not seen cannot be let pass: the caller has looked. */
export async function passQuestion(ctx: Ctx, conversation: number): Promise<void> {
  await letPass(ctx.tx, personOf(ctx.actor), conversation, ctx.now)
}
