/** The list of crises, and the page of one. */
import type { VNode } from 'preact'
import { z } from 'zod'
import { after, idParams } from '#platform/http/fields.ts'
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import { get, page, type Answer } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { excerpt } from '#platform/text/index.ts'
import { thankedIn } from '#aid'
import { markOpeningRead } from '#conversations'
import { CrisisPage } from './crisis-views.tsx'
import { isOpen, type Crisis } from './crisis.ts'
import { confineOf } from './facts.ts'
import { bothIn } from './list-pages.ts'
import { ListPage } from './list-views.tsx'
import { crisisWords } from './messages.en.ts'
import { openFor } from './open-now.ts'
import { placesToOpen } from './places.ts'
import { propsFor } from './shown.ts'
import { LookingFor, ThankedThen } from './wishes-views.tsx'
import { closedCrises, crisisSeen } from './store.ts'

const CRISES_ON_A_PAGE = 20
const BEGINNING = 260
const FIRST_SHOWN = 10
/** A story is read to its end. */
const MOST_THANKED = 12

const list = get('/crisis', { query: z.object({ after }) }, async (visit, { query }) => {
  const { home, actor, lang, now, zone } = visit
  const place = readAfter(query.after)
  const found = await closedCrises(home.db, actor, place, CRISES_ON_A_PAGE + 1)
  const past = found.slice(0, CRISES_ON_A_PAGE)
  const last = found.length > past.length ? past.at(-1) : undefined
  const body = ListPage({
    lang,
    clock: { now, zone, lang },
    open: place ? [] : await openFor(home, actor),
    past: past.map((crisis) => ({ crisis, begins: excerpt(crisis.story, BEGINNING) })),
    older: last?.closedAt ? `/crisis?after=${writeAfter({ at: last.closedAt, id: last.id })}` : undefined,
    mayOpen: (await placesToOpen(visit)).length > 0,
  })
  return page({ title: crisisWords[lang].names.list, body, kept: {} })
})

const one = get('/crisis/:id', { params: idParams }, async (visit, { params }) => {
  const crisis = found(await crisisSeen(visit.home.db, visit.actor, params.id))
  return crisisPage(visit, crisis)
})

async function crisisPage(visit: Visit, crisis: Crisis): Promise<Answer> {
  const { actor, home, now } = visit
  const { person } = actor
  if (person !== null && actor.standing === 'member' && crisis.conversation !== null)
    await markOpeningRead(home.db, { person, conversation: crisis.conversation, at: now })
  return page({
    title: crisis.title,
    body: CrisisPage({ ...(await propsFor(visit, crisis)), children: await wishesFor(visit, crisis) }),
    description: excerpt(crisis.message, BEGINNING),
    // What goes round in a crisis should lead here; what is over is left to those who were there.
    indexed: crisis.public && isOpen(crisis),
    about: { kind: 'crisis', id: crisis.id },
    kept: { about: confineOf(crisis.id) },
  })
}

/** Members alone read what is needed and offered. */
async function wishesFor(visit: Visit, crisis: Crisis): Promise<VNode | undefined> {
  if (visit.actor.standing !== 'member') return undefined
  if (!isOpen(crisis)) {
    const thanked = await thankedIn(visit, crisis.id, MOST_THANKED)
    return thanked.length === 0 ? undefined : ThankedThen({ lang: visit.lang, thanked })
  }
  return LookingFor({ lang: visit.lang, crisis, both: await bothIn(visit, crisis, FIRST_SHOWN) })
}

export const readingPages = [list, one]
