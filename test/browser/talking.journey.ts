/** The heart: Maya asks, Tom answers on his phone, she says that it helped; then the same without JavaScript. */
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, joinBy, maya, odile, openTheHome, phone, tabTo, test, tom, withoutScript } from './walking.ts'

test.use({ village: 'talking' })
test.describe.configure({ mode: 'serial' })

let invitation = ''
let conversation = ''

test('Maya opens the home and asks the first question', async ({ comeAs, home }) => {
  const page = await comeAs()
  await joinBy(page, home.firstLink, maya)
  invitation = await openTheHome(page)
  await page.getByRole('link', { name: 'Coups de main' }).first().click()
  await page.getByRole('link', { name: 'Nouvelle conversation' }).click()
  await expectNoBarrier(page)
  await page.getByLabel('De quoi s’agit-il').fill('Qui a une échelle de trois mètres ?')
  await page.getByLabel('Votre message').fill('Pour **samedi**, une gouttière à déboucher.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui a une échelle de trois mètres ?')
  await expect(page.locator('strong')).toHaveText('samedi')
  await expectNoBarrier(page)
  conversation = new URL(page.url()).pathname
})

test('Tom is asked on his front page, answers from his phone, and what was wrong keeps his words', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await joinBy(page, invitation, tom)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await page.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: 'Groupes' }).click()
  await page.getByRole('link', { name: 'Coups de main' }).click()
  await page.getByRole('button', { name: 'Entrer dans le groupe' }).click()
  await expect(page.getByRole('button', { name: 'Entrer dans le groupe' })).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: 'Accueil' }).click()
  await expect(page.getByText('Vous pourriez répondre')).toBeVisible()
  await expectNoBarrier(page)
  await page.getByRole('link', { name: 'Répondre à Maya' }).click()
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.locator('textarea[name=text]').fill('J’en ai une, de trois mètres vingt. Samedi à 10 h ?')
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post').getByText('trois mètres vingt')).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('Maya sees it on her front page and says that it helped; Tom reads that', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.getByRole('link', { name: 'Qui a une échelle de trois mètres ?' }).first().click()
  await page.locator('.post', { hasText: 'trois mètres vingt' }).getByRole('button', { name: 'Merci' }).click()
  await expect(page.locator('.post', { hasText: 'trois mètres vingt' }).getByRole('button', { name: /Merci 1/ })).toBeVisible()
  await page.locator('.post', { hasText: 'trois mètres vingt' }).getByRole('link', { name: 'Plus' }).click()
  await page.getByRole('button', { name: 'Cette réponse m’a aidé' }).click()
  await expect(page.getByText('La réponse qui a aidé Maya Haddad')).toBeVisible()
  await expectNoBarrier(page)

  const reader = await comeAs(phone)
  await comeHome(reader, tom)
  await reader.goto(conversation)
  await reader.getByRole('link', { name: /Aller à la réponse utile/ }).click()
  await expect(reader.getByText('La réponse qui a aidé Maya Haddad')).toBeInViewport()
})

test('without JavaScript one comes in, reads, asks, answers and thanks', async ({ comeAs, home }) => {
  const page = await comeAs({ ...phone, ...withoutScript })
  await joinBy(page, invitation, odile)
  await page.goto(conversation)
  await page.locator('.post', { hasText: 'trois mètres vingt' }).getByRole('button', { name: 'Merci' }).click()
  await expect(page.locator('.post', { hasText: 'trois mètres vingt' }).getByRole('button', { name: /Merci 2/ })).toBeVisible()
  await page.locator('textarea[name=text]').fill('Je tiens l’échelle.')
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post').getByText('Je tiens l’échelle.')).toBeVisible()
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.locator('[name=title]').fill('Une place dans une voiture mardi ?')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.locator('[name=title]')).toHaveValue('Une place dans une voiture mardi ?')
  await page.locator('textarea[name=text]').fill('Vers la gare, avant neuf heures.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une place dans une voiture mardi ?')
  await page.getByText('Les Voisins solidaires').first().click()
  await expect(page).toHaveURL(`${home.address}/`)
  await expect(page.getByText('Vous demandez').first()).toBeVisible()
})

test('with the keyboard alone one reads and answers', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // A field that becomes the light editor the moment it is reached.
  await tabTo(page, page.locator('.reply').locator('textarea[name=text]:visible, [role=textbox]'))
  await page.keyboard.type('Alors à samedi.')
  await tabTo(page, page.getByRole('button', { name: 'Répondre' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('.post').getByText('Alors à samedi.')).toBeVisible()
})
