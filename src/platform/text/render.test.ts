import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './index.ts'

const people = (person: number) => (person === 12 ? { name: 'Maya', href: '/people/12' } : undefined)
const rendered = (source: string) => renderMarkdown(source, { mentions: people }).trim()

describe('what people write becomes a page', () => {
  test('headings start at h3, so that the outline of the page stays right', () => {
    expect(rendered('# One\n## Two\n#### Four')).toBe('<h3>One</h3>\n<h4>Two</h4>\n<h5>Four</h5>')
    expect(rendered('### Third first')).toBe('<h3>Third first</h3>')
  })

  test('a line break is a line break, as on every phone', () => {
    expect(rendered('one\ntwo')).toBe('<p>one<br />\ntwo</p>')
  })

  test('code keeps its language and can be scrolled from the keyboard', () => {
    expect(rendered('```ts\nlet a\n```')).toBe('<pre tabindex="0"><code class="language-ts">let a\n</code></pre>')
  })

  test('a wide table scrolls by itself, and aligns by class because style attributes are refused', () => {
    const html = rendered('| a | b |\n|---|--:|\n| 1 | 2 |')
    expect(html).toContain('<div class="table-scroll" tabindex="0"><table>')
    expect(html).toContain('<td class="align-right">2</td>')
    expect(html).not.toContain('style')
  })

  test('HTML is shown as it was typed', () => {
    expect(rendered('<b>bold</b> & co')).toBe('<p>&lt;b&gt;bold&lt;/b&gt; &amp; co</p>')
  })
})

describe('links', () => {
  const outside = (href: string, words: string) => `<a href="${href}" rel="nofollow ugc noopener">${words}</a>`

  test.each([
    ['https://qonto.com/fr', 'https://qonto.com/fr'],
    ['leboncoin.fr', 'https://leboncoin.fr'],
    ['www.carrefour.eus/page?a=1', 'https://www.carrefour.eus/page?a=1'],
    ['maya@example.org', 'mailto:maya@example.org'],
  ])('a bare address is a link: %s', (typed, href) => {
    expect(rendered(`see ${typed}, please`)).toBe(`<p>see ${outside(href, typed)}, please</p>`)
  })

  test.each(['c’est bien.il arrive', 'ok.me too', 'lisez README.md', 'version 1.2.3', 'a.b'])(
    'this is no link: %s',
    (typed) => {
      expect(rendered(typed)).not.toContain('<a')
    },
  )

  test('a link written without its scheme leads to the site, not to a page of ours', () => {
    expect(rendered('[shop](leboncoin.fr/v)')).toBe(`<p>${outside('https://leboncoin.fr/v', 'shop')}</p>`)
  })

  test('a link inside the home carries no mark against spam', () => {
    expect(rendered('[the group](/groups/3)')).toBe('<p><a href="/groups/3">the group</a></p>')
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'https://bank.example@evil.example',
  ])('a link may not lead to %s', (href) => expect(rendered(`[x](${href})`)).not.toContain(`href="${href}`))
})

describe('pictures', () => {
  test('ours are shown, when the reader comes near', () => {
    expect(rendered('![cat](/files/ab/cd.webp)')).toBe(
      '<p><img src="/files/ab/cd.webp" alt="cat" loading="lazy" decoding="async" /></p>',
    )
  })

  test('their names may have any letters', () => {
    const html = rendered('![cat](/files/42/été-à-deux.webp)')
    expect(html).toContain('src="/files/42/%C3%A9t%C3%A9-%C3%A0-deux.webp"')
  })

  test.each([
    'https://evil.example/pixel.png',
    '/elsewhere/a.png',
    '/files/../people/1',
    '/files//evil',
    '/files/%2e%2e/people/1',
    '/files/./a.png',
    '/files/..',
  ])('one from elsewhere is never fetched, only linked: %s', (src) => {
    const html = rendered(`![the cat](${src})`)
    expect(html).not.toContain('<img')
    expect(html).toContain('the cat</a>')
  })

  test('one from elsewhere inside a link leaves its words, since links do not nest', () => {
    const html = rendered('[![cat](https://a.example/x.png)](https://b.example)')
    expect(html).toBe('<p><a href="https://b.example" rel="nofollow ugc noopener">cat</a></p>')
  })
})

describe('mentions', () => {
  test('a person is named as they are called today', () => {
    expect(rendered('hello [@Maia *old*](/people/12)!')).toBe(
      '<p>hello <a href="/people/12" class="mention">@Maya</a>!</p>',
    )
  })

  test('a person who left keeps the words that were written, without a link', () => {
    expect(rendered('hello [@Tom](/people/9)!')).toBe('<p>hello @Tom!</p>')
  })

  test('a name cannot bring HTML along', () => {
    const html = renderMarkdown('[@x](/people/1)', {
      mentions: () => ({ name: '<img src=x onerror=alert(1)>', href: '/people/1' }),
    })
    expect(html).toContain('@&lt;img')
  })

  test('a plain link to a person is no mention', () => {
    expect(rendered('[her page](/people/12)')).toBe('<p><a href="/people/12">her page</a></p>')
  })
})

test('away from home, in a letter, links lead back and pictures are links', () => {
  const html = renderMarkdown('[@Maya](/people/12) ![cat](/files/a.webp) [x](https://x.fr) [group](/groups/3)', {
    mentions: people,
    base: 'https://home.example',
  })
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://home.example/people/12',
    'https://home.example/files/a.webp',
    'https://x.fr',
    'https://home.example/groups/3',
  ])
  expect(html).not.toContain('<img')
})
