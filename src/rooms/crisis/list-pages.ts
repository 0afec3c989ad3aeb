/** What is needed and offered in a crisis: on its page the first few, then all of it in pages; and how many, live. */
import { z } from 'zod'
import { after, idParams } from '#platform/http/fields.ts'
import { get, page, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { inEvery, type Broadcast } from '#platform/live/index.ts'
import { found } from '#platform/refusal.ts'
import { closed, lookingIn, opened, urgentFirst, wishesByIds, type UrgentPlace } from '#aid'
import type { WishKind } from './asking-views.tsx'
import { hrefOf, type Crisis } from './crisis.ts'
import { crisisWords } from './messages.en.ts'
import { canTend } from './policy.ts'
import { crisisSeen } from './store.ts'
import { AllPage, type Looking } from './wishes-views.tsx'

export const kinds = ['need', 'offer'] as const satisfies readonly WishKind[]

/** The first few of each, and how many there are. */
export async function bothIn(visit: Visit, crisis: Crisis, limit: number): Promise<Looking[]> {
  const counts = await lookingIn(visit.home.db, crisis.id, visit.actor.sees)
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      count: counts[kind],
      shown: counts[kind] === 0 ? [] : (await urgentFirst(visit, { crisis: crisis.id, kind, limit })).shown,
    })),
  )
}

const ON_A_PAGE = 40

const listOf = (kind: WishKind, path: string): Route =>
  get(path, { who: 'members', params: idParams, query: z.object({ after }) }, async (visit, { params, query }) => {
    const { home, actor, lang } = visit
    const crisis = found(await crisisSeen(home.db, actor, params.id))
    const asked = { crisis: crisis.id, kind, after: readPlace(query.after), limit: ON_A_PAGE }
    const { shown, next } = await urgentFirst(visit, asked)
    const count = (await lookingIn(home.db, crisis.id, actor.sees))[kind]
    const further = next && `${hrefOf(crisis)}/${kind}s?after=${next.urgency}.${next.id}`
    const body = AllPage({ lang, crisis, kind, shown, count, next: further, mayMerge: canTend(actor, crisis) })
    return page({ title: `${crisisWords[lang].wishes[kind]}, ${crisis.title}`, body })
  })

function readPlace(text: string | undefined): UrgentPlace | undefined {
  const parts = /^([0-2])\.(\d{1,15})$/.exec(text ?? '')
  return parts ? { urgency: Number(parts[1]), id: Number(parts[2]) } : undefined
}

export const listPages = [listOf('need', '/crisis/:id/needs'), listOf('offer', '/crisis/:id/offers')]

/** Counted again, however many came in the same moment, for those who see what is counted: a number, and nothing of what was written. */
export const countsTold: Broadcast = {
  on: [opened.need, opened.offer, closed.need, closed.offer].map((kind) => kind.factName),
  async write(home, facts) {
    const wishes = await wishesByIds(home.db, [...new Set(facts.map((fact) => fact.subject))])
    const places = new Map(
      wishes.flatMap((one) => (one.crisis === null ? [] : [[`${one.crisis} ${one.audience}`, one]])),
    )
    return Promise.all(
      [...places.values()].map(async ({ crisis, audience }) => ({
        is: 'crisis.counts',
        topic: `crisis:${crisis ?? 0}` as const,
        audience,
        data: inEvery(await lookingIn(home.db, crisis ?? 0, [audience])),
      })),
    )
  },
}
