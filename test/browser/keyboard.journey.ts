/** The main path without a mouse: sign in, a group, a conversation, an answer, a report. */
import { expectKeyboardPasses } from './keyboard.ts'
import { comeHome, expect, expectNoBarrier, maya, phone, tabTo, test, tom } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser, home }) => {
  const page = await browser.newPage({ locale: 'fr-FR', baseURL: home.address })
  await comeHome(page, maya)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.locator('[name=title]').fill('Qui a une échelle de trois mètres ?')
  await page.locator('textarea[name=text]').fill('Pour samedi, et deux bras avec.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une échelle de trois mètres ?')
  await page.close()
})

test('with the keyboard alone Tom signs in, finds the group, answers, and reports', async ({ comeAs }) => {
  const page = await comeAs()
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: 'Se connecter' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bonjour.')
  await tabTo(page, page.locator('[name=email]').first())
  await page.keyboard.type(tom.email)
  await tabTo(page, page.locator('[name=password]'))
  await page.keyboard.type(tom.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await expectKeyboardPasses(page)

  await tabTo(page, page.getByRole('navigation', { name: 'La maison' }).getByRole('link', { name: 'Groupes' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groupes')
  await expectKeyboardPasses(page)
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Coups de main' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Entrer dans le groupe' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Vous voilà dans' })).toBeVisible()
  await expectKeyboardPasses(page)
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Qui a une échelle de trois mètres ?' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une échelle de trois mètres ?')
  await expectKeyboardPasses(page)

  await tabTo(page, page.getByRole('textbox', { name: 'Votre réponse' }))
  await page.keyboard.type('J’en ai une, et un frère.')
  await tabTo(page, page.getByRole('button', { name: 'Répondre' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('.post').getByText('et un frère')).toBeVisible()
  await tabTo(page, page.locator('.post').getByRole('link', { name: 'Signaler' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Signaler un message/)
  await expectKeyboardPasses(page)
  await tabTo(page, page.getByRole('button', { name: 'La vie privée de quelqu’un' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('c’est arrivé à la modération')).toBeVisible()
})

test('on a narrow screen nothing that has the focus is under the bars, and the skip link skips', async ({ comeAs }) => {
  const page = await comeAs({ viewport: phone.viewport ?? null })
  await comeHome(page, maya)
  for (const path of ['/', '/groups/coups-de-main', '/queue', '/me', '/home/look']) {
    await page.goto(path)
    await expectKeyboardPasses(page, expect.soft)
  }
  await page.goto('/groups')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#main$/)
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
  expect(inside).toBe(true)
})

test('what is read aloud names each thing and says where one is', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto('/groups/coups-de-main')
  await page.getByRole('main').getByRole('link', { name: 'Qui a une échelle de trois mètres ?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoBarrier(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Vous êtes ici":
        - link "Coups de main"
      - heading "Qui a une échelle de trois mètres ?" [level=1]
      - heading "Les messages" [level=2]
      - article:
        - link "Maya Haddad"
        - paragraph: Pour samedi, et deux bras avec.
        - button "Pareil chez moi"
        - link "Répondre"
        - link "Plus d’actions, message de Maya Haddad"
        - link "Signaler"
      - article:
        - link "Tom Le Goff"
        - link "Répondre"
      - textbox "Votre réponse"
      - button "Répondre"
      - complementary "À propos de la conversation":
        - heading "Dans cette conversation" [level=2]
  `)
  await expect(page.getByRole('navigation', { name: 'La maison' })).toMatchAriaSnapshot(`
    - navigation "La maison":
      - list:
        - listitem:
          - link "Accueil"
  `)
})
