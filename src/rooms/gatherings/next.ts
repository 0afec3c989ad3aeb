/** What comes next for one reader, as plain data for the pages of other rooms. */
import type { AudienceId } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import { hrefOf, type Gathering, type How } from './gathering.ts'
import { gatheringsListed, ownAhead } from './list-store.ts'

export type NextGathering = {
  readonly id: number
  readonly href: string
  readonly title: string
  /** Of its title, when it is known. */
  readonly lang: string | undefined
  readonly starts: Date
  readonly how: How
}

/** The nearest of those that this reader may come to, and of those where they said that they come. What was called off is nobody's next. */
export async function nextGatherings(
  { home, actor, now }: Pick<Visit, 'home' | 'actor' | 'now'>,
  { limit, audience }: { limit: number; audience?: AudienceId },
): Promise<NextGathering[]> {
  const listed = await gatheringsListed(home.db, actor, { now, over: false, audience, limit, standing: true })
  const own = audience === undefined && actor.person !== null ? await ownAhead(home.db, actor.person, now, limit) : []
  const standing = own.filter((one) => one.acceptedAt !== null && one.cancelledAt === null)
  const all = new Map([...listed, ...standing].map((one) => [one.id, one]))
  return [...all.values()]
    .toSorted((a, b) => a.starts.getTime() - b.starts.getTime())
    .slice(0, limit)
    .map(asNext)
}

const asNext = ({ id, title, lang, starts, how }: Gathering): NextGathering => ({
  id, href: hrefOf({ id, title }), title, lang: lang === 'und' ? undefined : lang, starts, how,
}) // prettier-ignore
