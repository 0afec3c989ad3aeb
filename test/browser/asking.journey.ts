/** Asking what was asked before: what was said of it appears under the title while one writes, and takes nothing away. */
import {
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  odile,
  phone,
  test,
  tom,
} from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const form = '/groups/coups-de-main/conversations/new'
const title = 'De quoi s’agit-il'
const asked = 'Comment purger les radiateurs du salon ?'

test('a question stands there, asked by Tom', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(form)
  await page.getByLabel(title).fill(asked)
  await page.locator('textarea[name=text]').fill('Ils chantent toute la nuit.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked)
})

test('Odile begins the same, is told of it without losing her place, opens it beside, and finds her words as she left them', async ({
  comeAs,
}) => {
  const page = await comeAs(phone)
  await comeHome(page, odile)
  await page.goto(form)
  const field = page.getByLabel(title)
  await field.pressSequentially('Purger un radiateur')
  const alike = page.getByRole('region', { name: 'On en a déjà parlé' })
  await expect(alike.getByRole('link', { name: asked })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'une conversation est citée' })).toBeAttached()
  await expect(field).toBeFocused()
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  const [opened] = await Promise.all([page.waitForEvent('popup'), alike.getByRole('link', { name: asked }).click()])
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText(asked)
  await opened.close()
  await expect(field).toHaveValue('Purger un radiateur')
  await field.fill('Qui a une échelle ?')
  await expect(alike).toHaveCount(0)
})

test('without a script it stands on the page where one looks before publishing', async ({ comeAs }) => {
  const page = await comeAs({ javaScriptEnabled: false })
  await comeHome(page, odile)
  await page.goto(form)
  await page.getByLabel(title).fill('Purger un radiateur')
  await page.locator('textarea[name=text]').fill('Le mien chante.')
  const [look] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Aperçu' }).click()])
  await expect(
    look.getByRole('region', { name: 'On en a déjà parlé' }).getByRole('link', { name: asked }),
  ).toBeVisible()
})
