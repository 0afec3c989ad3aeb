/** `/write`: where to say something. One place to say it needs no question. */
import { z } from 'zod'
import { personOf } from '#platform/action.ts'
import { get, page, seeOther } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { latelyIn } from '#conversations'
import { mayOpen } from '#crisis'
import { cardOf, peopleCards } from '#people'
import { canPostIn, groupsOf, type Group } from '#spaces'
import { homeWords } from './messages.en.ts'
import { openGroups, withLives } from './open-groups.ts'
import { homeHello } from './settings.ts'
import { firstNameOf, writeIn, type Beginning } from './talk.ts'
import { WritePage } from './write-views.tsx'

/** Read at a glance, or nearly; a name finds the others. */
const MOST_SHOWN = 60

const query = z.object({
  for: z.enum(['question', 'hello']).optional().catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
})

export const writePage = get('/write', { who: 'members', query }, async (visit, { query: { for: why, q } }) => {
  const { lang } = visit
  const begins = await beginningOf(visit, why)
  const hello = why === 'hello' ? await helloGroup(visit) : undefined
  if (hello) return seeOther(writeIn(hello.slug, begins))
  const { yours, others } = await openGroups(visit)
  const [only] = [...yours, ...others]
  if (only && yours.length + others.length === 1) return seeOther(writeIn(only.slug, begins))
  const lately = await latelyIn(visit.home.db, personOf(visit.actor), MOST_SHOWN)
  const found = { yours: latestFirst(named(yours, q, lang), lately), others: named(others, q, lang) }
  const shown = await withLives(visit, [...found.yours, ...found.others].slice(0, MOST_SHOWN))
  const clock = { now: visit.now, zone: visit.zone, lang }
  const body = WritePage({
    clock, why, q, begins,
    crisis: why === undefined && (await mayOpen(visit)),
    yours: shown.slice(0, found.yours.length), others: shown.slice(found.yours.length),
    all: yours.length + others.length, more: found.yours.length + found.others.length > shown.length,
  })
  return page({ title: homeWords[lang].write.title, body })
})

async function beginningOf(visit: Visit, why: 'question' | 'hello' | undefined): Promise<Beginning> {
  if (why !== 'hello') return why === 'question' ? { kind: 'question' } : {}
  const person = personOf(visit.actor)
  const name = firstNameOf(cardOf(await peopleCards(visit.home.db, [person], visit.now), person))
  return { kind: 'discussion', title: homeWords[visit.lang].write.helloTitle({ name }) }
}

/** Where people of this home introduce themselves, if it says so and this reader may write there. */
async function helloGroup({ home, actor }: Visit): Promise<Group | undefined> {
  const id = home.settings.get(homeHello)
  const group = id === null ? undefined : (await groupsOf(home.db, [id])).get(id)
  return group && canPostIn(actor, group) ? group : undefined
}

function named(groups: readonly Group[], q: string | undefined, lang: string): Group[] {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(lang)
  const asked = plain(q ?? '')
  const byName = new Intl.Collator(lang)
  return groups.filter((group) => plain(group.name).includes(asked)).toSorted((a, b) => byName.compare(a.name, b.name))
}

/** Where one has been lately comes first: an archive lets people into thirty groups that they never looked into. */
function latestFirst(groups: readonly Group[], lately: readonly number[]): Group[] {
  const places = new Map(lately.map((audience, place) => [audience, place]))
  const placeOf = ({ audience }: Group) => places.get(audience) ?? lately.length
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b))
}
