/** The first hour of a home: Maya opens it, Tom comes in on his phone. */
import { expect, expectNoBarrier, expectNoSidewaysScroll, joinBy, maya, odile, phone, tabTo, test, tom, withoutScript } from './walking.ts'

test.use({ village: 'opening' })
test.describe.configure({ mode: 'serial' })

let invitation = ''

test('the one-time link makes its opener the host, and five answers open the home', async ({ comeAs, home }) => {
  const page = await comeAs()
  await joinBy(page, home.firstLink, maya)
  await expect(page).toHaveURL(/\/welcome$/)
  await expectNoBarrier(page)

  await page.getByLabel('Son nom').fill('Les Voisins solidaires')
  await page.getByLabel('Une phrase pour ceux qui passent').fill('Ici, on se répond entre voisins.')
  await page.getByRole('radio', { name: /Un quartier/ }).check()
  await page.getByRole('button', { name: 'Ouvrir la maison' }).click()

  await expect(page.getByRole('heading', { name: 'La maison est ouverte.' })).toBeVisible()
  await expectNoBarrier(page)
  await expect(page.getByRole('navigation', { name: 'La maison' }).getByRole('link', { name: 'Coups de main' })).toBeVisible()
  invitation = await page.getByLabel('À copier, ou à montrer').inputValue()
  expect(invitation).toContain(`${home.address}/join/`)
})

test('the link works once: who comes second is told so, and what to do', async ({ comeAs, home }) => {
  const page = await comeAs()
  const answer = await page.goto(home.firstLink)
  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette invitation ne s’ouvre plus.')
  await expectNoBarrier(page)
})

test('the colour is seen before it is kept, and after that everywhere', async ({ comeAs, home }) => {
  const page = await comeAs()
  await page.goto(home.address)
  const colour = () => page.locator('main .button').first().evaluate((button) => getComputedStyle(button).backgroundColor)
  const before = await colour()
  const host = await comeAs()
  await host.goto('/sign-in')
  await host.locator('[name=email]').first().fill(maya.email)
  await host.locator('[name=password]').fill(maya.password)
  await host.getByRole('button', { name: 'Se connecter' }).click()
  await host.waitForURL(home.address + '/')
  await host.goto('/home/look')
  await host.getByRole('radio', { name: 'large' }).check()
  const preview = await host.locator('.mini .button').first().evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(preview).not.toBe(before)
  await host.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(host.getByText('La maison a changé d’allure.')).toBeVisible()
  await page.reload()
  expect(await colour()).toBe(preview)
})

test('Tom opens the invitation on his phone, in French, and is at home', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await page.goto(invitation)
  await expect(page.getByText('Maya Haddad vous invite à nous rejoindre.')).toBeVisible()
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await joinBy(page, invitation, tom)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Tom\.$/)
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: 'Groupes' }).click()
  await page.getByRole('link', { name: 'Coups de main' }).click()
  await page.getByRole('button', { name: 'Entrer dans le groupe' }).click()
  await expect(page.getByRole('link', { name: 'Quitter' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('Odile comes in without JavaScript', async ({ comeAs }) => {
  const page = await comeAs({ ...phone, ...withoutScript })
  await joinBy(page, invitation, odile)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Odile\.$/)
})

test('an invitation can be opened with the keyboard alone', async ({ comeAs }) => {
  const page = await comeAs()
  await page.goto(invitation)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (const [field, typed] of [['name', 'Zeynep Yıldız'], ['email', 'zeynep@voisins.example'], ['password', 'mardi au café du douze']] as const) {
    await tabTo(page, page.locator(`[name=${field}]`))
    await page.keyboard.type(typed)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Zeynep\.$/)
})
