import { trustHtml, type SafeHtml } from '#ui/safe-html.ts'
import { nameMentions, type Mentioned } from './mentions.ts'
import { parse, toHtml } from './parser.ts'
import { sanitise } from './sanitise.ts'

export type { Mentioned }
export type RenderOptions = {
  /** Who a person is today. Undefined (erased, or not to be seen by anybody) keeps the words and drops the link. */
  readonly mentions?: (person: number) => Mentioned | undefined
}

/** Stored Markdown as HTML without anybody's controls, the same for every reader. Never throws. */
export function renderMarkdown(source: string, { mentions }: RenderOptions = {}): SafeHtml {
  const tokens = parse(source)
  if (mentions) nameMentions(tokens, mentions)
  return trustHtml(sanitise(toHtml(tokens)))
}
