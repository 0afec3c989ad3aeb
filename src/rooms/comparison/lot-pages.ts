/** A random half is drawn, and later compared. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { idParams, line, wholeFigure } from '#platform/http/fields.ts'
import { post, raw, seeOther } from '#platform/http/route.ts'
import { compareLot, destroyLot, drawLot } from './drawing.ts'
import { ListReading } from './list.ts'
import { keyOf } from './lot-store.ts'
import { comparisonWords } from './messages.en.ts'
import { comparisonPage, HOME_PATH, listRule, readOf } from './pages.ts'

const drawing = post(
  `${HOME_PATH}/lots`,
  {
    who: 'hosts',
    body: z.object({ name: line(80), months: wholeFigure(1, 24) }),
    files: { list: listRule(() => Promise.resolve(new ListReading(randomBytes(32), { drawing: true }))) },
    again: (visit, _, retry) => comparisonPage(visit, retry, 'lot'),
  },
  async (visit, { body, files }) => {
    const list = await readOf(visit, files)
    try {
      const until = new Date(visit.now)
      until.setUTCMonth(until.getUTCMonth() + body.months)
      const invited = await visit.act((ctx) => drawLot(ctx, body.name, until, list))
      const { identifier, group, invite, wait } = comparisonWords[visit.lang].lot.sheet
      const lines = list.rows.map(({ hash }, place) => `${cell(list.identifiers[place] ?? '')},${invited.has(hash) ? invite : wait}`) // prettier-ignore
      return raw('text/csv; charset=utf-8', `\uFEFF${[`${identifier},${group}`, ...lines].join('\r\n')}\r\n`, {
        'content-disposition': 'attachment; filename="lot.csv"',
        'cache-control': 'private, no-store',
      })
    } finally {
      list.letGo()
    }
  },
)
const cell = (text: string): string => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const comparing = post(
  `${HOME_PATH}/lots/:id/lists`,
  {
    who: 'hosts',
    params: idParams,
    files: {
      list: listRule(async (home, params) => {
        const { data } = idParams.safeParse(params)
        const key = data && (await keyOf(home.db, data.id, home.now()))
        return new ListReading(key ?? randomBytes(32))
      }),
    },
    again: (visit, { params }, retry) => comparisonPage(visit, retry, params.id),
  },
  async (visit, { params, files }) => {
    const list = await readOf(visit, files)
    try {
      const id = await visit.act((ctx) => compareLot(ctx, params.id, list))
      return seeOther(`${HOME_PATH}/${id}`, comparisonWords[visit.lang].lot.compared)
    } finally {
      list.letGo()
    }
  },
)

const destroying = post(
  `${HOME_PATH}/lots/:id/key/removal`,
  { who: 'hosts', params: idParams },
  async (visit, { params: { id } }) => {
    await visit.act((ctx) => destroyLot(ctx, id))
    return seeOther(`${HOME_PATH}#lots`, comparisonWords[visit.lang].lot.destroyed)
  },
)

export const lotPages = [drawing, comparing, destroying]
