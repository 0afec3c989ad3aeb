/** The spreadsheet: assumptions are cells, results are formulas, so that whoever doubts changes a cell and sees. */
import type { Lang } from '#platform/i18n.ts'
import { worthWords } from './messages.en.ts'
import { zipped } from './zip.ts'
import { scenarioFields, scenarios, valueOf, type Range } from './valuing.ts'
import type { SignedInForce } from './views.tsx'

/** `result`: what the formula gives today, for what shows a sheet without working it out; in euros. */
type Cell = string | number | { readonly formula: string; readonly result: number | undefined } | undefined

/** Of fewer than five confirmed answers the cell stays empty, and counts as none. */
type Counts = { readonly questions: number; readonly useful: number; readonly confirmed: number | undefined }

export function sheetOf(lang: Lang, answers: Counts, signed: readonly SignedInForce[]): Buffer {
  const words = worthWords[lang]
  const { sheetWords: labels } = words
  const of = scenarios.map((scenario) => signed.find((one) => one.scenario === scenario && one.assumed))
  const worth = of.map((one) =>
    one?.assumed ? valueOf({ useful: answers.useful, confirmed: answers.confirmed ?? 0 }, one.assumed) : undefined,
  )
  const value = (end: keyof Range, count: string): Cell[] =>
    ['B', 'C', 'D'].map((col, at) => ({
      formula: `IF(COUNT(${col}8:${col}10)=3,$B$${count}*${col}8/60*${col}9*${col}10/100,"")`,
      result: worth[at]?.[end],
    }))
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
    [labels.low, ...value('low', '4')],
    [labels.high, ...value('high', '5')],
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

/** Two looks of a cell: plain, and whole euros (18.8). */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;€&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`
const EUROS = 1

/** One sheet (ECMA-376, part 1, 18.3), every formula worked out when it is opened. */
const bookOf = (rows: readonly (readonly Cell[])[]): Buffer =>
  zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="SPICES" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
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
  const result = cell.result === undefined ? ' t="str"' : ''
  return `<c r="${at}" s="${EUROS}"${result}><f>${plain(cell.formula)}</f><v>${cell.result ?? ''}</v></c>`
}

const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const plain = (text: string): string =>
  text
    .replace(UNPRINTABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
