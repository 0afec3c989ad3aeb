import { expect, test } from 'vitest'
import { homeIcon } from './home-icon.ts'
import { EMBER, lookSheet, readColour } from './look.ts'

test('a home wears the colour it chose', () => {
  expect(lookSheet({ accent: '#FFE600' })).toBe('@layer tokens{:root{--host:#ffe600}}\n')
  expect(lookSheet({ accent: 'oklch(52% 0.12 150)' })).toContain('--host:oklch(0.52 0.12 150)')
})

test('a space with its own colour wears it inside, and only there', () => {
  expect(lookSheet({ accent: '#000', spaces: [{ id: 'atelier-2', accent: '#00a3a3' }] })).toBe(
    '@layer tokens{:root{--host:#000}.look-atelier-2{--host:#00a3a3}}\n',
  )
})

test('what is not plainly a colour is refused, and the home keeps its ember', () => {
  for (const rubbish of [
    'red',
    '#12345',
    '#ffff',
    'url(https://evil.example)',
    '#fff}body{display:none',
    '#fff;background:url(//x)',
    'oklch(2 0.1 20)',
    'oklch(0.5 0.1 720)',
    'oklch(0.5 0.1)',
    'oklch(from red l c h)',
    'var(--x)',
    'expression(1)',
    '#fff/*',
    '</style>',
    '',
    '#fff\n}',
    'oklch(1e9 0 0)',
    'oklch(. . .)',
  ]) {
    expect(readColour(rubbish), rubbish).toBeUndefined()
    expect(lookSheet({ accent: rubbish }), rubbish).toBe(`@layer tokens{:root{--host:${EMBER}}}\n`)
  }
  expect(lookSheet({ accent: undefined, spaces: [{ id: 'x}body{', accent: '#fff' }] })).not.toContain('body')
})

test('the sign of a home is seen in any colour', () => {
  expect(homeIcon('#ffe600')).toContain('fill="#2a1a12"')
  expect(homeIcon('#fff')).toContain('fill="#2a1a12"')
  expect(homeIcon('#101a6b')).toContain('fill="#ffffff"')
  expect(homeIcon('"/><script>')).toContain('#db4415')
})
