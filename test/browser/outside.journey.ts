/** The home as seen from outside: what a stranger's browser, a reader of feeds and a preview of a link are given. */
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, maya, phone, test, withoutScript } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

test('Maya lets the home be found, says which machines may read it, and asks a question in public', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.goto('/home/settings')
  await page.locator('[name=indexed]').check()
  await page.locator('main form button').first().click()
  await page.goto('/groups/new')
  await page.getByLabel('Nom').first().fill('Vélos')
  await page.locator('[name=openness][value=public]').check()
  await page.locator('main form button').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vélos')
  await page.goto('/groups/velos/conversations/new')
  await page.getByLabel('De quoi s’agit-il').fill('Qui a une pompe ?')
  await page.getByLabel('Votre message').fill('La mienne a crevé.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une pompe ?')
  conversation = new URL(page.url()).pathname
  await page.goto('/groups/velos')
  await page.getByRole('link', { name: 'Suivre dans un lecteur de flux' }).click()
  await expect(page.getByLabel('Atom')).toHaveValue(/\/groups\/velos\/feed\.atom$/)
  await expectNoBarrier(page)
})

test('a space says which machines may read it, also on a phone', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await page.goto('/sign-in')
  await page.locator('[name=email]').first().fill(maya.email)
  await page.locator('[name=password]').fill(maya.password)
  await page.locator('main form button').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Maya\.$/)
  await page.goto('/groups/velos/settings')
  const space = await page.evaluate(async () => /href="\/spaces\/([\w-]+)"/.exec(await (await fetch('/groups')).text())?.[1])
  await page.goto(`/spaces/${space ?? 'home'}/settings`)
  await expect(page.getByRole('heading', { name: 'Les machines qui lisent' })).toBeVisible()
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Garder ce choix' }).click()
  await expect(page.getByText('C’est noté, et dit aux machines dès maintenant.')).toBeVisible()
})

test('a stranger’s page holds data that the policy lets stand, and a picture that loads', async ({ comeAs }) => {
  for (const options of [{}, withoutScript]) {
    const page = await comeAs(options)
    await page.goto(conversation)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une pompe ?')
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'QAPage' })
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/png')
    if (options !== withoutScript) await expectNoBarrier(page)
  }
  // Turbo goes from page to page: what was said of the first is not said of the second.
  const page = await comeAs()
  await page.goto(conversation)
  await page.getByRole('link', { name: 'Vélos' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vélos')
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Vélos')
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', '/groups/velos/feed.rss')
})
