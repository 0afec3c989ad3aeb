/**
 * What every journey begins with: a home, a person's own browser, and a watch over each page it opens. Nothing may ask
 * another address than the home's, break the content policy, or throw.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from '@playwright/test'
import type Axe from 'axe-core'
import { shortLived } from '../folders.ts'
import { copyOf, keptSession, startHome, type Kept, type RunningHome } from './home.ts'

export { expect } from '@playwright/test'

type Person = { readonly name: string; readonly email: string; readonly password: string }
export const maya: Person = { name: 'Maya Haddad', email: 'maya@voisins.example', password: 'une phrase assez longue' }
export const tom: Person = { name: 'Tom Le Goff', email: 'tom@voisins.example', password: 'un vélo cargo bleu' }
export const odile: Person = { name: 'Odile Marchand', email: 'odile@voisins.example', password: 'les confitures de figues' }
export const ines: Person = { name: 'Inès Carvalho', email: 'ines@voisins.example', password: 'trente minutes le soir' }

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const withoutScript: BrowserContextOptions = { javaScriptEnabled: false }

type Walk = {
  begins: Kept
  /** One for each file: a home that has its host already cannot be opened again. */
  home: RunningHome
  /** A browser of somebody's own: its cookies are nobody else's. */
  comeAs: (options?: BrowserContextOptions) => Promise<Page>
}

/** The home of the file that is walked. The browser and the process that walks go on to the next: beginning anew took a tenth of all journeys. */
class Homes {
  #open: { readonly file: string; readonly folder: string; readonly home: RunningHome } | undefined

  async of(file: string, begins: Kept): Promise<RunningHome> {
    if (this.#open?.file === file) return this.#open.home
    await this.leave()
    const folder = await mkdtemp(join(shortLived(), 'foyer-journey-'))
    // The database's user comes through here when we are root.
    await chmod(folder, 0o711)
    const data = join(folder, 'data')
    copyOf(begins, data)
    const home = await startHome({ data })
    this.#open = { file, folder, home }
    return home
  }

  async leave(): Promise<void> {
    const left = this.#open
    this.#open = undefined
    if (!left) return
    await left.home.stop()
    await rm(left.folder, { recursive: true, force: true })
  }
}

export const test = base.extend<Walk, { homes: Homes }>({
  begins: ['new', { option: true }],
  homes: [
    async ({ browserName: _ }, use) => {
      const homes = new Homes()
      await use(homes)
      await homes.leave()
    },
    { scope: 'worker' },
  ],
  home: async ({ homes, begins }, use, { file }) => use(await homes.of(file, begins)),
  comeAs: async ({ browser, home, begins }, use) => {
    const troubles: string[] = []
    const pages: Page[] = []
    await use(async (options = {}) => {
      const page = await open(browser, home, options, troubles)
      pages.push(page)
      if (begins === 'settled') inSettledHome.set(page.context(), home.address)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(troubles).toEqual([])
  },
})

async function open(browser: Browser, home: RunningHome, options: BrowserContextOptions, troubles: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', baseURL: home.address, ...options })
  watch(await context.newPage(), home.address, troubles)
  const page = context.pages()[0]
  if (!page) throw new Error('no page was opened')
  return page
}

/** Chromium says on the console what the policy refused; a plain refusal (422, 404) is no trouble. */
export function watch(page: Page, address: string, troubles: string[]): void {
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== address && !['data:', 'blob:', 'about:'].includes(protocol)) troubles.push(`asked ${request.url()}`)
  })
  // Chromium throws this at nobody when one of two pages is drawn without a transition: one comes to it at once.
  page.on('pageerror', (error) => /ViewTransition opt-in/.test(error.message) || troubles.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) troubles.push(`${page.url()}: ${message.text()}`)
  })
}

declare global {
  interface Window {
    /** Once it was put into the page. */
    readonly axe: typeof Axe
  }
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Each page of this browser brings axe with it: where every page is asked, that takes half as long as putting it into each. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ content: axe })

/** WCAG 2.2 A and AA, and what axe calls best practice. */
export const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules among them that another theme, width or language can break where the page is the same. */
export const looks = ['color-contrast', 'target-size', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'meta-viewport']

/** Our pages hold no frames, so axe is put into the page and asked there: its own driver takes four times as long. */
export async function expectNoBarrier(page: Page, must: typeof expect.soft = expect, of = everything): Promise<void> {
  // While Turbo fetches the next page it says so on <html>, where axe does not expect it.
  await expect(page.locator('html')).not.toHaveAttribute('aria-busy')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const said = await page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${location.href} ${id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`))
  }, of)
  must(said).toEqual([])
}

/** Nothing may be wider than the screen: one reads a page by going down. */
export async function expectNoSidewaysScroll(page: Page, must: typeof expect.soft = expect): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  must(wide, page.url()).toBeLessThanOrEqual(screen ?? 0)
}

/** Answers the welcome as shortly as it allows; leads to the front page, and gives the link that lets others in. */
export async function openTheHome(page: Page): Promise<string> {
  await page.getByLabel('Son nom').fill('Les Voisins solidaires')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Ouvrir la maison' }).click()
  await page.getByRole('link', { name: 'Plus tard' }).click()
  const given = new URL(await page.getByLabel('À copier, ou à montrer').inputValue())
  // On a network it is said as its neighbours would type it; here everybody stays on one machine.
  const invitation = new URL(given.pathname, page.url()).href
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) /)
  return invitation
}

/** Goes there with the keyboard alone. */
export async function tabTo(page: Page, where: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if (await where.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(where).toBeFocused()
}

export async function joinBy(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link)
  await page.locator('[name=name]').fill(person.name)
  await page.locator('[name=email]').fill(person.email)
  await page.locator('[name=password]').fill(person.password)
  await page.locator('main form button').first().click()
}

/** Who has opened the home asks the others for a ladder; answers where that conversation is. */
export async function askForALadder(page: Page): Promise<string> {
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.locator('[name=title]').fill('Qui a une échelle ?')
  await page.locator('textarea[name=text]').fill('Pour samedi.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une échelle ?')
  return new URL(page.url()).pathname
}

/** Where they are, by the browser in which somebody came. */
const inSettledHome = new WeakMap<BrowserContext, string>()

/**
 * Signed in, and on the front page. In a settled home it is the session that they were given when they came in, whatever
 * their browser: two that must be told apart sign in by hand, as in `signing-in.journey.ts`.
 */
export async function comeHome(page: Page, person: Person): Promise<void> {
  const url = inSettledHome.get(page.context())
  const session = url === undefined ? undefined : keptSession(person.email)
  if (!session || url === undefined) return signInHome(page, person)
  await page.context().addCookies([{ name: session.name, value: session.value, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/')
}

export async function signInHome(page: Page, person: Person): Promise<void> {
  await signIn(page, person)
  await page.waitForURL((url) => url.pathname === '/')
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('[name=email]').first().fill(person.email)
  await page.locator('[name=password]').fill(person.password)
  await page.locator('main form button').first().click()
}
