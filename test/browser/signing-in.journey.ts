/** Coming back, going out, and what is kept when something is wrong. */
import { expect, expectNoBarrier, joinBy, maya, phone, signIn, test, withoutScript } from './walking.ts'

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser, home }) => {
  const page = await browser.newPage()
  await joinBy(page, home.firstLink, maya)
  await page.waitForURL(/\/welcome$/)
  await page.close()
})

for (const [how, options] of [['with JavaScript', {}], ['without JavaScript', withoutScript]] as const) {
  test(`a wrong password keeps the address that was typed, ${how}`, async ({ comeAs }) => {
    const page = await comeAs({ ...phone, ...options })
    await signIn(page, { ...maya, password: 'ce n’est pas celui-là' })
    await expect(page.getByText('L’adresse ou le mot de passe n’est pas le bon.').first()).toBeVisible()
    await expect(page.locator('[name=email]').first()).toHaveValue(maya.email)
    await expect(page.locator('[name=password]')).toHaveValue('')
    if (how === 'with JavaScript') await expectNoBarrier(page)
    await page.locator('[name=password]').fill(maya.password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Maya\.$/)
  })

  test(`one signs out, and what is for members is shut again, ${how}`, async ({ comeAs, home }) => {
    const page = await comeAs(options)
    await signIn(page, maya)
    await page.waitForURL(home.address + '/')
    await page.goto('/me')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(page).toHaveURL(home.address + '/')
    await page.goto('/me')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fme$/)
  })
}

test('what is wrong comes back in place: nothing that was typed is lost, and the page is the same page', async ({ comeAs }) => {
  const page = await comeAs()
  await signIn(page, maya)
  await page.waitForURL(/\/$/)
  await page.goto('/welcome')
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.getByLabel('Son nom').fill('')
  await page.getByRole('radio', { name: 'large' }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('alert')).toContainText('Il reste un point à revoir')
  await expect(page.getByRole('radio', { name: 'large' })).toBeChecked()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await expectNoBarrier(page)
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.getByLabel('Son nom')).toBeFocused()
})

test('a stranger reads in their own language, and may choose the other', async ({ comeAs }) => {
  const page = await comeAs({ locale: 'en-GB' })
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bonjour.')
})

test('an address that leads nowhere says so, and leads to signing in and home', async ({ comeAs }) => {
  const page = await comeAs()
  expect((await page.goto('/nulle-part'))?.status()).toBe(404)
  await expectNoBarrier(page)
  await expect(page.getByRole('main').getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/sign-in?next=%2Fnulle-part')
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
  await expect(page).toHaveURL(/\/$/)
})
