/** The night the river rises, on phones: opened in two taps, asked for on a cut network, said twice and made one, closed with its story. */
import type { Page } from '@playwright/test'
import {
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  maya,
  odile,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ serviceWorkers: 'allow', begins: 'settled' })
test.describe.configure({ mode: 'serial' })

async function openInTwoTaps(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Ouvrir une crise' }).click()
  await page.getByRole('button', { name: 'Ouvrir maintenant' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Urgence près de chez nous')
  return new URL(page.url()).pathname
}

async function fillFour(page: Page, what: string): Promise<void> {
  await page.getByLabel('De quoi avez-vous besoin').fill(what)
  await page.getByLabel('Où ?').fill('Rue du Four, en bas')
  await page.getByLabel('Maintenant').check()
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await (await caches.open('foyer-pages')).keys()).map(({ url }) => new URL(url).pathname))

let crisis = ''

test('Maya opens it in two taps, and the page that Tom is reading says so', async ({ comeAs }) => {
  const [page, other] = [await comeAs(phone), await comeAs(phone)]
  await comeHome(other, tom)
  await comeHome(page, maya)
  crisis = await openInTwoTaps(page)
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await expect(other.getByText('Crise ouverte : Urgence près de chez nous.')).toBeVisible()
  await expectNoBarrier(other)
  await page.getByRole('link', { name: 'Ajouter une information vérifiée' }).click()
  await page.getByLabel('Ce qui est sûr').fill('Le gymnase ouvre à 20 h.')
  await page.getByLabel('Comment vous le savez').fill('la mairie, au téléphone')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('Maya Haddad, d’après : la mairie')).toBeVisible()
})

test('Tom asks while the network is cut: it waits on his phone, and arrives once', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, tom)
  await page.getByRole('link', { name: 'J’ai besoin d’aide' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('J’ai besoin d’aide')
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await fillFour(page, 'Des bras pour vider la cave du 6')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(page.getByText('C’est gardé sur cet appareil')).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expectNoBarrier(page)
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est demandé.')
  await page.goto(crisis)
  await expect(page.getByRole('link', { name: 'Des bras pour vider la cave du 6' })).toHaveCount(1)
})

test('Odile, who only read the front page, opens the form without a network; what she wrote leaves when there is one', async ({
  comeAs,
}) => {
  const page = await comeAs(phone)
  await comeHome(page, odile)
  await expect.poll(() => kept(page)).toContain(`${crisis}/asking`)
  await page.context().setOffline(true)
  await page.goto(`${crisis}/asking`)
  await fillFour(page, 'Il faut des bras à la cave du 6')
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(page.getByText('C’est gardé sur cet appareil')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est demandé.')
})

test('Maya makes the two one, prints the list, and closes with the story', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, maya)
  // Urgent needs stand first on the page of the day.
  await page.getByRole('link', { name: 'Il faut des bras à la cave du 6' }).click()
  await page.getByRole('link', { name: 'C’est dit deux fois' }).click()
  await expectNoBarrier(page)
  await page.getByLabel('Des bras pour vider la cave du 6').check()
  await page.getByRole('button', { name: 'Réunir' }).click()
  await expect(page.getByText('Les deux sont réunies ici.')).toBeVisible()
  await page.goto(crisis)
  await expect(page.getByRole('link', { name: /cave du 6/ })).toHaveCount(1)
  await page.getByRole('link', { name: 'Fermer la crise' }).click()
  await page.getByLabel('Ce qui a été fait').fill('À minuit, quarante-trois personnes avaient porté quelque chose.')
  await page.getByRole('button', { name: 'Fermer la crise' }).click()
  await expect(page.getByText('Raconté par Maya Haddad')).toBeVisible()
  await expectNoBarrier(page)
  await page.goto('/')
  await expect(page.getByText('Crise ouverte')).toHaveCount(0)
})

test('without JavaScript it is opened, asked, printed and closed all the same', async ({ comeAs }) => {
  const bare = { ...phone, ...withoutScript }
  const [host, page] = [await comeAs(bare), await comeAs(bare)]
  await comeHome(host, maya)
  const second = await openInTwoTaps(host)
  await comeHome(page, tom)
  await page.getByRole('link', { name: 'J’ai besoin d’aide' }).click()
  await page.getByLabel('De quoi avez-vous besoin').fill('Un toit cette nuit')
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(page.getByLabel('De quoi avez-vous besoin')).toHaveValue('Un toit cette nuit')
  await fillFour(page, 'Un toit cette nuit')
  await page.getByLabel('Comment vous joindre').fill('sonnette Le Goff')
  await page.getByLabel('Les personnes qui coordonnent').check()
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await page.getByRole('link', { name: 'La page de la crise' }).click()
  await expect(page.getByRole('link', { name: 'Un toit cette nuit' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await host.goto(second)
  await host.getByRole('button', { name: 'Imprimer la liste' }).click()
  await expect(host.getByText('sonnette Le Goff')).toBeVisible()
  await expectNoSidewaysScroll(host)
  await host.goto(`${second}/closing`)
  await host.getByLabel('Ce qui a été fait').fill('Tom a dormi au sec.')
  await host.getByRole('button', { name: 'Fermer la crise' }).click()
  await page.goto('/crisis')
  await expect(page.getByText('Tom a dormi au sec.')).toBeVisible()
})
