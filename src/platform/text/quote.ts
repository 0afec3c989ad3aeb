import { escapeMarkdown } from './mentions.ts'
import { parse } from './parser.ts'

/** A quote longer than this is a copy: the post itself is one click above. */
const QUOTED = 600

/**
 * Markdown that quotes a text under its author's name, which leads to it, ready to be answered below. What it quoted itself
 * is left out.
 */
export function quoteOf(source: string, author: string, href: string): string {
  const words = cut(withoutQuotes(source))
  const lines = [`**[${escapeMarkdown(author.trim())}](${href})**`, ...words.split('\n')]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

function withoutQuotes(source: string): string {
  const lines = source.split(/\r\n?|\n/)
  for (const token of parse(source)) {
    if (token.type !== 'blockquote_open' || token.level > 0 || !token.map) continue
    lines.fill('', ...token.map)
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cut between lines, or at a word of the first; an open code fence is closed again. */
function cut(words: string): string {
  if (words.length <= QUOTED) return words
  const line = words.lastIndexOf('\n', QUOTED)
  const end = line > QUOTED / 2 ? line : Math.max(words.lastIndexOf(' ', QUOTED), QUOTED / 2)
  const kept = words
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
  const fences = kept.match(/^ {0,3}```/gm)?.length ?? 0
  return fences % 2 === 1 ? `${kept}\n\`\`\`\n…` : `${kept} …`
}
