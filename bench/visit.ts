/** What a first visit brings over the wire, in a real browser with nothing kept: the heavier of two pages. */
import { chromium, type CDPSession } from '@playwright/test'
import type { Measured, Measurement } from './measure.ts'
import type { Bench } from './run.ts'

type Kind = 'js' | 'css' | 'fonts' | 'html' | 'other'
type Visit = { readonly requests: number; readonly bytes: Readonly<Record<Kind | 'all', number>> }

const KB = 1000
const kind = (name: string, of: keyof Visit['bytes'], most?: number): Measurement => ({
  name, unit: 'kB', aim: { most: 1 },
  measure: async (bench) => heaviest(await visits(bench), ({ bytes }) => bytes[of] / KB, most ?? null),
}) // prettier-ignore

export const visit: readonly Measurement[] = [
  kind('visit.bytes.js', 'js', 60),
  kind('visit.bytes.css', 'css', 40),
  { ...kind('visit.bytes.fonts', 'fonts', 120) },
  kind('visit.bytes.all', 'all', 150),
  {
    name: 'visit.requests',
    unit: 'requests',
    aim: { most: 1 },
    measure: async (bench) => heaviest(await visits(bench), ({ requests }) => requests, 8),
  },
]

/** One number of two pages: the ceiling is what we promised. */
function heaviest(
  found: Readonly<Record<string, Visit>>,
  of: (visit: Visit) => number,
  ceiling: number | null,
): Measured {
  const all = Object.entries(found).map(([name, one]) => ({ name, value: of(one) }))
  return {
    value: Math.max(...all.map(({ value }) => value)),
    ceiling,
    note: all.map(({ name, value }) => `${name} ${Number(value.toPrecision(4))}`).join(', '),
  }
}

const known = new WeakMap<Bench, Promise<Readonly<Record<string, Visit>>>>()

function visits(bench: Bench): Promise<Readonly<Record<string, Visit>>> {
  const asked = known.get(bench) ?? visitAll(bench)
  known.set(bench, asked)
  return asked
}

async function visitAll(bench: Bench): Promise<Readonly<Record<string, Visit>>> {
  const { port } = await bench.home()
  const { conversation } = await bench.scene()
  const browser = await chromium.launch({
    executablePath: process.env['FOYER_CHROMIUM'] || undefined,
    args: ['--no-sandbox'],
  } as object)
  try {
    const found: Record<string, Visit> = {}
    for (const [name, path] of [
      ['door', '/'],
      ['conversation', conversation.visitor[0]?.path ?? '/'],
    ] as const) {
      const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
      const wire = await listen(await page.context().newCDPSession(page))
      await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      found[name] = wire()
      await page.context().close()
    }
    return found
  } finally {
    await browser.close()
  }
}

/** Bytes as they came, headers included. */
async function listen(wire: CDPSession): Promise<() => Visit> {
  const kinds = new Map<string, Kind>()
  const sizes = new Map<string, number>()
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, kindOf(type)))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  await wire.send('Network.enable')
  return () => {
    const bytes = { js: 0, css: 0, fonts: 0, html: 0, other: 0, all: 0 }
    for (const [id, size] of sizes) {
      bytes[kinds.get(id) ?? 'other'] += size
      bytes.all += size
    }
    return { requests: sizes.size, bytes }
  }
}

const kindOf = (type: string): Kind =>
  type === 'Script'
    ? 'js'
    : type === 'Stylesheet'
      ? 'css'
      : type === 'Font'
        ? 'fonts'
        : type === 'Document'
          ? 'html'
          : 'other'
