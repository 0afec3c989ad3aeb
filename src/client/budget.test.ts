import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAssets, type Assets } from '#ui/assets.ts'
import { spriteUrl } from '#ui/sprite.ts'

const out = mkdtempSync(join(tmpdir(), 'foyer-client-'))
let assets: Assets

beforeAll(async () => {
  await build({ logLevel: 'silent', build: { outDir: out, emptyOutDir: true, reportCompressedSize: false } })
  assets = readAssets(out)
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

const weigh = (address: string): number => gzipSync(readFileSync(join(out, address))).length
const all = (addresses: string[]): number => addresses.reduce((sum, address) => sum + weigh(address), 0)

/** What a first visit may weigh on a small phone far from a mast: promised in the look. */
test('a first visit stays light', () => {
  expect(all(assets.js)).toBeLessThan(60_000)
  expect(all(assets.css)).toBeLessThan(40_000)
  expect(weigh(spriteUrl)).toBeLessThan(15_000)
})

test('a page fetches at most 120 kB of fonts, even with accents and italics of everywhere', () => {
  const fonts = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.woff2'))
  expect(fonts.reduce((sum, file) => sum + readFileSync(join(out, 'assets', file)).length, 0)).toBeLessThan(120_000)
  expect(assets.preload).toHaveLength(2)
})

test('the style sheet keeps the colours that are derived from the host’s, and needs no data: address', () => {
  const css = readFileSync(join(out, assets.css[0] ?? ''), 'utf8')
  expect(css).toContain('light-dark(oklch(from var(--host)')
  expect(css).not.toContain('--lightningcss')
  expect(css).not.toContain('data:')
  expect(css).not.toMatch(/https?:\/\//)
})

test('rooms may change components, and nothing changes utilities but utilities', () => {
  const css = readFileSync(join(out, assets.css[0] ?? ''), 'utf8')
  const order = [...css.matchAll(/@layer ([\w, ]+)/g)].flatMap((found) =>
    (found[1] ?? '').split(',').map((name) => name.trim()),
  )
  expect([...new Set(order)]).toEqual(['reset', 'tokens', 'base', 'ui', 'rooms', 'utilities'])
})

test('the editor is fetched by whoever writes, and by nobody before', () => {
  const scripts = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.js'))
  const holding = scripts.filter((file) => readFileSync(join(out, 'assets', file), 'utf8').includes('ProseMirror'))
  expect(holding).toHaveLength(1)
  expect(assets.js.map((address) => address.split('/').at(-1))).not.toContain(holding[0])
  expect(weigh(`/assets/${holding[0]}`)).toBeLessThan(130_000)
})
