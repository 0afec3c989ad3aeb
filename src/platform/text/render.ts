import { trustHtml, type SafeHtml } from '#ui/safe-html.ts'
import { nameMentions, type Mentioned } from './mentions.ts'
import { parse, parseForAfar, toHtml, type Token } from './parser.ts'
import { sanitise } from './sanitise.ts'

export type { Mentioned }
export type RenderOptions = {
  /** Who a person is today. Undefined (erased, or not to be seen by anybody) keeps the words and drops the link. */
  readonly mentions?: (person: number) => Mentioned | undefined
  /**
   * `https://home.example`, for a letter or a feed that is read away from home: links lead back to it, and pictures
   * become links, since they are shown only to whoever is signed in.
   */
  readonly base?: string
}

/** Stored Markdown as HTML without anybody's controls, the same for every reader. Never throws. */
export function renderMarkdown(source: string, { mentions, base }: RenderOptions = {}): SafeHtml {
  const tokens = base === undefined ? parse(source) : parseForAfar(source)
  if (mentions) nameMentions(tokens, mentions)
  if (base !== undefined) leadHome(tokens, base)
  return trustHtml(sanitise(toHtml(tokens)))
}

function leadHome(tokens: readonly Token[], base: string): void {
  for (const link of tokens.flatMap(({ children }) => children ?? [])) {
    const href = String(link.attrGet('href') ?? '')
    if (link.type === 'link_open' && href.startsWith('/')) link.attrSet('href', base + href)
  }
}
