/**
 * HTML from a word processor or a page, as the tags that mean something. Styles are read as text and never parsed as such:
 * the policy of our pages refuses them, also where nothing is shown.
 */
export function cleaned(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const gone of page.querySelectorAll('script,meta,link,title,o\\:p,xml')) gone.remove()
  wordLists(page.body)
  formsFromStyles(page.body)
  rowsAsLines(page.body)
  // Links within the document they come from lead nowhere here.
  for (const link of page.querySelectorAll('a[href^="#"], a[href^="file:"]')) link.removeAttribute('href')
  return page.body.innerHTML
}

const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/\sstyle(?=\s*=)/gi, ' data-style'))

const styleOf = (element: Element): string => element.getAttribute('data-style') ?? ''

const forms: readonly (readonly [tag: string, style: RegExp])[] = [
  ['strong', /(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /(?<![\w-])font-style:\s*italic/i],
  ['s', /text-decoration[^;]*:[^;]*line-through/i],
]

/** `<span style="font-weight:700">` is bold; the `<b style="font-weight:normal">` around all that Google Docs copies is not. */
function formsFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = styleOf(element)
    element.removeAttribute('data-style')
    if (/^(?:B|STRONG)$/.test(element.tagName) && /(?<![\w-])font-weight:\s*(?:normal|400)/i.test(style)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (!/^(?:SPAN|A|FONT)$/.test(element.tagName)) continue
    for (const [tag] of forms.filter(([, sign]) => sign.test(style))) {
      const form = body.ownerDocument.createElement(tag)
      form.append(...element.childNodes)
      element.append(form)
    }
  }
}

/** A table becomes lines that can be read: Markdown's own is written by hand. */
function rowsAsLines(body: HTMLElement): void {
  for (const row of body.querySelectorAll('tr')) {
    const line = body.ownerDocument.createElement('p')
    for (const block of row.querySelectorAll('p, div')) block.replaceWith(...block.childNodes)
    for (const [at, cell] of [...row.cells].entries()) line.append(at === 0 ? '' : ' | ', ...cell.childNodes)
    row.replaceWith(line)
  }
}

/** Word writes lists as paragraphs that only look like them (`mso-list:l0 level2`), each with its sign as text. */
function wordLists(body: HTMLElement): void {
  const open: { readonly level: number; readonly list: HTMLElement }[] = []
  for (const item of body.querySelectorAll<HTMLElement>('p')) {
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(styleOf(item))?.[1] ?? 0)
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if (level === 0) continue
    const numbered = takeSign(item)
    if ((open.at(-1)?.level ?? 0) < level) open.push({ level, list: listFor(item, numbered, open.at(-1)?.list) })
    const line = body.ownerDocument.createElement('li')
    line.append(item)
    open.at(-1)?.list.append(line)
  }
}

/** Removes the sign that stands in the words, and tells whether it was a number. */
function takeSign(item: HTMLElement): boolean {
  const sign = [...item.querySelectorAll('span')].find((one) => /mso-list:\s*ignore/i.test(styleOf(one)))
  const numbered = /^\s*(?:\d+|[a-z])[.)]/i.test(sign?.textContent ?? '')
  sign?.remove()
  return numbered
}

function listFor(item: HTMLElement, numbered: boolean, above: HTMLElement | undefined): HTMLElement {
  const list = item.ownerDocument.createElement(numbered ? 'ol' : 'ul')
  if (above?.lastElementChild) above.lastElementChild.append(list)
  else item.before(list)
  return list
}
