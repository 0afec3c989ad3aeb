/** markdown-it as Foyer speaks it. Everything that reads stored text reads it through here, so that all agree. */
import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it'
import { isAllowedLink, isOurPicture } from './links.ts'
import { mentionsAmong } from './mention-tokens.ts'

export type { Token }

/**
 * Beyond this many characters (a 60-page report) text is cut before it is read: a post never comes near, and the time
 * that a hostile text can take stays bounded.
 */
export const LONGEST = 200_000

/**
 * People type `leboncoin.fr`, not `https://leboncoin.fr`. Only endings that are no word of French or English, because
 * with every country's own, a missing space ("c'est bien.il arrive", "ok.me too") becomes a link to a stranger's site.
 * With `www.` in front, any ending will do.
 */
const endings = ['fr', 'com', 'org', 'net', 'eu', 'info', 'coop', 'io', 'uk', 'ch', 'app', 'dev', 'bzh']
const www = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#](?:[^\s<>]*[^\s<>.,;:!?'")\]»…])?)?/uy

/** `html: true` exists for one test, which proves that the sanitiser holds alone. Without `pictures`, all are linked. */
export function createParser({ html = false, pictures = true } = {}): Markdown {
  const markdown = new MarkdownIt({ html, breaks: true, linkify: true, maxNesting: 40 })
  markdown.validateLink = isAllowedLink
  const normalize = markdown.normalizeLink
  markdown.normalizeLink = (url) => normalize(withScheme(markdown, url))
  bareAddresses(markdown)
  markdown.core.ruler.push('foyer', (state) => {
    const outline = headingsIn(state.tokens)
    for (const token of state.tokens) {
      demoteHeading(token, outline)
      alignByClass(token)
      if (!token.children) continue
      token.children = linkPictures(token.children, state.Token, (src) => pictures && isOurPicture(src))
      for (const { open } of mentionsAmong(token.children)) open.attrSet('class', 'mention')
    }
  })
  scrollingTables(markdown)
  return markdown
}

const markdown = createParser()
const withoutPictures = createParser({ pictures: false })

export const parse = (source: string): Token[] => markdown.parse(source.slice(0, LONGEST), {})
export const parseForAfar = (source: string): Token[] => withoutPictures.parse(source.slice(0, LONGEST), {})
export const toHtml = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options)

/** No address is without one of these; looking for addresses in a text that has none was a third of reading it. */
export const mayHoldAddress = (text: string): boolean => /\S[.:]\S|@/u.test(text)

function bareAddresses({ linkify }: Markdown): void {
  const test = linkify.test.bind(linkify)
  linkify.test = (text) => mayHoldAddress(text) && test(text)
  linkify.tlds(endings).set({ fuzzyLink: true })
  linkify.add('ftp:', null).add('//', null)
  linkify.add('www.', {
    validate: (text, at) => {
      www.lastIndex = at
      return www.exec(text)?.[0].length ?? 0
    },
    normalize: (match) => {
      match.url = `https://${match.url}`
    },
  })
  const normalize = linkify.normalize.bind(linkify)
  linkify.normalize = (match) => {
    if (match.schema === '') match.url = `https://${match.url}`
    else normalize(match)
  }
}

/** `[the shop](leboncoin.fr/vélos)` means the site, not a page of this one. */
function withScheme({ linkify }: Markdown, url: string): string {
  if (/^[a-z][a-z\d+.-]*:|^[/#?]/i.test(url)) return url
  const match = linkify.match(url)?.[0]
  return match?.index === 0 && match.lastIndex === url.length ? match.url : url
}

/** The levels that a text uses, from the highest: one that begins with its third level has skipped none. */
const headingsIn = (tokens: readonly Token[]): readonly number[] =>
  [...new Set(tokens.flatMap((token) => (token.type === 'heading_open' ? [Number(token.tag.slice(1))] : [])))].sort()

/** The page has its h1 and the list its h2: a text starts at h3, so that the outline that is spoken stays right. */
function demoteHeading(token: Token, outline: readonly number[]): void {
  if (token.type === 'heading_open' || token.type === 'heading_close') {
    token.tag = `h${Math.min(6, outline.indexOf(Number(token.tag.slice(1))) + 3)}`
  }
}

/** A style attribute dies under the content security policy. */
function alignByClass(token: Token): void {
  const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
  if (side === undefined) return
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style')
  token.attrSet('class', `align-${side}`)
}

type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** A picture that is not shown becomes a link to it, or its words alone where a link already stands around it. */
function linkPictures(tokens: Token[], Made: TokenMaker, isShown: (src: string) => boolean): Token[] {
  let links = 0
  return tokens.flatMap((token) => {
    links += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0
    const src = String(token.attrGet('src') ?? '')
    if (token.type !== 'image') return [token]
    if (isShown(src)) return [lazily(token)]
    const text = new Made('text', '', 0)
    text.content = token.content || src
    if (links > 0) return [text]
    const open = new Made('link_open', 'a', 1)
    open.attrSet('href', src)
    return [open, text, new Made('link_close', 'a', -1)]
  })
}

function lazily(image: Token): Token {
  image.attrSet('loading', 'lazy')
  image.attrSet('decoding', 'async')
  return image
}

/** A wide table scrolls by itself, also from the keyboard, and never pushes a phone's page sideways. */
function scrollingTables(markdown: Markdown): void {
  markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n'
  markdown.renderer.rules.table_close = () => '</table></div>\n'
}
