/** Every page of the tour, on a phone and on a desk, by day and by night: nothing stops anybody, nothing calls elsewhere. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, type Browser, type BrowserContextOptions, type Page, type ViewportSize } from '@playwright/test'
import type { Served } from '../tour/tour.ts'
import { built, ended, root, said } from './home.ts'
import { bringAxe, everything, expectNoBarrier, expectNoSidewaysScroll, looks, phone, watch } from './walking.ts'

let child: ChildProcess
let tour: Served

test.beforeAll(async () => {
  test.setTimeout(600_000)
  child = spawn(process.execPath, [join(root, 'bin/tour-the-house.mjs'), '--serve', '--root', built], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  tour = JSON.parse(await said(child, /^\{"address".*\}$/m)) as Served
})
test.afterAll(() => ended(child))

/** The smallest phone; and a desk of 1280 px where everything is shown twice as large. */
const small = { width: 320, height: 640 }
const enlarged = { width: 640, height: 400 }
const ways: readonly (readonly [string, BrowserContextOptions, ViewportSize, string[]])[] = [
  ['on a phone, by day, in French', { ...phone, locale: 'fr-FR', colorScheme: 'light', serviceWorkers: 'allow' }, small, everything],
  ['on a desk, by night, in English', { locale: 'en-GB', colorScheme: 'dark' }, enlarged, looks],
]

for (const [how, options, narrower, rules] of ways) {
  test(`no page of the tour stops anybody ${how}`, async ({ browser }) => {
    test.setTimeout(1_200_000)
    const troubles: string[] = []
    const pages = new Map<string, Page>()
    for (const { name, path, who = 'somebody passing by', status } of tour.pages) {
      const page = pages.get(who) ?? (await pageOf(browser, options, who))
      if (!pages.has(who)) watch(page, tour.address, troubles)
      pages.set(who, page)
      const answer = await page.goto(path)
      expect.soft(answer?.status(), name).toBe(status ?? 200)
      await expectNoBarrier(page, expect.soft, rules)
      await expectNoSidewaysScroll(page, expect.soft)
      const usual = page.viewportSize()
      await page.setViewportSize(narrower)
      await expectNoSidewaysScroll(page, expect.soft)
      if (usual) await page.setViewportSize(usual)
    }
    for (const page of pages.values()) await page.context().close()
    expect(troubles).toEqual([])
  })
}

async function pageOf(browser: Browser, options: BrowserContextOptions, who: string): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: tour.address, reducedMotion: 'reduce' })
  await bringAxe(context)
  const cookie = tour.cookies[who]
  if (cookie) await context.addCookies([{ ...cookie, url: tour.address }])
  return context.newPage()
}
