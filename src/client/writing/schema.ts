/**
 * What a text can hold in the editor: what the server's Markdown can say, and nothing else. What it cannot hold well (a
 * table) stands in it as it was written.
 */
import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
const attribute = (node: HTMLElement, name: string): string => node.getAttribute(name) ?? ''

const levels = [1, 2, 3, 4, 5, 6]
const list = { content: 'list_item+', group: 'block' }
const tight = { tight: { default: true } }

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: levels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    // The page has its h1 and the list its h2, here as in what is published.
    toDOM: ({ attrs }) => [`h${Math.min(6, whole(attrs['level'], 2) + 2)}`, 0],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  code_block: {
    content: 'text*',
    group: 'block',
    marks: '',
    code: true,
    defining: true,
    attrs: { info: { default: '' } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' as const }],
    toDOM: () => ['pre', ['code', 0]],
  },
  /** Markdown shown as such: what is typed in it is what is kept. */
  source: {
    content: 'text*',
    group: 'block',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre.as-written', preserveWhitespace: 'full' as const, priority: 60 }],
    toDOM: () => ['pre', { class: 'as-written' }, 0],
  },
  ordered_list: {
    ...list,
    attrs: { ...tight, order: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (node: HTMLElement) => ({ order: Number(attribute(node, 'start')) || 1 }) }],
    toDOM: ({ attrs }) => ['ol', attrs['order'] === 1 ? {} : { start: String(attrs['order']) }, 0],
  },
  bullet_list: { ...list, attrs: tight, parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  text: { group: 'inline' },
  image: {
    inline: true,
    group: 'inline',
    draggable: true,
    // `was` is the address it had in this browser before it was kept.
    attrs: { src: {}, alt: { default: '' }, title: { default: '' }, was: { default: '' } },
    parseDOM: [
      {
        tag: 'img[src^="/files/"]',
        getAttrs: (node: HTMLElement) => ({ src: attribute(node, 'src'), alt: attribute(node, 'alt') }),
      },
    ],
    toDOM: ({ attrs }) => ['img', picture(attrs)],
  },
  mention: {
    inline: true,
    group: 'inline',
    attrs: { person: {}, name: {} },
    parseDOM: [
      {
        tag: 'a.mention[href^="/people/"]',
        priority: 60,
        getAttrs: (node: HTMLElement) => {
          const person = Number(/^\/people\/(\d{1,15})$/.exec(attribute(node, 'href'))?.[1])
          return person > 0 ? { person, name: (node.textContent ?? '').replace(/^@/, '') } : false
        },
      },
    ],
    toDOM: ({ attrs }) => ['span', { class: 'mention' }, `@${text(attrs['name'])}`],
    leafText: ({ attrs }) => `@${text(attrs['name'])}`,
  },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>

const picture = (attrs: Attrs): Record<string, string> => ({
  src: text(attrs['src']),
  alt: text(attrs['alt']),
  ...(attrs['title'] ? { title: text(attrs['title']) } : {}),
})

/** How deep it stood among marks of the same length when it was read: `**[a](b)**` is not `[**a**](b)`. */
const depth = { depth: { default: 9 } }
const marks = {
  link: {
    attrs: { ...depth, href: {}, title: { default: '' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (node: HTMLElement) => ({ href: attribute(node, 'href'), title: attribute(node, 'title') }),
      },
    ],
    // Without its address: a click in a text that one writes leads nowhere.
    toDOM: ({ attrs }): DOMOutputSpec => ['a', { title: text(attrs['href']) }, 0],
  },
  em: { attrs: depth, parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strong: { attrs: depth, parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  strike: { attrs: depth, parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
  code: { attrs: depth, code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>

export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks })
