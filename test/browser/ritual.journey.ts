/** A question that comes back, on phones: proposed, hosted in turn, changed places for; its pages keep nobody out. */
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, maya, odile, phone, test } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

/** The day after tomorrow, far enough that a host is asked and near enough that they are asked at once. */
const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

test('Maya proposes it and takes turns with Odile, who is asked to change places and says yes', async ({ comeAs }) => {
  const [page, other] = [await comeAs(phone), await comeAs(phone)]
  await comeHome(page, maya)
  await page.goto('/rituals')
  await expectNoBarrier(page)
  await page.getByRole('link', { name: 'Proposer un rituel' }).click()
  await page.getByRole('link', { name: 'Une question qui revient' }).click()
  await page.getByLabel('La question').fill('Qu’avez-vous réparé cette semaine ?')
  await page.getByLabel('La première fois').fill(soon)
  await page.getByLabel('À quelle heure ?').fill('18:00')
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/réparé cette semaine/)
  const ritual = new URL(page.url()).pathname

  await page.getByRole('button', { name: 'Je veux bien, à mon tour' }).click()
  await expect(page.getByRole('heading', { name: /C’est votre tour d’accueillir/ })).toBeVisible()
  await comeHome(other, odile)
  await other.goto(ritual)
  await other.getByRole('button', { name: 'Je veux bien, à mon tour' }).click()
  await expect(other.getByRole('button', { name: 'Ne plus accueillir' })).toBeVisible()
  await page.goto(ritual)
  await page.locator('summary', { hasText: 'Demander à échanger' }).click()
  await page.getByRole('button', { name: 'Demander à échanger' }).click()
  await expect(page.getByText('Tant qu’il n’y a pas de oui')).toBeVisible()

  await other.goto('/notifications')
  await expect(other.getByText('Maya Haddad vous propose d’échanger')).toBeVisible()
  await other.getByRole('link', { name: /réparé cette semaine/ }).first().click()
  await expect(other.getByRole('heading', { name: /vous propose d’échanger/ })).toBeVisible()
  await expectNoBarrier(other)
  await expectNoSidewaysScroll(other)
  await other.getByRole('button', { name: 'Oui, j’échange' }).click()
  await expect(other.getByText('Vous accueillez', { exact: true })).toBeVisible()
  await page.goto(ritual)
  await expect(page.getByText('Accueil : Odile Marchand')).toBeVisible()
  await expectNoBarrier(page)
  await page.goto(`${ritual}/memory`)
  await expect(page.getByRole('heading', { name: 'Rien encore' })).toBeVisible()
  await expectNoBarrier(page)
})
