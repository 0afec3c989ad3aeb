/**
 * The words of a mail that was written as HTML, as a mail without marks would say them: a line for each line, `> ` before
 * what is quoted. What mail programs mark as the answered mail is a quote, and what they mark as a signature is left out.
 */
import { Parser } from 'htmlparser2'

const silent = new Set(['head', 'style', 'script', 'title', 'template', 'select', 'object'])
const blocks = new Set(
  'address article aside blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const spaced = new Set(['p', 'blockquote', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'table', 'pre'])
const quotes = /\b(?:gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra|divRplyFwdMsg|OLK_SRC_BODY_SECTION)\b/
const signatures =
  /(?:^|\s)(?:gmail_signature|moz-signature|ms-outlook-mobile-signature|protonmail_signature_block|AppleMailSignature|Signature)(?:$|\s)/

/** Styles of Outlook and a long answer; what comes after it is a quote of a quote. In characters. */
const MOST_READ = 500_000
const PIECE = 8_000
/** Elements within each other: more is no letter, and its end is not read. */
const DEEPEST = 1_000

type Kind = 'quote' | 'dropped' | 'plain'
type Element = { readonly name: string; readonly kind: Kind; readonly link: Link | undefined }

export function htmlLines(html: string): string {
  const page = new Page()
  const open: Element[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const kind = kindOf(name, attributes)
      if (blocks.has(name)) page.breakLine(spaced.has(name))
      if (kind === 'quote') page.depth += 1
      if (kind === 'dropped') page.hushed += 1
      page.say(name === 'br' ? '\n' : name === 'li' ? '- ' : name === 'hr' ? '____________' : '')
      open.push({ name, kind, link: name === 'a' ? page.linkTo(attributes['href'] ?? '') : undefined })
    },
    ontext: (text) => page.say(text.replaceAll(/[\s\u200b]+/g, ' ')),
    onclosetag() {
      const element = open.pop()
      if (!element) return
      page.closeLink(element.link)
      if (blocks.has(element.name)) page.breakLine(spaced.has(element.name))
      if (element.kind === 'quote') page.depth -= 1
      if (element.kind === 'dropped') page.hushed -= 1
    },
  })
  for (let at = 0; at < Math.min(html.length, MOST_READ) && open.length < DEEPEST; at += PIECE) {
    parser.write(html.slice(at, Math.min(at + PIECE, MOST_READ)))
  }
  parser.end()
  return page.text()
}

function kindOf(name: string, { class: classes = '', id = '' }: Readonly<Record<string, string>>): Kind {
  const named = `${classes} ${id}`
  if (silent.has(name) || signatures.test(named)) return 'dropped'
  return name === 'blockquote' || quotes.test(named) ? 'quote' : 'plain'
}

type Link = { readonly href: string; readonly line: number; readonly from: number }

/** In a longer line, links are words. */
const LONGEST_LINE = 5_000
/** Deeper, it is all one quote. */
const DEEPEST_QUOTE = 9

class Page {
  depth = 0
  hushed = 0
  readonly #lines: string[] = []
  #line = ''

  say(text: string): void {
    if (this.hushed > 0) return
    const [first = '', ...rest] = text.split('\n')
    this.#line += this.#line === '' ? first.trimStart() : first
    for (const line of rest) {
      this.#end()
      this.#line = line
    }
  }

  breakLine(withSpace: boolean): void {
    if (this.#line !== '') this.#end()
    if (withSpace && this.#lines.at(-1)?.replaceAll(/[> ]/g, '') !== '') this.#end()
  }

  linkTo(href: string): Link | undefined {
    return /^https?:\/\/[^\s()<>]+$/.test(href) && href.length < 2000 && this.#line.length < LONGEST_LINE
      ? { href, line: this.#lines.length, from: this.#line.length }
      : undefined
  }

  /** As Markdown says it, unless the words are the address. */
  closeLink(link: Link | undefined): void {
    if (!link || this.hushed > 0 || link.line !== this.#lines.length) return
    const words = this.#line.slice(link.from).trim()
    if (words === '' || /[[\]]/.test(words) || link.href.includes(words.replace(/^https?:\/\//, ''))) return
    this.#line = `${this.#line.slice(0, link.from)}${link.from > 0 && !this.#line.slice(0, link.from).endsWith(' ') ? ' ' : ''}[${words}](${link.href})`
  }

  text(): string {
    return [...this.#lines, this.#line].join('\n').trim()
  }

  #end(): void {
    this.#lines.push(`${'> '.repeat(Math.min(this.depth, DEEPEST_QUOTE))}${this.#line.trimEnd()}`)
    this.#line = ''
  }
}
