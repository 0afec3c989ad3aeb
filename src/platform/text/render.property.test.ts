import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asksSomething, excerpt, firstSentence, mentionsIn, plainText, quoteOf, renderMarkdown } from './index.ts'
import MarkdownIt from 'markdown-it'
import { effort } from '#test/effort.ts'
import { createParser, mayHoldAddress, parse } from './parser.ts'
import { isBare, isBareWords } from './bare.ts'
import { guess } from './guessing.ts'
import { linesOf } from './plain.ts'
import { sanitise } from './sanitise.ts'

/** Pieces that mean something to Markdown, HTML or a browser, in any order, among any other characters. */
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '`',
    '```',
    '\n',
    '\n\n',
    '[',
    '](',
    ')',
    '!',
    '![',
    '*',
    '**',
    '_',
    '> ',
    '- ',
    '1. ',
    '|',
    '|--|',
    '&',
    '&#x6a;',
    '\\',
  ),
  fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:',
    'data:text/html,',
    'onclick=',
    '<svg/onload=',
    'style=',
    '</p>',
    '<!--',
  ),
  fc.constantFrom(
    '/files/a.webp',
    '/people/12',
    '@Maya',
    'https://x.fr',
    'www.x.fr',
    'a@b.fr',
    ' "title"',
    '\t',
    '    ',
    '\u0000',
    '\u202e',
    '\ud800',
    '?',
    '؟',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const forAny = (numRuns: number, check: (text: string) => void) =>
  fc.assert(
    fc.property(source, (text) => check(text)),
    { numRuns },
  )

/** The only tags that may stand in what is rendered, to the letter. Between them no bare `<` may stand. */
const value = '"[^"<>]*"'
const tag = new RegExp(
  `^<(?:/(?:p|em|strong|s|a|code|pre|blockquote|ul|ol|li|div|h[3-6]|table|thead|tbody|tr|th|td)` +
    `|(?:p|em|strong|s|blockquote|ul|li|h[3-6]|table|thead|tbody|tr)` +
    `|[bh]r /|pre tabindex="0"|div class="table-scroll" tabindex="0"|t[hd](?: class="align-(?:left|center|right)")?` +
    `|code(?: class="language-[\\w+#-]+")?|ol(?: start="\\d+")?` +
    `|a|a href="(?:https?://|mailto:|tel:|/(?!/)|#)[^"<>]*"(?: title=${value})?(?: class="mention")?(?: rel="nofollow ugc noopener")?` +
    `|img src="/files/[\\w./-]+" alt=${value}(?: title=${value})? loading="lazy" decoding="async" /)>`,
  'i',
)
function strangers(html: string): string[] {
  return [...html.matchAll(/<[^>]*>?/g)].map(([found]) => found).filter((found) => !tag.test(found))
}

describe('whatever people type', () => {
  test('only the tags and attributes on the list come out, and every link leads where a link may', () => {
    forAny(3000, (text) => {
      expect(strangers(renderMarkdown(text))).toEqual([])
    })
  })

  test('the sanitiser alone holds as well, were the parser to let HTML through', () => {
    const open = createParser({ html: true })
    const list =
      /^<(?:\/?(?:p|br|hr|em|strong|s|a|img|code|pre|blockquote|ul|ol|li|div|h[3-6]|table|thead|tbody|tr|th|td)(?= |>|\/))(?: (?:href|src|rel|title|alt|class|start|tabindex|loading|decoding)(?:="[^"<>]*")?)*(?: \/)?>$/
    forAny(2000, (text) => {
      const html = sanitise(open.render(text))
      expect([...html.matchAll(/<[^>]*>?/g)].map(([found]) => found).filter((found) => !list.test(found))).toEqual([])
      expect(html).not.toMatch(/(?:href|src)="(?!https?:\/\/|mailto:|tel:|\/(?!\/)|#|")/i)
    })
  })

  test('sanitising twice changes nothing', () => {
    forAny(1000, (text) => {
      const once = renderMarkdown(text)
      expect(sanitise(once)).toBe(once)
    })
  })

  test('nothing throws, and what must be short is short', () => {
    forAny(1000, (text) => {
      for (const read of [plainText, mentionsIn, asksSomething, guess]) read(text)
      renderMarkdown(quoteOf(text, text, '/posts/7'))
      expect(excerpt(text, 30).length).toBeLessThanOrEqual(30)
      expect(firstSentence(text).length).toBeLessThanOrEqual(80)
      expect(excerpt(text, 30)).not.toContain('\n')
    })
  })

  test('an address is never missed because it was not looked for', () => {
    const looking = new MarkdownIt({ linkify: true }).linkify.set({ fuzzyLink: true }).add('ftp:', null).add('//', null)
    const signs = [
      ...'abé zw.:/@-_ \u3002,;!?#()[]12\n…',
      'www.',
      'http://',
      'https:',
      'mailto:',
      'leboncoin.fr',
      'localhost',
      'x.y',
      '.com',
    ]
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (one) => !looking.test(one) || mayHoldAddress(one)),
      { numRuns: 5000 },
    )
  })

  test('a text without marks reads the same when Markdown is not asked', () => {
    const signs = [
      ...'abé zw.:/-,;\'’"“”«»()…?!%€ 12\n',
      'www.',
      'x.fr',
      ' - ',
      '--',
      '...',
      '(c)',
      '1. ',
      '  ',
      '\n\n',
      '\n\na',
      '?\n',
    ]
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 14 }).map((pieces) => `a${pieces.join('')}`)
    // One letter with a mark makes the same words a text that the parser reads.
    const parsed = (one: string) => `${one}\n\n<`
    const check = (one: string) => {
      if (isBare(one)) expect(plainText(one)).toBe(linesOf(parse(one)).join('\n'))
      if (isBareWords(one)) expect(asksSomething(one)).toBe(asksSomething(parsed(one)))
    }
    fc.assert(fc.property(text, check), { numRuns: 5000 })
  })

  test('what is answered to a quote never ends up inside it', () => {
    forAny(1000, (text) => {
      expect(renderMarkdown(`${quoteOf(text, 'Tom', '/posts/7')}my own answer`)).toMatch(
        /<\/blockquote>\n<p>my own answer<\/p>\n?$/,
      )
    })
  })
})

describe('a hostile text does not hold the house up', () => {
  test.each([
    ['open brackets', '['],
    ['nested quotes', '> '],
    ['stars', '*a '],
    ['backticks', '`a``'],
    ['less-than', '<'],
    ['table bars', '|a'],
    ['links', '[a](b)'],
    ['mentions', '[@a](/people/1)'],
    ['entities', '&#x6a'],
    ['addresses', 'a@b.fr '],
    ['dots', 'a.fr.'],
    ['lists', '- '],
    ['www', 'www.a'],
    ['underscores', '__a_'],
    ['pictures', '![a](https://a.fr/b)'],
    ['ellipses', '…'],
  ])('%s, 100,000 characters of them', (_, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    expect(effort(() => [renderMarkdown(text), asksSomething(text)])).toBeLessThan(4000)
  })
})
