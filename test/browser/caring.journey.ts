/** A harmful post is reported, hidden with a reason and contested; somebody is suspended and told so. */
import { type BrowserContextOptions } from '@playwright/test'
import { comeHome, expect, expectNoBarrier, ines, maya, odile, phone, signIn, test, tom, withoutScript } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

test('Maya asks Inès to moderate', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.goto('/people')
  await page.getByRole('link', { name: ines.name }).click()
  await page.getByRole('radio', { name: 'modère toute la maison' }).check()
  await page.getByRole('button', { name: 'Donner ce rôle' }).click()
  await expect(page.getByText('Le rôle est donné.')).toBeVisible()
})

test('Tom posts what hurts somebody', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, tom)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.locator('[name=title]').fill('À propos du voisin du deuxième')
  await page.locator('textarea[name=text]').fill('Il habite au 12, deuxième gauche, et il ne rend jamais rien.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.locator('.post')).toBeVisible()
  conversation = new URL(page.url()).pathname
})

const ways: readonly (readonly [string, BrowserContextOptions])[] = [['', phone], [' without JavaScript', { ...phone, ...withoutScript }]]
for (const [how, options] of ways) {
  test(`Odile reports it${how}`, async ({ comeAs }) => {
    const page = await comeAs(options)
    await comeHome(page, odile)
    if (how === '') {
      await page.goto(conversation)
      await page.locator('.post').getByRole('link', { name: 'Signaler' }).click()
      await page.getByRole('button', { name: 'La vie privée de quelqu’un' }).click()
      await expect(page).toHaveURL(new RegExp(conversation))
    } else {
      await page.goto('/people')
      await page.getByRole('link', { name: tom.name }).click()
      await page.getByRole('link', { name: 'Signaler ce profil' }).click()
      await page.getByRole('button', { name: 'Insultes, harcèlement, menaces' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(tom.name)
    }
  })
}

test('Inès takes it down from her phone within a minute, under a rule of the house', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, ines)
  await page.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: /Modération/ }).click()
  await expectNoBarrier(page)
  await expect(page.getByText('deuxième gauche')).toBeVisible()
  await page.getByRole('link', { name: 'Retirer' }).click()
  await page.getByRole('button', { name: 'La vie privée reste privée' }).click()
  await expect(page).toHaveURL(/\/queue/)
  const reader = await comeAs()
  await comeHome(reader, odile)
  await reader.goto(conversation)
  await expect(reader.getByText('deuxième gauche')).toHaveCount(0)
})

test('Tom is told why, and may have it looked at again', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, tom)
  await page.goto('/decisions')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page.getByText('La vie privée reste privée').first()).toBeVisible()
  await expectNoBarrier(page)
})

test('somebody suspended is shown the door, the reason and what stays open', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, ines)
  await page.goto('/people')
  await page.getByRole('link', { name: tom.name }).click()
  await page.getByRole('link', { name: /Suspendre/ }).click()
  await expectNoBarrier(page)
  await page.getByRole('radio', { name: 'On se parle comme entre voisins' }).check()
  await page.locator('textarea[name=words]').fill('Un temps pour relire les règles ensemble.')
  await page.getByRole('main').getByRole('button', { name: /Suspendre/ }).click()
  const suspended = await comeAs(phone)
  await signIn(suspended, tom)
  await expect(suspended.getByText(/suspendue/).first()).toBeVisible()
  await expectNoBarrier(suspended)
  await suspended.goto('/write')
  await expect(suspended.getByRole('heading', { level: 1 })).toHaveText('Cette porte ne s’ouvre pas pour vous.')
})
