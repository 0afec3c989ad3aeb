/** For those who look after groups: what waits for them, and whom to thank in each. */
import { z } from 'zod'
import { ensure } from '#platform/action.ts'
import { get, page } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { fill } from '#platform/slots.ts'
import { canRead, groupActs, groupBySlug, groupsJoined, type Group } from '#spaces'
import { facilitationWords } from './messages.en.ts'
import { canSteward, facilitatesSomewhere } from './policy.ts'
import { peopleToThank } from './thanking.ts'
import { allOf, morningOf } from './morning.ts'
import { MorningPage } from './morning-views.tsx'
import { ThankingButton, ThankingPage } from './views.tsx'

const params = z.object({ slug: z.string().max(100) })
/** Nobody is in more. */
const MOST_GROUPS = 500

const groupsOfOne = async ({ home, actor }: Visit): Promise<ReadonlySet<number>> =>
  new Set((await groupsJoined(home.db, actor, MOST_GROUPS)).map(({ id }) => id))

const whomToThank = get('/groups/:slug/thanking', { who: 'members', params }, async (visit, { params: { slug } }) => {
  const { home, actor, lang } = visit
  const group = found(await groupBySlug(home.db, actor, slug))
  if (!canRead(actor, group)) found(undefined)
  ensure(canSteward(actor, group, (await groupsOfOne(visit)).has(group.id)))
  const body = ThankingPage({ lang, group, people: await peopleToThank(visit, group) })
  return page({ title: facilitationWords[lang].title, body })
})

/** One part, with more of it. */
const query = z.object({ all: z.enum(allOf).optional().catch(undefined) })

const morning = get('/facilitation', { who: 'members', query }, async (visit, { query: { all } }) => {
  const { actor, lang, now, zone } = visit
  ensure(facilitatesSomewhere(actor))
  return page({
    title: facilitationWords[lang].morning,
    body: MorningPage({ lang, clock: { now, zone, lang }, ...(await morningOf(visit, all)) }),
  })
})

export const pages = [morning, whomToThank]

/** The way to it, for whoever may go there. */
export const besideGroup = fill(groupActs, 'whom to thank', async (visit, about) => {
  const may = (group: Group, isIn: boolean) => canSteward(visit.actor, group, isIn)
  if (!about.some((group) => may(group, true))) return about.map(() => null)
  const mine = await groupsOfOne(visit)
  return about.map((group) =>
    may(group, mine.has(group.id)) ? ThankingButton({ lang: visit.lang, slug: group.slug }) : null,
  )
})
