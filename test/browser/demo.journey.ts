/** A host looks at a home that is lived in before opening their own: one button brings it, one takes it away. */
import { expect, expectNoBarrier, expectNoSidewaysScroll, joinBy, maya, phone, test, withoutScript } from './walking.ts'

test.describe.configure({ mode: 'serial' })

test('from the welcome into a lived-in home, to a conversation, and out again with everything gone', async ({ comeAs, home }) => {
  test.slow()
  const page = await comeAs()
  await joinBy(page, home.firstLink, maya)
  await page.getByRole('button', { name: 'Visiter une maison habitée' }).click()

  await expect(page.getByText('Vous êtes dans ses huit groupes. Bonne visite.')).toBeVisible({ timeout: 180_000 })
  await expect(page.getByText('Vous pourriez répondre')).toBeVisible()
  await expect(page.getByRole('link', { name: 'La lune de ce soir au-dessus du pont' })).toBeVisible()
  await expectNoBarrier(page)

  await page.getByRole('navigation', { name: 'La maison' }).getByRole('link', { name: 'Coups de main' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Trousseau de clés trouvé devant le lavoir' }).first().click()
  await expect(page.getByText('Que boit le poisson ?')).toBeVisible()
  await expectNoBarrier(page)

  const stranger = await comeAs(phone)
  await stranger.goto(home.address)
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Les Voisins du Lavoir')
  await stranger.goto('/groups/le-cafe')
  await expect(stranger.getByText('La lune de ce soir au-dessus du pont')).toBeVisible()
  await expectNoSidewaysScroll(stranger)
  await expectNoBarrier(stranger)

  await page.getByRole('link', { name: 'La retirer' }).click()
  await expect(page.getByText('Partiront pour de bon 40 personnes, 8 groupes')).toBeVisible()
  await expectNoBarrier(page)
  await page.getByRole('button', { name: 'Retirer la démonstration' }).click()
  await expect(page.getByText('La démonstration est partie. La maison est à vous.')).toBeVisible({ timeout: 180_000 })
  await expect(page.getByLabel('Son nom')).toHaveValue('')
  await stranger.goto(home.address)
  await expect(stranger.getByText('La lune de ce soir')).toHaveCount(0)
})

test('without a script, too, it comes and goes', async ({ comeAs }) => {
  test.slow()
  const page = await comeAs(withoutScript)
  await page.goto('/sign-in')
  await page.locator('[name=email]').first().fill(maya.email)
  await page.locator('[name=password]').fill(maya.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.goto('/demo')
  await page.getByRole('button', { name: 'L’installer ici' }).click({ timeout: 180_000 })
  await expect(page.getByText('Vous êtes dans ses huit groupes.')).toBeVisible()
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Retirer la démonstration' }).click({ timeout: 180_000 })
  await expect(page.getByText('La démonstration est partie.')).toBeVisible()
})
