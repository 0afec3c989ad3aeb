/** The spreadsheet: assumptions are cells, results are formulas, so that whoever doubts changes a cell and sees. */
import type { Lang } from '#platform/i18n.ts'
import { worthWords } from './messages.en.ts'
import { zipped } from './zip.ts'
import { scenarioFields, scenarios } from './valuing.ts'
import type { SignedInForce } from './views.tsx'

type Cell = string | number | { readonly formula: string } | undefined

/** Of fewer than five confirmed answers the cell stays empty, and counts as none. */
type Counts = { readonly questions: number; readonly useful: number; readonly confirmed: number | undefined }

export function sheetOf(lang: Lang, answers: Counts, signed: readonly SignedInForce[]): Buffer {
  const words = worthWords[lang]
  const { sheetWords: labels } = words
  const of = scenarios.map((scenario) => signed.find((one) => one.scenario === scenario && one.assumed))
  const value = (col: string, count: string): Cell => ({
    formula: `IF(COUNT(${col}8:${col}10)=3,$B$${count}*${col}8/60*${col}9*${col}10/100,"")`,
  })
  const columns = ['B', 'C', 'D']
  return bookOf([
    [words.title],
    [words.moneyText],
    [labels.questions, answers.questions],
    [labels.confirmed, answers.confirmed],
    [labels.useful, answers.useful],
    [],
    ['', ...scenarios.map((scenario) => words.scenario[scenario])],
    [words.minutes, ...of.map((one) => one?.assumed?.minutes)],
    [words.hourly, ...of.map((one) => one?.assumed?.hourly)],
    [words.share, ...of.map((one) => one?.assumed?.share)],
    [labels.low, ...columns.map((col) => value(col, '4'))],
    [labels.high, ...columns.map((col) => value(col, '5'))],
    [words.source, ...of.map((one) => one?.source)],
    ...scenarioFields.map((field) => [
      labels.whose({ field: words[field] }),
      ...of.map((one) => one && labels.signed(one.hands[field])),
    ]),
  ])
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One sheet (ECMA-376, part 1, 18.3), every formula worked out when it is opened. */
const bookOf = (rows: readonly (readonly Cell[])[]): Buffer =>
  zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="SPICES" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="52" customWidth="1"/><col min="2" max="4" width="24" customWidth="1"/></cols><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, col) => drawn(cell, `${'ABCD'[col]}${row + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  })

/** What somebody typed is always text (`inlineStr`), whatever it begins with: only we write formulas. */
function drawn(cell: Cell, at: string): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${plain(cell)}</t></is></c>`
  return `<c r="${at}"><f>${plain(cell.formula)}</f></c>`
}

const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const plain = (text: string): string =>
  text
    .replace(UNPRINTABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
