/** The home in one's pocket: what was read last is there without a network, for whoever read it and for nobody else. */
import type { Page } from '@playwright/test'
import { expect, expectNoBarrier, expectNoSidewaysScroll, maya, phone, signIn, test, tom } from './walking.ts'

test.use({ serviceWorkers: 'allow', begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

/** The worker is there, and answers for this page. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  })
}

async function comeHome(page: Page, person: typeof tom): Promise<void> {
  await signIn(page, person)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${person.name.split(' ')[0]}\\.$`))
  await settled(page)
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await (await caches.open('foyer-pages')).keys()).map((request) => new URL(request.url).pathname))

async function cut(page: Page, is: boolean): Promise<void> {
  await page.context().setOffline(is)
}

test('Maya opens a public group and asks a question', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.getByRole('link', { name: 'Coups de main' }).first().click()
  await page.getByRole('link', { name: 'Nouvelle conversation' }).click()
  await page.getByLabel('De quoi s’agit-il').fill('Qui a une échelle & un escabeau ?')
  await page.getByLabel('Votre message').fill('Pour samedi, une gouttière à déboucher.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une échelle & un escabeau ?')
  conversation = new URL(page.url()).pathname
})

test('Tom reads it on the platform, and again in the tunnel', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, tom)
  await settled(page)
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toContain(conversation)
  await cut(page, true)
  await page.goto(conversation)
  await expect(page.getByText(/^Lu le .* Vous êtes hors ligne\.$/)).toBeVisible()
  await expect(page.getByText('Pour samedi, une gouttière à déboucher.')).toBeVisible()
  await expectNoBarrier(page)
  await page.goto('/groups')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La maison est trop loin.')
  await expect(page.locator('#kept a')).toHaveText(['Qui a une échelle & un escabeau ?'])
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  // The page is dressed: what it needs was kept with it.
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toContain('Piazzolla')
  await page.locator('#kept a').click()
  await expect(page.getByText(/Vous êtes hors ligne/)).toBeVisible()
})

test('with a network nothing old is shown: the home is asked each time', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toContain(conversation)
  const other = await comeAs()
  await comeHome(other, maya)
  await other.goto(conversation)
  await other.locator('textarea[name=text]').fill('Trouvée, merci !')
  await other.getByRole('button', { name: 'Répondre' }).click()
  await expect(other.getByText('Trouvée, merci !')).toBeVisible()
  await page.goto(conversation)
  await expect(page.getByText('Trouvée, merci !')).toBeVisible()
  await expect(page.getByText(/hors ligne/)).toHaveCount(0)
  // What was shown without a network comes up to date by itself when there is one.
  await cut(page, true)
  await page.goto(conversation)
  await expect(page.getByText(/Vous êtes hors ligne/)).toBeVisible()
  await cut(page, false)
  await expect(page.getByText(/Vous êtes hors ligne/)).toHaveCount(0)
})

test('what was read long ago makes room: thirty pages, the newest first', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toContain(conversation)
  await page.evaluate(async () => {
    const pages = await caches.open('foyer-pages')
    for (let n = 1; n <= 40; n++) await pages.put(`/conversations/${1000 + n}-autrefois`, new Response('<title>Autrefois</title>'))
  })
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toHaveLength(30)
  expect(await kept(page)).toContain(conversation)
  await cut(page, true)
  await page.goto('/groups')
  await expect(page.locator('#kept a').first()).toHaveText('Qui a une échelle & un escabeau ?')
})

test('signing out empties what was kept, and the next person finds nothing of it', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toContain(conversation)
  await page.goto('/me')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  await expect.poll(() => kept(page)).toEqual([])
  await cut(page, true)
  await page.goto(conversation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La maison est trop loin.')
  await expect(page.locator('#kept li')).toHaveCount(0)
  await expect(page.getByText('gouttière')).toHaveCount(0)
})

test('another account on the same device finds nothing of the first', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await expect.poll(() => kept(page)).toContain(conversation)
  // As when a session ended elsewhere: nobody signed out here.
  await page.context().clearCookies()
  await comeHome(page, maya)
  await cut(page, true)
  await page.goto(conversation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La maison est trop loin.')
  await expect(page.locator('#kept li')).toHaveCount(0)
})

test('whoever only passes by leaves with nothing kept on their device', async ({ comeAs }) => {
  const page = await comeAs()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0])
})

test('on a slow network one goes elsewhere before a page has come whole, and nothing breaks', async ({ comeAs }) => {
  const page = await comeAs({ ...phone, serviceWorkers: 'block' })
  await page.goto(conversation)
  const line = await page.context().newCDPSession(page)
  const slow = (bytes: number) =>
    line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: bytes, uploadThroughput: -1 })
  await slow(200)
  const begun = page.waitForResponse((response) => response.url().endsWith('/rules'))
  await page.locator('a[href="/rules"]').last().click()
  await begun
  await page.locator('a[href="/about"]').last().click()
  await slow(-1)
  await expect(page).toHaveURL(/\/about$/)
})
