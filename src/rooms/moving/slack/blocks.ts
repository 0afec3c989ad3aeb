/**
 * Slack's blocks as Slack's own markup, so that there is one way from Slack to Markdown. Only read where a message's
 * text says less than its blocks do.
 */
import { fields, firstText, isFields, list, text, whole, type Fields } from './guards.ts'

/** Whether these are the blocks of an app, not what a person typed into the rich-text field. */
export const hasLayout = (blocks: readonly unknown[]): boolean =>
  blocks.some((block) => ['section', 'header', 'context'].includes(text(fields(block).type)))

export const blocksText = (blocks: readonly unknown[]): string =>
  blocks.filter(isFields).map(blockText).filter(Boolean).join('\n\n')

function blockText(block: Fields): string {
  switch (block.type) {
    case 'rich_text':
      return list(block.elements).filter(isFields).map(richText).join('\n')
    case 'header':
      return `*${textObject(block.text)}*`
    case 'section':
      return [textObject(block.text), ...list(block.fields).map(textObject)].filter(Boolean).join('\n')
    case 'context':
      return list(block.elements).map(textObject).filter(Boolean).join(' ')
    case 'image':
      return firstText(fields(block.title).text, block.alt_text)
    case 'markdown':
      return escaped(text(block.text))
    default:
      return ''
  }
}

const textObject = (value: unknown): string => {
  const { type, text: words } = fields(value)
  return type === 'plain_text' ? escaped(text(words)) : text(words)
}

function richText(element: Fields): string {
  const inner = list(element.elements).filter(isFields)
  switch (element.type) {
    case 'rich_text_list':
      return inner
        .map((item, at) => `${'    '.repeat(Math.min(whole(element.indent), 8))}${marker(element, at)} ${line(item)}`)
        .join('\n')
    case 'rich_text_quote':
      return line(element).replace(/^/gm, '&gt; ')
    case 'rich_text_preformatted':
      return `\`\`\`${inner.map(bare).join('')}\`\`\``
    default:
      return line(element)
  }
}

const marker = (element: Fields, at: number): string =>
  element.style === 'ordered' ? `${whole(element.offset) + at + 1}.` : '•'

const line = (element: Fields): string => list(element.elements).filter(isFields).map(inline).join('')

function inline(element: Fields): string {
  const words = bare(element)
  const style = fields(element.style)
  if (element.type !== 'text' || words.trim() === '' || words.includes('\n')) return words
  const core = words.trim()
  const before = words.slice(0, words.indexOf(core))
  const after = words.slice(before.length + core.length)
  if (style.code === true) return `${before}\`${core}\`${after}`
  const marks = `${style.bold === true ? '*' : ''}${style.italic === true ? '_' : ''}${style.strike === true ? '~' : ''}`
  return `${before}${marks}${core}${[...marks].reverse().join('')}${after}`
}

function bare(element: Fields): string {
  switch (element.type) {
    case 'text':
      return escaped(text(element.text))
    case 'link':
      return `<${text(element.url).replace(/[<>|\s]/g, encodeURIComponent)}|${escaped(firstText(element.text, element.url))}>`
    case 'user':
      return `<@${text(element.user_id)}>`
    case 'channel':
      return `<#${text(element.channel_id)}>`
    case 'usergroup':
      return `<!subteam^${text(element.usergroup_id)}>`
    case 'broadcast':
      return `<!${text(element.range)}>`
    case 'emoji':
      return `:${text(element.name)}:`
    case 'date':
      return escaped(firstText(element.fallback))
    default:
      return ''
  }
}

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
