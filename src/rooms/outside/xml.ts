/** XML by hand: three kinds of document, and what people wrote inside them. */

/** What XML 1.0 cannot hold at all, not even escaped: a page has no use for it either. */
// oxlint-disable-next-line no-control-regex
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unspeakable, '')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

type Attributes = Readonly<Record<string, string | undefined>>

/** `text` is escaped; what is already XML is given as `inside`. */
export const element = (name: string, text: string, attributes: Attributes = {}): string =>
  `<${name}${said(attributes)}>${escapeXml(text)}</${name}>`
export const within = (name: string, inside: readonly string[], attributes: Attributes = {}): string =>
  `<${name}${said(attributes)}>\n${inside.join('\n')}\n</${name}>`
export const empty = (name: string, attributes: Attributes): string => `<${name}${said(attributes)}/>`

const said = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
