import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { plainText } from '#platform/text/index.ts'
import { effort } from '#test/effort.ts'
import { toMarkdown, type Names } from './markup.ts'

const names: Names = {
  person: (id) =>
    id === 'U0TOM' ? { name: 'Tom [P]', href: '/people/7' } : id === 'U0INES' ? { name: 'Inès' } : undefined,
  channel: (id) => (id === 'C0GEN' ? { name: 'general' } : undefined),
}
const markdown = (slack: string): string => toMarkdown(slack, names)

test.each([
  ['a mention becomes a link to the person', '<@U0TOM> hi', '[@Tom \\[P\\]](/people/7) hi'],
  ['a person without a page here keeps the name', '<@U0INES>', '@Inès'],
  ['somebody unknown keeps what the message calls them', '<@U0GONE|sam>', '@sam'],
  ['somebody unknown and unnamed keeps the id', '<@U0GONE>', '@U0GONE'],
  ['a channel', 'see <#C0GEN|gen> and <#C0OLD|old>', 'see #general and #old'],
  ['calls to everybody', '<!here> <!channel> <!everyone>', '@here @channel @everyone'],
  ['a user group', '<!subteam^S1|@cooks> <!subteam^S2>', '@cooks @group'],
  ['a date', '<!date^1392734382^{date}|18 Feb 2014>', '18 Feb 2014'],
  ['a link', '<https://example.org/a?b=1&amp;c=2>', '<https://example.org/a?b=1&c=2>'],
  ['a link with a label', '<https://example.org|the *site*>', '[the \\*site\\*](https://example.org)'],
  ['a link whose address would end early', '<https://example.org/a_(b)|x>', '[x](https://example.org/a_%28b%29)'],
  ['a letter', '<mailto:a@example.org|a@example.org>', '<a@example.org>'],
  ['an address that leads nowhere good is only words', '<javascript:alert(1)|click>', 'click (javascript:alert(1))'],
  ['bold, italic and struck', '*a b* _c d_ ~e f~', '**a b** _c d_ ~~e f~~'],
  ['one within another', '*_a_ b*', '**_a_ b**'],
  ['marks within words are only characters', 'a*b*c 2*3*4', 'a\\*b\\*c 2\\*3\\*4'],
  ['names with underscores', '_snake_case_ and snake_case', '\\_snake_case\\_ and snake_case'],
  ['inline code is left alone', '`a *b* <https://x.org> &lt;c&gt;`', '`a *b* https://x.org <c>`'],
  ['a block of code', 'so:```x &lt; 1\n  # no```end', 'so:\n\n```\nx < 1\n  # no\n```\n\nend'],
  ['code with a backtick in it', '```a ` b```', '```\na ` b\n```'],
  ['a fence that nobody closed', '```a', '\\`\\`\\`a'],
  ['a quote', '&gt; one\n&gt; *two*\nafter', '> one\n> **two**\n\nafter'],
  ['a quote to the end', 'x\n&gt;&gt;&gt; one\n\ntwo', 'x\n\n> one\n> \n> two'],
  ['bullets', '• a\n    ◦ b\n• c', '- a\n  - b\n- c'],
  [
    'what would be a heading, a list or a rule',
    '# x\n1. x\n2) y\n- z\n+ z\n---\n===',
    '\\# x\n1\\. x\n2\\) y\n\\- z\n\\+ z\n\\---\n\\===',
  ],
  ['what would be HTML', '&lt;b&gt;hi&lt;/b&gt; <b> &amp;amp;', '\\<b>hi\\</b> \\<b> \\&amp;'],
  ['what would be a table', 'a | b\n--- | ---', 'a \\| b\n\\--- \\| ---'],
  ['emoji', ':tada: :+1::skin-tone-3: :flag-be: :fr:', '🎉 👍🏼 🇧🇪 🇫🇷'],
  ["a workspace's own emoji, and times of day", ':party_fox: 10:30:45', ':party_fox: 10:30:45'],
  ['nothing', '', ''],
])('%s', (_, slack, expected) => {
  expect(markdown(slack)).toBe(expected)
})

const pieces = fc.constantFrom(
  ...'* _ ~ ` ``` > &gt; &lt; &amp; < # - + | \\ [ ] ( ) ! = : :tada: a é 日 🎉 . , " &copy; <b> </script> <!--'.split(
    ' ',
  ),
  ...'<@U0TOM> <@U1|x*y> <#C1|_z_> <!here> <https://x.org/a_b*c> <https://x.org|l]a*b> <javascript:x|y>'.split(' '),
  '\n',
  ' ',
  '  ',
  '1. ',
  '• ',
  '&gt;&gt;&gt; ',
  '\t',
  '\r',
  '\u2028',
  '\0',
)
const messy = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

test('whatever is written, it becomes Markdown without HTML, in linear time', () => {
  const strict = new MarkdownIt({ html: true })
  fc.assert(
    fc.property(messy, (slack) => {
      const tokens = strict.parse(markdown(slack), {}).flatMap((token) => [token, ...(token.children ?? [])])
      expect(tokens.filter(({ type }) => type.startsWith('html'))).toEqual([])
    }),
    { numRuns: 2000 },
  )
  const pieces = ['*a ', '_', '`', '<', '&gt;', '• ', ':a', '<@U', '[', '```', '~a~', '\n', ' ', '&']
  expect(effort(() => pieces.map((piece) => markdown(piece.repeat(30_000))))).toBeLessThan(5000)
})

/** Words between marks that mean nothing: letters and what Markdown could take for its own. */
const typed = fc
  .array(
    fc.constantFrom(
      ...'* _ ~ ` # - + = | [ ] ( ) ! . : \\ > a b1 &amp;lt; &lt;i&gt; --- ~~~'.split(' '),
      ' ',
      '\n',
      '1. ',
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

test('read again, the words are those that were typed', () => {
  const words = (text: string): string => text.replace(/[\s*_~`]/g, '')
  expect(words(plainText(markdown('` `1. ')))).toBe('1.')
  fc.assert(
    fc.property(typed, (slack) => {
      const meant = slack.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      expect(words(plainText(markdown(slack)))).toBe(words(meant))
    }),
    { numRuns: 3000 },
  )
})
