import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ComponentChildren } from 'preact'
import { expect, test } from 'vitest'
import { Avatar, FromOutside, type Face } from './avatar.tsx'
import { kept } from './kept.ts'
import { renderPart } from './render.ts'

const made: string[] = []
const Greeting = kept(({ name, mine }: { name: string; mine: boolean }, beside) => {
  made.push(name)
  return (
    <p>
      {mine ? 'you' : name} {beside}
    </p>
  )
})

test('what is the same to the letter is made once, and what one value tells apart is made for each', () => {
  made.length = 0
  const said = (name: string, mine: boolean) => renderPart(<Greeting said={{ name, mine }} />)
  expect([said('Odile <3', false), said('Odile <3', false), said('Odile <3', true)]).toEqual([
    '<p>Odile &lt;3 </p>',
    '<p>Odile &lt;3 </p>',
    '<p>you </p>',
  ])
  expect(made).toEqual(['Odile <3', 'Odile <3'])
})

test('what stands beside is drawn each time, in its place, and escaped as anywhere', () => {
  made.length = 0
  const beside = (text: string) => renderPart(<Greeting said={{ name: 'Tom', mine: false }} beside={<b>{text}</b>} />)
  expect([beside('report'), beside('<script>')]).toEqual(['<p>Tom <b>report</b></p>', '<p>Tom <b>&lt;script></b></p>'])
  expect(made).toEqual(['Tom'])
})

test('what stands beside may be no element: words are escaped, and what says nothing is not drawn', () => {
  const beside = (part: ComponentChildren) => renderPart(<Greeting said={{ name: 'Tom', mine: false }} beside={part} />)
  expect(beside('<script>')).toBe('<p>Tom &lt;script></p>')
  expect([beside(false), beside(undefined), beside(['<b>', null])]).toEqual([
    '<p>Tom </p>',
    '<p>Tom </p>',
    '<p>Tom &lt;b></p>',
  ])
})

test('a text that holds the sign of the hole itself is drawn as it is', () => {
  expect(renderPart(<Greeting said={{ name: 'a\u0000b', mine: false }} beside={<b>c</b>} />)).toBe(
    '<p>a\u0000b <b>c</b></p>',
  )
})

test('no more is kept than there is room for: the oldest is made again', () => {
  made.length = 0
  const long = 'x'.repeat(1024 * 1024)
  const said = (nth: number) => renderPart(<Greeting said={{ name: `${nth} ${long}`, mine: false }} />).length
  for (let nth = 0; nth < 8; nth++) said(nth)
  said(7)
  said(0)
  expect(made.map((name) => name.slice(0, 2).trim())).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '0'])
})

const Portrait = kept((face: Face) => <Avatar face={face} />)

test('what a member saw is not shown to whoever reads from outside', () => {
  const face = { id: '1', name: 'Tom Le Goff', picture: '/files/1/portrait.webp' }
  const seen = (outside: boolean) =>
    renderPart(
      <FromOutside.Provider value={outside}>
        <Portrait said={face} />
      </FromOutside.Provider>,
    )
  expect(seen(false)).toContain('portrait.webp')
  expect(seen(true)).not.toContain('portrait.webp')
})

test('there is no other context: what is kept would not know of it', () => {
  const src = dirname(dirname(fileURLToPath(import.meta.url)))
  const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((name) => !name.includes('.test.'))
  const making = files.filter((name) => readFileSync(join(src, name), 'utf8').includes('createContext('))
  expect(making).toEqual(['ui/avatar.tsx'])
})
