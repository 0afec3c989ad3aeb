/**
 * Without JavaScript, on phones: a harmful post is reported, hidden with a reason within a minute, contested and put back;
 * and somebody without an account gives notice. With JavaScript: `caring.journey.ts`.
 */
import type { Page } from '@playwright/test'
import {
  comeHome,
  expect,
  expectNoSidewaysScroll,
  ines,
  maya,
  odile,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const onPhone = { ...phone, ...withoutScript }

test.beforeAll(async ({ browser, home }) => {
  const host = await browser.newPage({ locale: 'fr-FR', baseURL: home.address })
  await comeHome(host, maya)
  await host.goto('/people?q=in')
  await host.getByRole('link', { name: ines.name }).click()
  await host.locator('input[name=role][value=moderator]').check()
  await host.locator('form[action$="/role"] button').click()
  await expect(host.getByText('Le rôle est donné.')).toBeVisible()
  await host.close()
})

async function write(page: Page, title: string, text: string): Promise<string> {
  await comeHome(page, tom)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.locator('[name=title]').fill(title)
  await page.locator('textarea[name=text]').fill(text)
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return new URL(page.url()).pathname
}

const words = 'Envoyez 200 € par mandat cash'

test('Odile reports a scam in two presses, Inès hides it in two, Tom reads why, Maya puts it back', async ({ comeAs }) => {
  const author = await comeAs(onPhone)
  const scam = await write(author, 'T3 à louer', words)
  const reader = await comeAs(onPhone)
  await comeHome(reader, odile)
  const moderator = await comeAs(onPhone)
  await comeHome(moderator, ines)

  await reader.goto(scam)
  const began = Date.now()
  await reader.locator('.post').getByRole('link', { name: 'Signaler' }).click()
  await reader.getByRole('button', { name: 'Publicité ou arnaque' }).click()
  await expect(reader.getByText('c’est arrivé à la modération')).toBeVisible()

  await moderator.goto('/')
  await moderator
    .getByRole('navigation', { name: 'Sous le pouce' })
    .getByRole('link', { name: /Modération/ })
    .click()
  await expect(moderator.getByText(words)).toBeVisible()
  await moderator.getByRole('link', { name: 'Retirer' }).click()
  await moderator.getByRole('button', { name: 'Ni publicité, ni arnaque' }).click()
  await expect(moderator.getByText('La personne reçoit la raison')).toBeVisible()
  await reader.goto(scam)
  await expect(reader.getByText(words)).toBeHidden()
  expect(Date.now() - began).toBeLessThan(60_000)

  await author.goto('/')
  await author.getByRole('link', { name: 'Lire pourquoi' }).first().click()
  await expect(author.getByText('Ni publicité, ni arnaque')).toBeVisible()
  await expectNoSidewaysScroll(author)
  await author.getByLabel('Ce qu’il faut savoir').fill('C’est bien mon logement.')
  await author.getByRole('button', { name: 'Demander un second regard' }).click()
  await expect(author.getByText('Vous avez demandé un second regard')).toBeVisible()

  const host = await comeAs(onPhone)
  await comeHome(host, maya)
  await host.goto('/queue')
  await expect(host.getByText('C’est bien mon logement.')).toBeVisible()
  await host.getByRole('button', { name: 'Remettre' }).click()
  await expect(host.getByText('C’est de nouveau en place.')).toBeVisible()
  await reader.goto(scam)
  await expect(reader.getByText(words).first()).toBeVisible()
})

test('somebody passing by, without an account or JavaScript, gives notice and follows it', async ({ comeAs, home }) => {
  const page = await comeAs(onPhone)
  await page.goto('/rules')
  await page.getByRole('link', { name: 'Ouvrir le formulaire' }).click()
  await page.getByLabel('L’adresse exacte').fill(`${home.address}/groups/coups-de-main`)
  await page.getByRole('radio', { name: /Arnaque/ }).check()
  await page.getByLabel('Pourquoi est-ce contraire').fill('On y demande de l’argent d’avance.')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Pourquoi est-ce contraire')).toHaveValue('On y demande de l’argent d’avance.')
  await page.getByLabel('Votre nom').fill('Zed')
  await page.getByLabel('Votre adresse e-mail').fill('zed@example.org')
  await page.getByLabel(/bonne foi/).check()
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByText('Elle est arrivée.')).toBeVisible()
  const receipt = page.url()

  const moderator = await comeAs(onPhone)
  await comeHome(moderator, ines)
  await moderator.goto('/queue')
  await moderator.getByRole('button', { name: 'Laisser' }).click()
  await expect(moderator.getByText('C’est laissé en place.')).toBeVisible()
  await page.goto(receipt)
  await expect(page.getByText('reste en place')).toBeVisible()
})
