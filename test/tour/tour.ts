/**
 * npm run tour: opens a home on a temporary folder, sets a scene in it, and takes a picture of every main page: phone
 * and desktop, by day and by night, in French and in English. `--serve` only keeps it open, for looking around; `--demo`
 * takes the two pictures of the readme.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { pictureDemo } from './demo-pictures.ts'
import { openTourHome, type TourHome } from './home.ts'
import { gallery, type Shot } from './gallery.ts'
import { lettersOf, type TourLetter } from './letters.ts'
import { tourPages, type TourPage } from './pages.ts'
import { setScene, type Scene } from './scene.ts'
import type { Neighbour } from './neighbours.ts'

const { values: asked } = parseArgs({
  options: { serve: { type: 'boolean' }, demo: { type: 'boolean' }, only: { type: 'string' }, lang: { type: 'string' }, theme: { type: 'string' }, device: { type: 'string' }, root: { type: 'string' } },
})
const root = asked.root ?? process.cwd()
const folder = join(root, 'tour')

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const
const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const themes = ['light', 'dark'] as const

/** What journeys need in order to walk the same pages, on one line. */
export type Served = { readonly address: string; readonly pages: readonly TourPage[]; readonly cookies: Readonly<Record<string, { name: string; value: string }>> }

const tour = await openTourHome(root)
try {
  await (asked.demo ? shootDemo() : tourTheScene())
} finally {
  await tour.close()
}

async function tourTheScene(): Promise<void> {
  const scene = await setScene(tour)
  const pages = tourPages(scene).filter((page) => isAsked(page.name))
  await (asked.serve ? serve(tour, scene, pages) : shoot(tour, scene, pages))
}

async function shootDemo(): Promise<void> {
  const browser = await openBrowser()
  process.stdout.write(`the pictures of the readme are in ${await pictureDemo(tour, browser, root)}\n`)
  await browser.close()
}

function isAsked(name: string): boolean {
  return !asked.only || asked.only.split(',').some((beginning) => name.startsWith(beginning))
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(process.env['FOYER_CHROMIUM'] ? { executablePath: process.env['FOYER_CHROMIUM'] } : {}) })
}

async function serve({ address }: TourHome, scene: Scene, pages: readonly TourPage[]): Promise<void> {
  const who = [...new Set([...pages.flatMap((page) => page.who ?? []), 'maya', 'tom', 'ines'] as Neighbour[])]
  const cookies = Object.fromEntries(await Promise.all(who.map(async (one) => [one, await scene.cookieOf(one)] as const)))
  process.stdout.write(`${JSON.stringify({ address, pages, cookies } satisfies Served)}\n`)
  await new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}

async function shoot(home: TourHome, scene: Scene, pages: readonly TourPage[]): Promise<void> {
  if (!asked.only) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await openBrowser()
  const shots: Shot[] = []
  for (const lang of wanted(['fr', 'en'] as const, asked.lang))
    for (const theme of wanted(themes, asked.theme))
      for (const device of wanted(['phone', 'desktop'] as const, asked.device)) {
        shots.push(...(await walk({ browser, home, scene, pages }, { lang, theme, device })))
        process.stdout.write(`${lang} ${theme} ${device}: ${shots.length} pictures\n`)
      }
  // Last: what is answered by mail stands on the pages afterwards.
  const letters = (await lettersOf(home, scene)).filter((letter) => isAsked(letter.name))
  for (const lang of wanted(['fr', 'en'] as const, asked.lang))
    for (const theme of wanted(themes, asked.theme))
      for (const device of wanted(['phone', 'desktop'] as const, asked.device)) shots.push(...(await read(browser, letters, { lang, theme, device })))
  await browser.close()
  await writeFile(join(folder, 'index.html'), gallery(shots))
  const odd = shots.filter((shot) => shot.odd)
  for (const { name, odd: what } of odd) process.stdout.write(`  ${name}: ${what}\n`)
  process.stdout.write(`\n${shots.length} pictures in ${folder}, ${odd.length} odd\n`)
}

function wanted<T extends string>(all: readonly T[], only: string | undefined): readonly T[] {
  return only ? all.filter((one) => one === only) : all
}

type On = { readonly browser: Browser; readonly home: TourHome; readonly scene: Scene; readonly pages: readonly TourPage[] }
type Way = { readonly lang: keyof typeof locales; readonly theme: (typeof themes)[number]; readonly device: keyof typeof devices }

async function walk({ browser, home, scene, pages }: On, { lang, theme, device }: Way): Promise<Shot[]> {
  const shots: Shot[] = []
  const contexts = new Map<string, BrowserContext>()
  for (const page of pages) {
    const key = page.who ?? ''
    const context = contexts.get(key) ?? (await browser.newContext({
      locale: locales[lang], timezoneId: 'Europe/Paris', colorScheme: theme, viewport: devices[device], baseURL: home.address, reducedMotion: 'reduce',
      isMobile: device === 'phone', hasTouch: device === 'phone',
    }))
    if (!contexts.has(key) && page.who) await context.addCookies([{ ...(await scene.cookieOf(page.who)), url: home.address }])
    contexts.set(key, context)
    shots.push(await picture(context, home, page, { lang, theme, device }))
  }
  for (const context of contexts.values()) await context.close()
  return shots
}

/** What mail programs show of it, and what those show that show words alone. */
async function read(browser: Browser, letters: readonly TourLetter[], way: Way): Promise<Shot[]> {
  const shots: Shot[] = []
  const context = await browser.newContext({ colorScheme: way.theme, viewport: devices[way.device], isMobile: way.device === 'phone' })
  for (const { name, html, text } of letters.filter((letter) => letter.lang === way.lang)) {
    const plain = `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><pre style="white-space:pre-wrap;overflow-wrap:anywhere">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`
    for (const [shown, content] of [[name, html], ...(way.theme === 'light' ? [[`${name}-text`, plain] as const] : [])] as const) {
      const tab = await context.newPage()
      await tab.setContent(content)
      const [wide, screen] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
      const file = `${shown}-${way.device}-${way.theme}-${way.lang}.png`
      await tab.screenshot({ path: join(folder, file), fullPage: true })
      await tab.close()
      shots.push({ name: shown, ...way, file, odd: wide > screen ? `${wide} px wide on a screen of ${screen}` : undefined })
    }
  }
  await context.close()
  return shots
}

async function picture(context: BrowserContext, home: TourHome, page: TourPage, way: Way): Promise<Shot> {
  const tab = await context.newPage()
  const troubles: string[] = []
  tab.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(message.text())
  })
  await tab.clock.setFixedTime(home.moment)
  const answer = await tab.goto(page.path)
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const status = answer?.status() ?? 0
  if (status !== (page.status ?? 200)) troubles.push(`answered ${status}`)
  const [wide, screen] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  if (wide > screen) troubles.push(`${wide} px wide on a screen of ${screen}`)
  const file = `${page.name}-${way.device}-${way.theme}-${way.lang}.png`
  // A screen as long as the page: what stands at the foot of a phone would be drawn across the middle.
  const long = await tab.evaluate(() => document.documentElement.scrollHeight)
  await tab.setViewportSize({ ...devices[way.device], height: Math.max(devices[way.device].height, long) })
  await tab.screenshot({ path: join(folder, file), fullPage: true })
  await tab.close()
  return { name: page.name, ...way, file, odd: troubles.length > 0 ? troubles.join('; ') : undefined }
}
