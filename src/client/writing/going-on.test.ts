import { expect, test } from 'vitest'
import { docFrom } from './from-markdown.ts'
import { readyToGoOn } from './going-on.ts'
import { markdownFrom } from './to-markdown.ts'

const goneOn = (markdown: string, typed: string): string => {
  const doc = readyToGoOn(docFrom(markdown) ?? expect.fail(), markdown)
  const end = doc.resolve(doc.content.size)
  let at = end.pos
  while (!doc.resolve(at).parent.isTextblock) at -= 1
  return markdownFrom(doc.replace(at, at, docFrom(typed)?.slice(1, typed.length + 1) ?? expect.fail()))
}

test.each([
  ['J’en ', 'ai une.', 'J’en ai une.'],
  ['- un clou\n- deux ', 'vis', '- un clou\n- deux vis'],
  ['# Samedi ', 'soir', '# Samedi soir'],
  ['Trop tard', 'ive', 'Trop tardive'],
])('who typed %j goes on with %j', (markdown, typed, whole) => {
  expect(goneOn(markdown, typed)).toBe(whole)
})

test('the space is only one that was typed after a word', () => {
  for (const markdown of ['', 'Une ligne\n', '```\ncode \n```'])
    expect(markdownFrom(readyToGoOn(docFrom(markdown) ?? expect.fail(), markdown))).toBe(markdown.trim())
})
