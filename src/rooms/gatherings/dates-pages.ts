/** All dates of what comes round: those ahead and the last that were. */
import { get, page, type Answer, type Asked } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { found } from '#platform/refusal.ts'
import { gatheringParams } from './forms.ts'
import type { Gathering } from './gathering.ts'
import { rowsOf } from './list-pages.ts'
import { DatesPage, type Row } from './list-views.tsx'
import { gatheringWords } from './messages.en.ts'
import { readGathering } from './reading.ts'
import { sayRepeats } from './series.ts'
import { datesOf, seriesById } from './series-store.ts'

/** A year of weeks; what was before stands in the list of past ones. */
const MOST_DATES = 60

async function datesPage(visit: Visit, { params }: Asked<{ id: number }, unknown>): Promise<Answer> {
  const { home, actor, lang, now, zone } = visit
  const gathering = await readGathering(visit, params.id)
  const series = found(await seriesById(home.db, found(gathering.series)))
  const dates = await datesOf(home.db, actor, series.id, MOST_DATES)
  const over = (one: Gathering): boolean => one.ends <= now
  const body = DatesPage({
    clock: { now, zone, lang },
    gathering,
    says: sayRepeats(series, lang),
    ahead: plain(await rowsOf(visit, dates.filter((one) => !over(one)).toReversed())), // prettier-ignore
    past: plain(await rowsOf(visit, dates.filter(over))),
  })
  return page({ title: gatheringWords[lang].page.datesOf({ title: gathering.title }), body })
}

/** How it comes round stands above them all. */
const plain = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, repeats: undefined }))

export const datesPages = [get('/gatherings/:id/dates', { params: gatheringParams }, datesPage)]
