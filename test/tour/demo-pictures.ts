/** The pictures of the readme, taken in the demo: what a member reads at their return, and a conversation on a phone. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import sharp from 'sharp'
import type { Ctx } from '#platform/action.ts'
import { theHome } from '#platform/home.ts'
import { postsOfSources } from '#conversations'
import { loadDemo } from '#demo'
import { joinHome } from '#people'
import { groupsSeen, joinGroup } from '#spaces'
import { openSession } from '#test/session.ts'
import type { TourHome } from './home.ts'

const desktop = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
/** Two hundred kilobytes in all is what a readme may weigh on a slow line. */
const WEBP = { quality: 82, effort: 6 }

export async function pictureDemo(tour: TourHome, browser: Browser, root: string): Promise<string> {
  const folder = join(root, 'docs/pictures')
  await mkdir(folder, { recursive: true })
  await loadDemo(tour.home)
  const cookie = await openSession(tour.home, await comeIn(tour))
  await tour.home.settled()
  const courgettes = (await postsOfSources(tour.home.db, ['demo:a-table-2-1'])).get('demo:a-table-2-1')
  const shots = [
    { name: 'front-page', path: '/', device: desktop },
    { name: 'conversation', path: `/conversations/${courgettes?.conversation ?? 0}?page=1`, device: phone },
  ]
  for (const { name, path, device } of shots) {
    const context = await browser.newContext({ ...device, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: 'light', reducedMotion: 'reduce', baseURL: tour.address })
    await context.addCookies([{ ...cookie, url: tour.address }])
    const page = await context.newPage()
    await page.clock.setFixedTime(tour.moment)
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await sharp(await page.screenshot()).webp(WEBP).toFile(join(folder, `${name}.webp`))
    await context.close()
  }
  return folder
}

/** A member like any other: hosts read a banner that nobody else does. */
async function comeIn({ home }: TourHome): Promise<number> {
  const person = await home.db.transaction().execute((tx) => {
    const ctx: Ctx = { tx, actor: theHome, now: home.now(), house: home.house, told: [] }
    return joinHome(ctx, { invitation: null, name: 'Camille Perrin', email: 'camille@voisins.example', lang: 'fr', passwordHash: null, proven: true })
  })
  const actor = await home.actorFor(person)
  for (const { id } of await groupsSeen(home.db, actor)) await home.act(actor, (ctx) => joinGroup(ctx, id))
  return person
}
