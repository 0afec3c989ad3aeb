/** One's own corner: the face others see, the devices one has left open, and leaving for good. */
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, maya, odile, phone, signIn, signInHome, test, tom, withoutScript } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const portrait = async (colour: string) => ({
  name: 'moi.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background: colour } }).png().toBuffer(),
})
const give = async (page: Page, colour: string): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(await portrait(colour))
  // The sentence of the time before may still stand there: what counts is the page that follows this one.
  const after = page.waitForResponse((answer) => answer.url().endsWith('/me') && answer.request().method() === 'GET')
  await page.locator('form', { has: page.locator('input[type=file]') }).getByRole('button', { name: 'Garder' }).click()
  await after
  await expect(page.getByText('C’est gardé.')).toBeVisible()
}

test('Tom gives his picture, Maya sees it, he changes it and takes it away again', async ({ comeAs }) => {
  const his = await comeAs(phone)
  await comeHome(his, tom)
  const hers = await comeAs()
  await comeHome(hers, maya)
  await hers.goto('/people')
  const face = hers.getByRole('listitem').filter({ hasText: tom.name }).locator('.avatar')
  await expect(face).toHaveText('TG')

  await his.goto('/me')
  await give(his, '#c43')
  await expectNoBarrier(his)
  await expectNoSidewaysScroll(his)
  await hers.reload()
  const first = await seenBy(hers, face.locator('img'))
  await give(his, '#36c')
  await hers.reload()
  expect(await seenBy(hers, face.locator('img'))).not.toBe(first)

  await his.getByLabel('Retirer la photo').check()
  await his.locator('form', { has: his.locator('input[type=file]') }).getByRole('button', { name: 'Garder' }).click()
  await expect(his.getByLabel('Retirer la photo')).toBeHidden()
  await hers.reload()
  await expect(face).toHaveText('TG')
})

/** Where the picture is, once it is really drawn and square. */
async function seenBy(page: Page, picture: ReturnType<Page['locator']>): Promise<string> {
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth / one.naturalHeight), page.url()).toBe(1)
  return (await picture.getAttribute('src')) ?? ''
}

test('what is no picture is refused in words, and the page keeps standing', async ({ comeAs }) => {
  const page = await comeAs({ ...phone, ...withoutScript })
  await comeHome(page, tom)
  await page.goto('/me')
  await page.locator('input[type=file]').setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') })
  await page.locator('form', { has: page.locator('input[type=file]') }).getByRole('button', { name: 'Garder' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre profil')
})

test('Tom closes the session he left open elsewhere: there, the next press leads to the door', async ({ comeAs }) => {
  const elsewhere = await comeAs(phone)
  await signInHome(elsewhere, tom)
  const here = await comeAs()
  await signInHome(here, tom)
  await here.goto('/me')
  const devices = here.locator('li', { has: here.locator('.device') })
  const other = devices.filter({ has: here.getByRole('button', { name: 'Fermer' }) }).first()
  await expect(devices.filter({ hasText: 'cet appareil' })).toHaveCount(1)
  await other.getByRole('button', { name: 'Fermer' }).click()
  await expect(here.getByText('Cette session est fermée.')).toBeVisible()

  await elsewhere.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: 'Moi' }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await here.reload()
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('Votre profil')
  // And whoever comes back at that door is led to where they were going.
  await elsewhere.locator('[name=email]').first().fill(tom.email)
  await elsewhere.locator('[name=password]').fill(tom.password)
  await elsewhere.getByRole('button', { name: 'Se connecter' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Votre profil')
})

for (const [how, somebody, options] of [['', tom, {}], [', without JavaScript', odile, withoutScript]] as const) {
  test(`somebody leaves for good: their words stay, their name goes${how}`, async ({ comeAs }) => {
    const page = await comeAs({ ...phone, ...options })
    await comeHome(page, somebody)
    await page.goto('/groups/coups-de-main/conversations/new')
    await page.locator('[name=title]').fill(`Je donne mes cartons${how}`)
    await page.locator('textarea[name=text]').fill('Ils sont dans l’entrée.')
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.waitForURL(/\/conversations\/\d/)
    const conversation = new URL(page.url()).pathname

    await page.goto('/me')
    await page.getByRole('button', { name: 'Partir' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre profil')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByLabel('Je veux partir').check()
    await page.getByRole('button', { name: 'Partir' }).click()
    await expect(page.getByText('Vous êtes parti·e. Merci d’avoir été là.')).toBeVisible()
    await signIn(page, somebody)
    await expect(page.getByText('L’adresse ou le mot de passe n’est pas le bon.')).toBeVisible()

    const reader = await comeAs()
    await comeHome(reader, maya)
    await reader.goto(conversation)
    await expect(reader.getByText('Ils sont dans l’entrée.')).toBeVisible()
    await expect(reader.locator('.post bdi')).toHaveText(/qui est parti/)
    await expect(reader.getByText(somebody.name)).toHaveCount(0)
    await reader.goto('/people')
    await expect(reader.getByText('Maya Haddad').first()).toBeVisible()
    await expect(reader.getByText(somebody.name)).toHaveCount(0)
  })
}

test('a home is never left without a host', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, maya)
  await page.goto('/me')
  await page.getByLabel('Je veux partir').check()
  await page.getByRole('button', { name: 'Partir' }).click()
  await expect(page.getByText('Vous êtes seul·e hôte de cette maison')).toBeVisible()
})
