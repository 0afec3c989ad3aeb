/** Markdown, read by the server's own parser, as a document of the editor. */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { mentionsAmong } from '#platform/text/mention-tokens.ts'
import { createParser, type Token } from '#platform/text/parser.ts'
import { schema } from './schema.ts'

const reader = createParser()
// An address that was typed bare stays bare: its words are kept as they were typed.
const asShown = reader.normalizeLinkText
reader.normalizeLinkText = (url) => url

/** Undefined when it holds something that the editor has no place for. */
export function docFrom(markdown: string): Node | undefined {
  const building: Building[] = [{ type: 'doc', attrs: {}, content: [] }]
  const lines = markdown.replaceAll('\r\n', '\n').split('\n')
  const tokens = reader.parse(markdown, {})
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.type === 'table_open') {
      if (building.length > 1 || !token.map) return undefined
      building[0]?.content.push(asWritten(lines.slice(...token.map)))
      at = tokens.findIndex((one, later) => later > at && one.type === 'table_close')
    } else if (!take(token, tokens, at, building)) return undefined
  }
  const doc = building[0]
  return doc && building.length === 1 ? finish(doc) : undefined
}

type Building = { readonly type: Block; readonly attrs: Record<string, unknown>; readonly content: Node[] }
type Block = 'doc' | 'paragraph' | 'blockquote' | 'heading' | 'ordered_list' | 'bullet_list' | 'list_item'

const asWritten = (lines: readonly string[]): Node => schema.node('source', null, textNodes(lines.join('\n').trimEnd()))
const textNodes = (text: string): Node[] => (text === '' ? [] : [schema.text(text)])

/** Puts one token in its place. False when there is none for it. */
function take(token: Token, tokens: readonly Token[], at: number, building: Building[]): boolean {
  const type = blocks[token.type.replace(/_(?:open|close)$/, '')]
  const here = building.at(-1)
  if (!here) return false
  if (type !== undefined && token.nesting === 1) {
    building.push({ type, attrs: attrsOf(token, tokens, at), content: [] })
    return true
  }
  if (type !== undefined && token.nesting === -1) {
    building.pop()
    building.at(-1)?.content.push(finish(here))
    return true
  }
  const nodes = token.type === 'inline' ? inlineFrom(token.children ?? []) : leafFrom(token)
  if (nodes) here.content.push(...nodes)
  return nodes !== undefined
}

const blocks: Readonly<Record<string, Block>> = {
  paragraph: 'paragraph',
  blockquote: 'blockquote',
  heading: 'heading',
  ordered_list: 'ordered_list',
  bullet_list: 'bullet_list',
  list_item: 'list_item',
}

function attrsOf(token: Token, tokens: readonly Token[], at: number): Record<string, unknown> {
  if (token.type === 'heading_open') return { level: { '=': 1, '-': 2 }[token.markup] ?? token.markup.length }
  if (token.type === 'bullet_list_open') return { tight: isTight(tokens, at) }
  if (token.type === 'ordered_list_open') {
    return { tight: isTight(tokens, at), order: Number(token.attrGet('start') ?? 1) }
  }
  return {}
}

/** The paragraphs of a list without blank lines are there, and do not show. */
function isTight(tokens: readonly Token[], open: number): boolean {
  const level = tokens[open]?.level ?? 0
  for (const token of tokens.slice(open + 1)) {
    if (token.level === level && token.nesting === -1) return true
    if (token.type === 'paragraph_open' && token.level === level + 2) return token.hidden
  }
  return true
}

/** What must hold a block and was left empty holds an empty paragraph. */
function finish({ type, attrs, content }: Building): Node {
  const empty = content.length === 0 && ['doc', 'blockquote', 'list_item'].includes(type)
  return schema.node(type, attrs, empty ? [schema.node('paragraph')] : Fragment.from(content))
}

function leafFrom({ type, content, info }: Token): Node[] | undefined {
  const words = content.replace(/\n$/, '')
  if (type === 'fence') return [schema.node('code_block', { info: info.trim() }, textNodes(words))]
  if (type === 'code_block') return [schema.node('code_block', null, textNodes(words))]
  if (type === 'hr') return [schema.node('horizontal_rule')]
  return undefined
}

function inlineFrom(children: readonly Token[]): Node[] | undefined {
  const mentions = new Map([...mentionsAmong(children)].map((mention) => [mention.open, mention]))
  const nodes: Node[] = []
  let marks: readonly Mark[] = []
  for (let at = 0; at < children.length; at++) {
    const token = children[at]
    if (!token) continue
    const mention = mentions.get(token)
    if (mention && mention.words.length === 1) {
      const name = (mention.words[0]?.content ?? '').slice(1)
      nodes.push(schema.node('mention', { person: mention.person, name }, undefined, marks))
      at = children.indexOf(mention.close, at)
    } else if (token.nesting === 0) {
      if (children[at - 1]?.type === 'link_open' && children[at - 1]?.markup === 'autolink')
        token.content = asShown(token.content)
      const leaf = inlineLeaf(token, marks)
      if (!leaf) return undefined
      nodes.push(...leaf)
    } else if (token.markup === 'linkify') continue
    else {
      const next = marked(token, marks)
      if (!next) return undefined
      marks = next
    }
  }
  return nodes
}

function inlineLeaf(token: Token, marks: readonly Mark[]): Node[] | undefined {
  const { type, content, children } = token
  if (type === 'text') return content === '' ? [] : [schema.text(content, marks)]
  if (type === 'softbreak' || type === 'hardbreak') return [schema.node('hard_break', null, undefined, marks)]
  const code = schema.marks.code.create({ depth: marks.length })
  if (type === 'code_inline') return content === '' ? [] : [schema.text(content, code.addToSet(marks))]
  if (type !== 'image') return undefined
  const alt = reader.renderer.renderInlineAsText(children ?? [], reader.options, {})
  const attrs = { src: String(token.attrGet('src')), alt, title: String(token.attrGet('title') ?? '') }
  return [schema.node('image', attrs, undefined, marks)]
}

const delimiters = { em: schema.marks.em, strong: schema.marks.strong, s: schema.marks.strike, link: schema.marks.link }

/** The marks from here on. The editor knows each of them once: emphasis within emphasis has no place in it. */
function marked(token: Token, marks: readonly Mark[]): readonly Mark[] | undefined {
  const name = token.type.replace(/_(?:open|close)$/, '')
  const type = Object.entries(delimiters).find(([known]) => known === name)?.[1]
  if (!type) return undefined
  if (token.nesting === -1) return type.removeFromSet(marks)
  if (type.isInSet(marks)) return undefined
  const link = type === schema.marks.link ? { href: token.attrGet('href'), title: token.attrGet('title') ?? '' } : {}
  return type.create({ depth: marks.length, ...link }).addToSet(marks)
}
