/**
 * A list of problems stands above its fields, and is drawn before them: once the page is whole each line takes the name of
 * its field, so that no form can forget to say it; and what was written is said to be kept only where it is.
 */
import { isLang, type Lang } from '#platform/i18n.ts'
import { uiWords } from './words.ts'

/** On a line of the list, with the language it is said in; on the sentence that what was written is kept. */
export const NAMED = 'data-named'
export const KEPT = 'data-kept'

const LINE = new RegExp(`<a href="#([\\w-]+)" ${NAMED}="(\\w+)">`, 'g')
const SENTENCE = new RegExp(`<p ${KEPT}="true">(.*?)</p>`)

export function nameProblems(page: string): string {
  // Nearly every page: it holds no such list.
  if (!page.includes(KEPT)) return page
  const fields = [...page.matchAll(LINE)].map(([, id = '']) => id)
  const named = page.replace(LINE, (_, id: string, lang: string) => `<a href="#${id}">${nameIn(page, id, lang)}`)
  return named.replace(SENTENCE, (_, sentence: string) => (isKept(page, fields) ? `<p>${sentence}</p>` : ''))
}

function nameIn(page: string, id: string, lang: string): string {
  const label = labelOf(page, id).replaceAll(/<(span class="optional"|small)>.*?<\/(span|small)>/gs, '')
  const name = label.replaceAll(/<[^>]*>/g, '').trim()
  return name === '' || !isLang(lang) ? '' : ahead(name, lang)
}

/** A question needs no other sign. */
const ahead = (name: string, lang: Lang): string =>
  /[?!.:…]$/.test(name) ? `${name} ` : uiWords[lang].problemOf({ name })

/** Of a line, of several answers, of a box to tick. */
const labelOf = (page: string, id: string): string =>
  (new RegExp(`<label[^>]* for="${id}"[^>]*>(.*?)</label>`, 's').exec(page) ??
    new RegExp(` id="${id}"[^>]*><legend[^>]*>(.*?)</legend>`, 's').exec(page) ??
    new RegExp(` id="${id}"[^>]*><span>(.*?)</span></label>`, 's').exec(page))?.[1] ?? ''

/** A browser never gives a file back, nor we a password; and whoever wrote nothing reads nothing of it. */
function isKept(page: string, fields: readonly string[]): boolean {
  const forms = [...page.matchAll(/<form[ >].*?<\/form>/gs)].map(([form]) => form)
  const theirs = forms.filter((form) => fields.some((id) => form.includes(` id="${id}"`)))
  const files = fields.filter((id) => tagOf(page, id).includes(' type="file"'))
  if (fields.length > 0 && files.length === fields.length) return false
  return !theirs.some((form) => form.includes(' type="password"') || !isWritten(form))
}

const tagOf = (page: string, id: string): string => new RegExp(`<[^<]* id="${id}"[^<]*`).exec(page)?.[0] ?? ''

/** Something stands in a field where one writes; where one only chooses, what was chosen is. */
function isWritten(form: string): boolean {
  const lines = [...form.matchAll(/<input[^<]*/g)].map(([line]) => line).filter((line) => !NOT_WRITTEN.test(line))
  const texts = [...form.matchAll(/<textarea[^<]*/g)].map(([text]) => text)
  if (lines.length + texts.length === 0) return true
  return lines.some((line) => / value="[^"]/.test(line)) || texts.some((text) => !text.endsWith('>'))
}

const NOT_WRITTEN = / type="(hidden|radio|checkbox|file)"/
