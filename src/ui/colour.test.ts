import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexOf, mix, parseColour } from './colour.ts'
import { EMBER } from './look.ts'

test('a colour survives going there and back', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(part, part, part, (r, g, b) => {
      const hex = `#${[r, g, b].map((one) => one.toString(16).padStart(2, '0')).join('')}`
      expect(hexOf(parseColour(hex))).toBe(hex)
    }),
  )
})

test('known colours are what Chromium paints for them', () => {
  expect(hexOf({ l: 1, c: 0, h: 0 })).toBe('#ffffff')
  expect(hexOf({ l: 0, c: 0, h: 0 })).toBe('#000000')
  expect(hexOf({ l: 0.7, c: 0.1, h: 200 })).toBe('#40b1b7')
  expect(hexOf(parseColour('#fe0'))).toBe('#ffee00')
  expect(hexOf(parseColour(EMBER))).toBe('#db4415')
})

test('what no screen can show keeps its hue', () => {
  const { h } = parseColour(hexOf({ l: 0.7, c: 0.4, h: 150 }))
  expect(Math.abs(h - 150)).toBeLessThan(3)
})

test('half of one and half of the other is between them', () => {
  expect(hexOf(mix(parseColour('#ffffff'), parseColour('#000000'), 0.5))).toBe('#636363')
  expect(hexOf(mix({ l: 0.5, c: 0.12, h: 245 }, { l: 0.98, c: 0.035, h: 84 }, 0.22))).toBe('#d1d7d3')
})
