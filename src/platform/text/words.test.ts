import { describe, expect, test } from 'vitest'
import {
  asksSomething,
  excerpt,
  firstSentence,
  frenchSpaces,
  guessLanguage,
  guessLanguages,
  mentionOf,
  mentionsIn,
  plainText,
  quoteOf,
  renderMarkdown,
  shorten,
} from './index.ts'
import { guess } from './guessing.ts'

describe('plain words', () => {
  test('marks go, words stay', () => {
    const source = '# A *title*\n\n- one\n- [two](https://x.fr)\n\n> said\n\n```\ncode\n```\n![cat](/files/a.webp)'
    expect(plainText(source)).toBe('A title\none\ntwo\nsaid\ncode\ncat')
  })

  test('an excerpt is cut at a word, and shows the answer rather than what it answers', () => {
    expect(excerpt('> Who comes tonight?\n\nI come with two friends and a cake', 20)).toBe('I come with two…')
    expect(excerpt('> only a quote', 20)).toBe('only a quote')
  })

  test('what a picture shows does not run into what its author says, and speaks when they say nothing else', () => {
    expect(excerpt('It holds now.\n\n![the shutter, seen from below](/files/1/a.webp)\n\nThank you!', 80)).toBe(
      'It holds now. Thank you!',
    )
    expect(excerpt('Look: ![the shutter](/files/1/a.webp)', 80)).toBe('Look:')
    expect(excerpt('![the shutter](/files/1/a.webp)', 80)).toBe('the shutter')
    expect(firstSentence('![the shutter](/files/1/a.webp)\n\nIt holds now.')).toBe('It holds now.')
  })

  test('shortening never breaks an emoji or a letter in two', () => {
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 12)).toBe('👩‍👩‍👧…')
    expect(shorten('word', 4)).toBe('word')
  })

  test.each([
    ['Bonjour à tous. Je cherche un vélo.', 'Bonjour à tous.'],
    ['M. Dupont est venu. Il est reparti.', 'M. Dupont est venu.'],
    ['A line without a stop\nand another', 'A line without a stop'],
    ['voir https://x.fr/?a=b merci', 'voir https://x.fr/?a=b merci'],
    ['これは何？はい', 'これは何？'],
    ['', ''],
  ])('the first sentence of %j', (source, expected) => expect(firstSentence(source)).toBe(expected))

  test('a quote names its author, closes its fences, and does not carry older quotes', () => {
    const quote = quoteOf('> older\n\nnew *words*\n\n```js\nlet a\n```', 'Maya_x', '/posts/7')
    expect(quote).toBe('> **[Maya\\_x](/posts/7)**\n> new *words*\n>\n> ```js\n> let a\n> ```\n\n')
    expect(renderMarkdown(`${quote}my answer`)).toContain('</blockquote>\n<p>my answer</p>')
    expect(renderMarkdown(`${quoteOf('```\n'.concat('x\n'.repeat(900)), 'Tom', '/posts/7')}answer`)).toContain('<p>answer</p>')
  })
})

describe('whom a text names', () => {
  test('each once, in order, and nobody who was only quoted or stands in code', () => {
    const source = `> [@Tom](/people/9)\n\n[@Maya](/people/12) \`[@Zed](/people/6)\`\n- [@Inès](/people/3) [@M](/people/12)`
    expect(mentionsIn(source)).toEqual([12, 3])
  })

  test('whatever the name, what the editor writes is read back', () => {
    expect(mentionsIn(mentionOf(7, 'A] [b](x) `*_<i>\nC'))).toEqual([7])
  })
})

describe('a question is a question mark that ends a sentence', () => {
  test.each([
    'Who comes?',
    'Quelqu’un a une perceuse ? Merci',
    'Really?!',
    'So [why?](/x)',
    'C’est où ? 🙂',
    '¿Qué tal? Bien.',
    'كيف حالك؟',
    'これは何？はい',
    'Τι κάνεις;',
    'Ինչպե՞ս ես',
    'ሰላም ነው፧',
    '(vraiment ?)',
    'Que veut dire « allô » ?',
    '# Un vélo ?',
    '- a\n- b?',
    'have you seen https://x.fr/a ?',
    'Why?? Tell me',
    '**Qui ?**',
    'Combien, 20 % ?',
  ])('asks: %s', (text) => expect(asksSomething(text)).toBe(true))

  test.each([
    'I know.',
    'see https://x.fr/?a=b',
    '<https://x.fr/why?>',
    '`a ? b : c`',
    '```\nwhy?\n```',
    '> Who comes?\n\nMe.',
    '???',
    'a?b',
    'one; two',
    '« Qui vient ? » a demandé Tom.',
    'She said "why?" and left.',
    'ok',
    '',
    '![why?](/files/a.png)',
  ])('does not ask: %j', (text) => expect(asksSomething(text)).toBe(false))
})

describe('the language of a text', () => {
  test.each([
    ['Quelqu’un a une perceuse ? Merci', 'fr'],
    ['Does anyone have a drill to lend?', 'en'],
    ['¿Alguien tiene una escalera para el sábado?', 'es'],
    ['こんにちは、元気ですか', 'ja'],
    ['ok', 'und'],
    ['Bravo Maya', 'und'],
    ['https://example.org/une/page/en/français', 'und'],
    ['```\nconst answer = await question()\n```', 'und'],
    ['> Does anyone have a drill to lend?\n\nOui, je peux te la prêter samedi', 'fr'],
  ])('%j is %s', (text, lang) => expect(guess(text)).toBe(lang))

  test('another thread guesses the same, each text its own, and too short a text asks nobody', async () => {
    const texts = ['Bonjour à toutes et à tous dans la maison', 'ok', 'Good morning to everybody in the house', '']
    expect(await guessLanguages(texts)).toEqual(['fr', 'und', 'en', 'und'])
    expect(await Promise.all(texts.map(guessLanguage))).toEqual(['fr', 'und', 'en', 'und'])
  })
})

test('French marks get spaces that do not break, times and addresses do not', () => {
  expect(frenchSpaces('Qui ? « Moi » : 20 % à 12:30 !')).toBe(
    'Qui\u202f? «\u202fMoi\u202f»\u00a0: 20\u202f% à 12:30\u202f!',
  )
})
