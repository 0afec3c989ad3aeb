/** The list on paper, and as a table: asked for by whoever coordinates, sent as it is read, and written down each time. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { h } from 'preact'
import { idParams } from '#platform/http/fields.ts'
import { post, raw } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { renderPart } from '#ui/render.ts'
import { barePage } from './bare.ts'
import type { Crisis } from './crisis.ts'
import { knownIn } from './drawn.ts'
import { handOver } from './handing-over.ts'
import { crisisWords } from './messages.en.ts'
import { peopleOnPaper } from './paper.ts'
import { PaperRows, PaperSheet } from './paper-views.tsx'
import { namesOf } from './somebody.ts'
import { crisisSeen } from './store.ts'
import { headOfTable, rowsOfTable } from './table.ts'

const KEPT_NOWHERE = { 'cache-control': 'no-store' }
const taken = async (visit: Visit, id: number, kind: 'paper' | 'table'): Promise<Crisis> => {
  await visit.act((ctx) => handOver(ctx, id, kind))
  return found(await crisisSeen(visit.home.db, visit.actor, id))
}

const printing = post('/crisis/:id/papers', { params: idParams }, async (visit, { params }) => {
  const crisis = await taken(visit, params.id, 'paper')
  return raw(
    'text/html; charset=utf-8',
    Readable.from(sheetOf(visit, crisis, await frameOf(visit, crisis))),
    KEPT_NOWHERE,
  )
})

/** What stands before the rows, and after them. */
async function frameOf(visit: Visit, crisis: Crisis): Promise<readonly [string, string]> {
  const { home, lang, now, zone, actor } = visit
  const { standing } = await knownIn(home.db, crisis.id)
  const by = (await namesOf(home.db, [actor.person], now))(lang)(actor.person)
  const valid = standing.filter(({ note }) => note.withdrawnAt === null)
  // Nobody can have written this.
  const here = randomUUID()
  const children = h(PaperSheet, { lang, clock: { now, zone, lang }, crisis, by, standing: valid, children: here })
  const page = barePage(visit, { title: crisisWords[lang].paper.title, children })
  const [before = '', after = ''] = page.split(here)
  return [before, after]
}

async function* sheetOf(
  visit: Visit,
  crisis: Crisis,
  [before, after]: readonly [string, string],
): AsyncGenerator<string> {
  yield before
  for await (const some of peopleOnPaper(visit, crisis)) yield renderPart(h(PaperRows, { lang: visit.lang, some }))
  yield after
}

const tabling = post('/crisis/:id/tables', { params: idParams }, async (visit, { params }) => {
  const crisis = await taken(visit, params.id, 'table')
  const name = `crise-${crisis.id}-${visit.now.toISOString().slice(0, 16).replaceAll(':', '')}.csv`
  const headers = { ...KEPT_NOWHERE, 'content-disposition': `attachment; filename="${name}"` }
  return raw('text/csv; charset=utf-8', Readable.from(tableOf(visit, crisis)), headers)
})

async function* tableOf(visit: Visit, crisis: Crisis): AsyncGenerator<string> {
  yield headOfTable(visit.lang)
  for await (const some of peopleOnPaper(visit, crisis)) yield rowsOfTable(visit.lang, some)
}

export const paperPages = [printing, tabling]
