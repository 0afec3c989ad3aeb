import type { ByMail, Draft, Item, Section } from './letter.ts'

/**
 * One column, one small table (older Outlook knows no other width), system letters, colours of the house in light and
 * dark. Mail programs strip classes of what they do not know, so the light colours also stand on each element.
 */
export function letterHtml({
  lang,
  home,
  subject,
  text,
  html,
  given,
  sections = [],
  code,
  button,
  why,
}: Draft): string {
  const body = html ?? paragraphs(text)
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${css}</style></head>
<body class="paper" style="margin:0;padding:0;background:#fcf9f5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr>
<td class="ink" dir="auto" style="color:#221a15;font:17px/1.55 ${letters};text-align:start;overflow-wrap:anywhere">
<p class="faint" style="margin:0 0 24px;font-size:15px;color:#685e58">${shown(home)}</p>
${body}${given ? givenBlock(given) : ''}${sections.map(sectionBlock).join('')}${code ? codeBlock(code) : ''}${button ? buttonBlock(button) : ''}${why ? whyBlock(why) : ''}
</td></tr></table>
</td></tr></table>
</body></html>
`
}

const serif = "Piazzolla,Georgia,'Times New Roman',serif"
const letters = "Figtree,system-ui,'Segoe UI',Helvetica,Arial,sans-serif"

const css = `.ink a{color:#9f2d09}blockquote{margin:0 0 16px;padding-inline-start:14px;border-inline-start:2px solid #e3ded7}
.table-scroll td,.table-scroll th{padding:2px 12px 2px 0;text-align:start}pre{white-space:pre-wrap}
@media (prefers-color-scheme:dark){
.paper{background:#1b1511!important}.ink{color:#ede9e2!important}.faint{color:#a8a29a!important}
.line,blockquote{border-color:#3b342e!important}.sunk{background:#261f1a!important;color:#ede9e2!important}
.ink a{color:#ff9b7f}.ink a.title{color:#ff9b7f!important}.button{background:#f6734f!important}.ink .button a{color:#230c07!important}
}`

const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p style="margin:0 0 16px">${shown(part).replace(/\n/g, '<br>')}</p>\n`)
    .join('')

const givenBlock = (given: string): string =>
  `<blockquote class="line" dir="auto" style="margin:0 0 16px;padding-inline-start:14px;border-inline-start:2px solid #e3ded7">` +
  `${shown(given.trim()).replace(/\n/g, '<br>')}</blockquote>\n`

const sectionBlock = ({ heading, items }: Section): string =>
  (heading === undefined ? '' : `<h2 style="margin:32px 0 12px;font:600 19px/1.3 ${serif}">${shown(heading)}</h2>\n`) +
  items.map(itemBlock).join('')

const itemBlock = ({ title, href, note, text, answer, act }: Item): string =>
  `<p dir="auto" style="margin:20px 0 4px;font-weight:600"><a class="title" href="${escape(webOnly(href))}" style="color:#9f2d09">${shown(title)}</a></p>\n` +
  (note ? `<p class="faint" style="margin:0 0 4px;font-size:15px;color:#685e58">${shown(note)}</p>\n` : '') +
  (text ? `<p dir="auto" style="margin:0 0 8px">${shown(text.trim()).replace(/\n/g, '<br>')}</p>\n` : '') +
  (answer
    ? `<p style="margin:0 0 8px;font-size:15px"><a href="${escape(mailTo(answer, title))}">${escape(answer.words)}</a></p>\n`
    : '') +
  (act
    ? `<p style="margin:0 0 8px;font-size:15px"><a href="${escape(webOnly(act.href))}">${shown(act.words)}</a></p>\n`
    : '')

/** RFC 6068. A plus is written out: some programs would read it as a space. */
function mailTo({ address, body }: ByMail, title: string): string {
  const [local = '', domain = ''] = address.split('@')
  const fields = { subject: `Re: ${title.slice(0, 100).trim()}`, ...(body === undefined ? {} : { body }) }
  const query = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.replaceAll(/\r?\n/g, '\r\n').toWellFormed())}`,
  )
  return `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}?${query.join('&')}`
}

const codeBlock = (code: string): string =>
  `<p class="sunk" style="margin:24px 0;padding:16px;border-radius:10px;background:#f3efe8;text-align:center;` +
  `font:600 28px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:4px">${escape(code)}</p>\n`

/** The address stands below in words too: some programs cut links, and people should see where a button leads. */
const buttonBlock = ({ words, href }: { words: string; href: string }): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 8px"><tr>` +
  `<td class="button" style="padding:0;border-radius:10px;background:#ca3802"><a href="${escape(webOnly(href))}" ` +
  `style="display:inline-block;padding:12px 20px;color:#ffffff;font-weight:600;text-decoration:none">${shown(words)}</a></td></tr></table>\n` +
  `<p class="faint" style="margin:0 0 16px;font-size:13px;color:#685e58">${escape(webOnly(href))}</p>\n`

const whyBlock = (why: string): string =>
  `<p class="faint line" style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e3ded7;font-size:13px;color:#685e58">` +
  `${shown(why).replace(/\n/g, '<br>')}</p>\n`

/** A letter is read far from the home: a relative link leads nowhere, and another scheme is a mistake or worse. */
function webOnly(href: string): string {
  if (!/^https?:\/\/[^\s]+$/i.test(href)) throw new Error('a link in a letter must begin with http:// or https://')
  return href
}

/** In French a sign stands apart from its word, and never alone at the end or the beginning of a line. */
const glued = (text: string): string => text.replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;?!])/g, '\u00a0')
const shown = (text: string): string => escape(glued(text))

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
