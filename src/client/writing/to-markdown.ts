/** A document of the editor as Markdown: the one that renders to the same page. */
import type { Node } from 'prosemirror-model'
import { schema } from './schema.ts'
import { wordsFrom } from './words-to-markdown.ts'

export const markdownFrom = (doc: Node): string => stacked(doc, false).join('\n')

const { paragraph, blockquote, heading, horizontal_rule, code_block, source, ordered_list, bullet_list } = schema.nodes

const isList = ({ type }: Node): boolean => type === ordered_list || type === bullet_list
const isEmpty = (node: Node): boolean => node.type === paragraph && spelled(node) === ''

/** A paragraph never changes, it is replaced: what was not touched since the last letter is not spelled again. */
const known = new WeakMap<Node, string>()

function spelled(node: Node): string {
  const words = known.get(node) ?? wordsFrom(node)
  known.set(node, words)
  return words
}

/** One block under the other, as lines. An empty paragraph is nothing that Markdown could say. */
function stacked(parent: Node, tight: boolean): string[] {
  const shown = parent.children.filter((child) => !isEmpty(child))
  const lines: string[] = []
  let twin = false
  shown.forEach((child, at) => {
    const before = shown[at - 1]
    // Two lists that follow each other are told apart by their signs.
    twin = before !== undefined && isList(child) && before.type === child.type && !twin
    if (before && !(tight && !needsAir(before, child))) lines.push('')
    lines.push(...linesOf(child, twin))
  })
  return lines
}

/** Without an empty line between them, the second would become a part of the first. */
function needsAir(before: Node, after: Node): boolean {
  if (after.type === paragraph)
    return before.type !== heading && before.type !== code_block && before.type !== horizontal_rule
  if (after.type === source || (isList(before) && isList(after))) return true
  if (before.type === blockquote && after.type === blockquote) return true
  if (before.type !== paragraph || !isList(after)) return false
  const first = after.firstChild
  return (after.attrs['order'] ?? 1) !== 1 || first === null || first.children.every(isEmpty)
}

function linesOf(node: Node, twin: boolean): string[] {
  if (node.type === blockquote) return quoted(stacked(node, false))
  if (node.type === heading) return [headingFrom(node)]
  if (node.type === horizontal_rule) return ['***']
  if (node.type === code_block) return fenced(node)
  if (node.type === source) return node.textContent.split('\n')
  if (isList(node)) return listed(node, twin)
  return spelled(node).split('\n')
}

const quoted = (lines: readonly string[]): string[] =>
  lines.length === 0 ? ['>'] : lines.map((line) => (line === '' ? '>' : `> ${line}`))

function headingFrom(node: Node): string {
  const words = spelled(node)
    .replaceAll(/\\?\n/g, ' ')
    .replace(/(?<!\\)#$/, '\\#')
  return `${'#'.repeat(Number(node.attrs['level']))} ${words}`.trimEnd()
}

function fenced(node: Node): string[] {
  const ticks = node.textContent.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...ticks.map((run) => run.length + 1)))
  const words = node.textContent
  return [`${fence}${String(node.attrs['info'])}`, ...(words === '' ? [] : words.split('\n')), fence]
}

function listed(list: Node, twin: boolean): string[] {
  const loose = isLoose(list)
  const first = Number(list.attrs['order'] ?? 1)
  const lines: string[] = []
  list.children.forEach((item, at) => {
    const sign = list.type === ordered_list ? `${first + at}${twin ? ')' : '.'} ` : twin ? '+ ' : '- '
    if (loose && at > 0) lines.push('')
    const [head = '', ...rest] = stacked(item, !loose)
    lines.push(
      (sign + head).replace(/ $/, ''),
      ...rest.map((line) => (line === '' ? '' : ' '.repeat(sign.length) + line)),
    )
  })
  return lines
}

/** With an empty line anywhere between its blocks, Markdown takes the whole list for loose. */
const isLoose = (list: Node): boolean =>
  list.attrs['tight'] !== true ||
  list.children.some((item) => {
    const shown = item.children.filter((child) => !isEmpty(child))
    return shown.some((child, at) => at > 0 && needsAir(shown[at - 1] ?? child, child))
  })
