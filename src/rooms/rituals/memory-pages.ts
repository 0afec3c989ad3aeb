/** The memory of a ritual: all its times. */
import type { z } from 'zod'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, type Answer, type Asked } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { memoryQuery, ritualParams } from './forms.ts'
import { readRitual } from './holding.ts'
import { MemoryPage } from './memory-views.tsx'
import { ritualWords } from './messages.en.ts'
import { occasionsPast } from './occasions-store.ts'
import { hrefOf, OCCASIONS_ON_A_PAGE } from './ritual.ts'
import { showOccasions } from './showing.ts'

const MOST = { there: 8, memories: 5 }

async function memoryPage(
  visit: Visit,
  { params, query }: Asked<{ id: number }, z.output<typeof memoryQuery>>,
): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const ritual = await readRitual({ tx: home.db, actor }, params.id)
  const asked = { now, after: readAfter(query.after), limit: OCCASIONS_ON_A_PAGE + 1 }
  const past = await occasionsPast(home.db, ritual.id, asked)
  const shown = past.slice(0, OCCASIONS_ON_A_PAGE)
  const last = past.length > shown.length ? shown.at(-1) : undefined
  const body = MemoryPage({
    clock: { now, zone, lang },
    ritual,
    shown: await showOccasions(visit, ritual, shown, MOST),
    further: last && `${hrefOf(ritual)}/memory?after=${writeAfter({ at: last.over, id: last.id })}`,
  })
  return page({ title: ritualWords[lang].memory.title({ title: ritual.title }), body })
}

export const memoryPages = [
  get('/rituals/:id/memory', { who: 'members', params: ritualParams, query: memoryQuery }, memoryPage),
]
