/**
 * Homes that are made once for all journeys, each of which walks in a copy: one that nobody has opened yet, and one an
 * hour later, which Maya opened and where the others came in. How that is done is walked for itself in `opening.journey.ts`.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { shortLived } from '../folders.ts'
import { copyOf, keepSessions, letHomesKeepWhatIsCompiled, PLACE, startHome, type KeptSession, type RunningHome } from './home.ts'
import { launching } from './launching.ts'
import { ines, joinBy, maya, odile, openTheHome, tom } from './walking.ts'

export default async function keepHomes(): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(shortLived(), 'foyer-kept-'))
  const clear = (): Promise<void> => rm(place, { recursive: true, force: true })
  try {
    // The database's user comes through here when we are root.
    await chmod(place, 0o711)
    process.env[PLACE] = place
    letHomesKeepWhatIsCompiled()
    await (await startHome({ data: join(place, 'new') })).stop()
    letHomesKeepWhatIsCompiled()
    copyOf('new', join(place, 'settled'))
    await settleIn(await startHome({ data: join(place, 'settled') }))
    return clear
  } catch (error) {
    await clear()
    throw error
  }
}

async function settleIn(home: RunningHome): Promise<void> {
  const browser = await chromium.launch(launching(process.env['FOYER_CHROMIUM']))
  try {
    await settle(browser, home)
  } finally {
    await browser.close()
    await home.stop()
  }
}

async function settle(browser: Browser, { address, firstLink }: RunningHome): Promise<void> {
  const visit = (): Promise<Page> => browser.newPage({ locale: 'fr-FR', baseURL: address })
  const host = await visit()
  await joinBy(host, firstLink, maya)
  await host.waitForURL(/\/welcome$/)
  const invitation = await openTheHome(host)
  const sessions = [await sessionIn(host, maya)]
  for (const somebody of [tom, odile, ines]) {
    const page = await visit()
    await joinBy(page, invitation, somebody)
    await page.waitForURL(`${address}/`)
    sessions.push(await sessionIn(page, somebody))
  }
  keepSessions(sessions)
}

async function sessionIn(page: Page, { email }: { readonly email: string }): Promise<KeptSession> {
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'))
  if (!cookie) throw new Error(`${email} was given no session`)
  return { email, name: cookie.name, value: cookie.value }
}
