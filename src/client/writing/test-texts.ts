/** Texts and documents for the tests of the editor: as people write them, and as nobody would. */
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { schema } from './schema.ts'

const word = fc.constantFrom(
  ...'un vélo l’échelle (rouge) «oui» a_b_c 2*3 ~5 [urgent] C:\\temp <3 R&D &amp; #1 -5 12. 😀 fin. ! | … @Odile'.split(
    ' ',
  ),
  ...'5 < 6,www.exemple.fr/a_b,tom@voisins.example,https://x.fr/?a=1&b=2'.split(','),
)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '))

const { some: inline } = fc.letrec<{ one: string; some: string }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    { weight: 6, arbitrary: words },
    fc.tuple(fc.constantFrom('**', '*', '_', '__', '~~'), tie('some')).map(([sign, of]) => sign + of + sign),
    tie('some').map((of) => `[${of}](https://exemple.fr/page)`),
    words.map((of) => `[${of}](/groups/velos "Les vélos")`),
    words.map((of) => `\`${of}\``),
    fc.constantFrom('[@Maya](/people/12)', '![une photo](/files/4/photo.webp)', '![](/files/4/photo.webp "Le vélo")'),
    fc.constantFrom('<https://x.fr>', '![x](https://ailleurs.fr/x.png)', '&nbsp;', '&#42;'),
    fc.constantFrom('\\*', '\\[', '  \n', '\n', '\\\n', '\\'),
  ),
  some: fc
    .tuple(fc.array(tie('one'), { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '))
    .map(([pieces, between]) => pieces.join(between)),
}))

const indent = (text: string, by: string): string => text.split('\n').join(`\n${by}`)

export const anyMarkdown: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    { weight: 5, arbitrary: inline },
    fc.tuple(fc.constantFrom('#', '##', '###', '######'), words).map(([sign, of]) => `${sign} ${of}`),
    words.map((of) => `${of}\n===`),
    fc.constantFrom('---', '***', '```js\nlet a = 1\n\n  b()\n```', '~~~\nx\n~~~', '    du code\n    encore'),
    fc.constantFrom('````\n```\n````', '| a | b |\n|---|:-:|\n| 1 | **2** |'),
    tie('blocks').map((of) => `> ${indent(of, '> ')}`),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '7) '),
        fc.constantFrom('\n', '\n\n'),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      )
      .map(([sign, between, items]) => items.map((of) => sign + indent(of, ' '.repeat(sign.length))).join(between)),
  ),
  blocks: fc
    .tuple(fc.constantFrom('\n\n', '\n'), fc.array(tie('block'), { minLength: 1, maxLength: 4 }))
    .map(([between, of]) => of.join(between)),
})).blocks

/** Signs without any sense, as only a hostile hand or a broken import makes them. */
export const noise: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'*_~`[]()<>!#>-+|\\&:"\n \t', '**', '](', '1. ', 'a', 'é', '    ', '```', '\n\n'), {
    maxLength: 25,
  })
  .map((signs) => signs.join(''))

const letters = fc.constantFrom(
  ...'mot é « ( ) ! ? . - 1. * _ __ ~ ~~ ` `` [ ]( ] < > & &lt; \\ | = --- === : a_b 😀 " x.fr 12) @Odile # ![ <a <b> ***'.split(
    ' ',
  ),
  ' ',
  '» ',
  ' - ',
  '# ',
  '> ',
  '+ ',
  '\u00a0',
)
const someText = fc.array(letters, { minLength: 1, maxLength: 4 }).map((some) => some.join(''))
const marked = fc
  .tuple(
    someText,
    fc.subarray(['em', 'strong', 'strike', 'link', 'code']),
    fc.constantFrom('/groups/velos', 'https://x.fr/a(b)'),
  )
  .map(([text, marks, href]) =>
    schema.text(
      text,
      marks.map((name) => schema.mark(name, name === 'link' ? { href } : {})),
    ),
  )
const line = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: marked },
    fc.constantFrom(
      schema.node('hard_break'),
      schema.node('mention', { person: 4, name: 'Odile_M [x]' }),
      schema.node('image', { src: '/files/4/a.webp', alt: 'Un *vélo* [rouge]', title: 'a "b"' }),
    ),
  ),
  { maxLength: 6 },
)

const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 6, arbitrary: line.map((of) => schema.node('paragraph', null, of)) },
    fc.tuple(line, fc.integer({ min: 1, max: 6 })).map(([of, level]) =>
      schema.node(
        'heading',
        { level },
        of.filter(({ type }) => type !== schema.nodes.hard_break),
      ),
    ),
    fc.constant(schema.node('horizontal_rule')),
    fc
      .tuple(someText, fc.constantFrom('', 'js'))
      .map(([of, info]) => schema.node('code_block', { info }, [schema.text(of)])),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((of) => schema.node('blockquote', null, of)),
    fc
      .tuple(fc.boolean(), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([tight, of]) => schema.node('bullet_list', { tight }, of)),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([order, of]) => schema.node('ordered_list', { order }, of)),
  ),
  item: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((of) => schema.node('list_item', null, of)),
}))
export const anyDocument = fc.array(block, { minLength: 1, maxLength: 2 }).map((of) => schema.node('doc', null, of))

/** What a reader gets of a document: each sign with its marks, in its block. Spaces and empty lines are not signs. */
export const said = (node: Node, path = ''): string[] => {
  if (node.type.spec.code) return [`${path} ${node.type.name} ${node.textContent}`]
  if (!node.isTextblock)
    return node.isLeaf
      ? [`${path} ${node.type.name}`]
      : node.children.flatMap((one) => said(one, `${path} ${node.type.name}`))
  const signs = node.children.flatMap(signsOf)
  return signs.length === 0 && node.type === schema.nodes.paragraph
    ? []
    : [`${path} ${node.type.name}${node.attrs['level'] ?? ''}: ${signs.join(' ')}`]
}

function signsOf(leaf: Node): string[] {
  const marks = leaf.marks.map(({ type, attrs }) => type.name + (attrs['href'] ?? '')).sort()
  if (leaf.type === schema.nodes.hard_break) return []
  const signs = leaf.isText ? [...(leaf.text ?? '')].filter((sign) => !/\s/.test(sign)) : [JSON.stringify(leaf.attrs)]
  return signs.map((sign) => `${sign}${marks.join()}`)
}
