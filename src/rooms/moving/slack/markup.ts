/** Slack's markup as the Markdown that this home keeps: line ends stay line ends, and words come out as typed. */
import { escapeInline, escapeStart, target } from './escape.ts'
import { codeText, inlineOf, type Atom } from './inline.ts'
import type { Inline } from './styles.ts'

export type Named = { readonly name: string; readonly href?: string }
export type Names = {
  /** Who is meant by Slack's id. Undefined, or an empty name, falls back to what the message itself calls them. */
  readonly person: (id: string) => Named | undefined
  readonly channel: (id: string) => Named | undefined
}

/** Never throws, and never holds HTML: `<` is always escaped. */
export function toMarkdown(slack: string, names: Names): string {
  const parts = tidy(slack).split(/```([\s\S]*?)```/)
  return parts
    .flatMap((part, at) => (at % 2 === 1 ? [fence(part)] : blocksOf(part, names)))
    .filter((block) => block !== '')
    .join('\n\n')
}

/** One kind of line end; a space for what only looks like one; no control characters. */
const tidy = (slack: string): string =>
  slack
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\ufeff\v\f]/g, ' ')
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .toWellFormed()

function fence(code: string): string {
  const inner = codeText(code).replace(/^[^\S\n]*\n|\n[^\S\n]*$/g, '')
  return inner.trim() === '' ? '' : `\`\`\`\n${inner}\n\`\`\`` // three in a row would have ended it
}

type Kind = 'words' | 'list' | 'quote' | 'gap'

function blocksOf(part: string, names: Names, quoting = true): string[] {
  const blocks: { kind: Kind; lines: string[] }[] = []
  const lines = part.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const rest = quoting && /^\s*&gt;&gt;&gt;/.test(line)
    const kind = rest ? 'quote' : kindOf(line, quoting)
    const last = blocks.at(-1)
    const taken = rest
      ? [line.replace(/^\s*&gt;&gt;&gt;\s?/, ''), ...lines.slice(at + 1)]
      : [line.replace(/^\s*&gt;\s?/, quoting ? '' : '$&')]
    if (last?.kind === kind) last.lines.push(...taken)
    else blocks.push({ kind, lines: taken })
    if (rest) break
  }
  return blocks.map(({ kind, lines }) => render(kind, lines, names))
}

function kindOf(line: string, quoting: boolean): Kind {
  if (line.trim() === '') return 'gap'
  if (quoting && /^\s*&gt;/.test(line)) return 'quote'
  return bullet.test(line) ? 'list' : 'words'
}

const bullet = /^([^\S\n]*)[•◦▪‣]\ufe0e?(?:\s+|$)/

function render(kind: Kind, lines: readonly string[], names: Names): string {
  if (kind === 'gap') return ''
  if (kind === 'list') return listOf(lines, names)
  if (kind === 'words') return lines.map((line) => lineOf(line, names)).join('\n')
  return blocksOf(lines.join('\n'), names, false)
    .filter((block) => block !== '')
    .join('\n\n')
    .replace(/^(?=.|\n)/gm, '> ')
    .trimEnd()
}

function listOf(lines: readonly string[], names: Names): string {
  let depth = 0
  return lines
    .map((line, at) => {
      const indent = bullet.exec(line)?.[1]?.length ?? 0
      depth = at === 0 ? 0 : Math.min(Math.ceil(indent / 4), depth + 1)
      return `${'  '.repeat(depth)}- ${lineOf(line.replace(bullet, ''), names)}`.trimEnd()
    })
    .join('\n')
}

const lineOf = (line: string, names: Names): string => escapeLine(inlineOf(line.trim()), names)

/** The start of a line is escaped only where it is words: `**` and `[` are meant. */
function escapeLine(inlines: readonly Inline[], names: Names): string {
  // Code that holds nothing is left out: the line begins after it.
  const seen = inlines.findIndex((inline) => markdownOf([inline], names).trim() !== '')
  const [first, ...rest] = seen === -1 ? [] : inlines.slice(seen)
  if (first === undefined) return ''
  const start = markdownOf([first], names).trimStart()
  const begins =
    typeof first === 'string' ||
    ('text' in first && first.is === 'words') ||
    first.is === 'person' ||
    first.is === 'channel'
  return (begins ? escapeStart(start) : start) + markdownOf(rest, names)
}

const marks = { bold: '**', italic: '_', struck: '~~' } as const

function markdownOf(inlines: readonly Inline[], names: Names): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return escapeInline(inline)
      if (!('inner' in inline)) return atomOf(inline, names)
      return `${marks[inline.is]}${markdownOf(inline.inner, names)}${marks[inline.is]}`
    })
    .join('')
}

function atomOf(atom: Atom, names: Names): string {
  switch (atom.is) {
    case 'code':
      return codeSpan(atom.text)
    case 'person':
      return mention('@', atom, names.person(atom.id))
    case 'channel':
      return mention('#', atom, names.channel(atom.id))
    case 'link':
      return linkOf(atom.url, atom.label)
    case 'words':
      return escapeInline(atom.text)
  }
}

function codeSpan(code: string): string {
  if (code.trim() === '') return ''
  return /^ .* $/.test(code) ? `\` ${code} \`` : `\`${code}\``
}

function mention(sign: string, { id, label }: { id: string; label: string }, named: Named | undefined): string {
  const name = escapeInline((named?.name || label || id).replace(/^[@#]/, ''))
  return named?.href === undefined ? `${sign}${name}` : `[${sign}${name}](${named.href})`
}

function linkOf(url: string, label: string): string {
  const to = target(url)
  const address = url.replace(/^mailto:|^tel:/i, '')
  if (to === undefined) return escapeInline(label === '' || label === url ? url : `${label} (${url})`)
  if (label === '' || label === address) {
    if (/^https?:/i.test(url) && to === url) return `<${url}>`
    if (/^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/i.test(url)) return `<${address}>`
  }
  return `[${escapeInline(label || address)}](${to})`
}
