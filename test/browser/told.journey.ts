/** Being told: the bell moves while one looks elsewhere, its page works on a phone and without a script, and one says how closely one follows. */
import type { Page } from '@playwright/test'
import {
  askForALadder,
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  maya,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

const countOf = (page: Page) => page.locator('.bell-count:visible')

async function say(page: Page, text: string): Promise<void> {
  await page.goto(conversation)
  await page.locator('textarea[name=text]').fill(text)
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post', { hasText: text })).toBeVisible()
}

test('Tom answers, and Maya, who looks elsewhere, sees her bell move; reading it is enough', async ({ comeAs }) => {
  const hers = await comeAs()
  await comeHome(hers, maya)
  conversation = await askForALadder(hers)
  await hers.goto('/people')
  await expect(countOf(hers)).toBeHidden()

  const his = await comeAs(phone)
  await comeHome(his, tom)
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await say(his, 'J’en ai une.')
  await expect(countOf(hers)).toHaveText('1')
  await hers
    .getByRole('link', { name: /^Notifications ?, 1 nouveau/ })
    .first()
    .click()
  await expect(hers.getByText('Tom Le Goff vous a répondu')).toBeVisible()
  await expectNoBarrier(hers)
  await hers.locator('.row.unread a').click()
  await expect(hers.locator('.post', { hasText: 'J’en ai une.' })).toBeInViewport()
  await hers.goto('/people')
  await expect(countOf(hers)).toBeHidden()
})

test('whoever marks a line as read by keyboard stays at that line', async ({ comeAs }) => {
  const his = await comeAs()
  await comeHome(his, tom)
  await say(his, 'Il y en a une seconde.')
  const hers = await comeAs()
  await comeHome(hers, maya)
  await hers.goto('/notifications')
  await hers.getByRole('button', { name: /^Marquer comme lu : / }).press('Enter')
  await expect(countOf(hers)).toBeHidden()
  await expect(hers.locator('.rows.told li').first()).toBeFocused()
})

test('on a phone and without a script: read, mark as read, and want nothing more of a conversation', async ({
  comeAs,
}) => {
  const his = await comeAs({ ...phone, ...withoutScript })
  await comeHome(his, tom)
  const hers = await comeAs()
  await comeHome(hers, maya)
  await say(hers, 'Merci, je passe la prendre.')
  await his.goto('/')
  await expect(countOf(his)).toHaveText('1')
  await his.goto('/notifications')
  await expectNoSidewaysScroll(his)
  await his.getByRole('button', { name: /^Marquer comme lu : / }).click()
  await expect(countOf(his)).toBeHidden()
  await his.goto(conversation)
  await expect(his.getByRole('button', { name: 'de tout' })).toHaveAttribute('aria-pressed', 'true')
  await his.getByRole('button', { name: 'de rien' }).click()
  await expect(his.getByRole('button', { name: 'de rien' })).toHaveAttribute('aria-pressed', 'true')
  await say(hers, 'Elle est rendue.')
  await his.goto('/')
  await expect(countOf(his)).toBeHidden()
})

test('a group is followed from its own page', async ({ comeAs }) => {
  const his = await comeAs(phone)
  await comeHome(his, tom)
  await his.goto('/groups/coups-de-main')
  await his.getByRole('link', { name: 'Notifications : ce qui me concerne' }).click()
  await expectNoBarrier(his)
  await his.getByLabel('de tout').check()
  await his.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(his.getByRole('link', { name: 'Notifications : tout' })).toBeVisible()
})

test('a conversation kept for later is found again, with a day to be reminded', async ({ comeAs }) => {
  const his = await comeAs(phone)
  await comeHome(his, tom)
  await his.goto(conversation)
  await his.getByRole('button', { name: 'Garder pour plus tard' }).click()
  await his.getByRole('link', { name: 'Gardé pour plus tard' }).click()
  await his.waitForURL('**/bookmarks')
  await expect(his.getByRole('heading', { level: 2 })).toHaveText('Qui a une échelle ?')
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await his.getByLabel('Me le rappeler le').fill(soon)
  await his.getByRole('button', { name: 'Rappeler : Qui a une échelle ?' }).click()
  await expect(his.getByText('Rappel prévu')).toBeVisible()
  await expectNoBarrier(his)
  await expectNoSidewaysScroll(his)
})

test('one page says of what, where and when, on a phone and without a script', async ({ comeAs }) => {
  const his = await comeAs({ ...phone, ...withoutScript })
  await comeHome(his, tom)
  await his.goto('/notifications')
  await his.getByRole('link', { name: 'Choisir de quoi, où et quand' }).click()
  await expect(his.getByRole('link', { name: 'Coups de main' }).last()).toBeVisible()
  await his.getByLabel('chaque matin').check()
  await his.getByLabel('De', { exact: true }).fill('22:00')
  await his.getByLabel('samedi').check()
  await his.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(his.locator('[name=until]')).toHaveAttribute('aria-invalid', 'true')
  await expect(his.getByLabel('samedi')).toBeChecked()
  await his.getByLabel('À', { exact: true }).fill('08:00')
  await his.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(his.getByText('C’est noté.')).toBeVisible()
  await expect(his.getByLabel('chaque matin')).toBeChecked()
  await expectNoSidewaysScroll(his)
  const again = await comeAs(phone)
  await comeHome(again, tom)
  await again.goto('/me/notifications')
  await expectNoBarrier(again)
})
