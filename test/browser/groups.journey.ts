/** Groups, from the hand of those who found them to the feet of those who come in and go out. */
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, ines, maya, phone, test, tom, withoutScript } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

for (const [how, options, name] of [
  ['with JavaScript', {}, 'Bricolage du samedi'],
  ['without JavaScript', withoutScript, 'Bricolage du dimanche'],
] as const) {
  test(`any member founds a group on a phone, ${how}`, async ({ comeAs }) => {
    const page = await comeAs({ ...phone, ...options })
    await comeHome(page, tom)
    await page.goto('/groups')
    await page.getByRole('link', { name: 'Fonder un groupe' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fonder un groupe')
    await expectNoSidewaysScroll(page)
    await page.getByLabel('Ce qu’on y fait').fill('Réparer plutôt que jeter.')
    await page.getByRole('button', { name: 'Fonder le groupe' }).click()
    await expect(page.getByRole('alert')).toContainText('Il reste un point à revoir')
    await expect(page.getByLabel('Ce qu’on y fait')).toHaveValue('Réparer plutôt que jeter.')

    await page.getByLabel('Son nom').fill(name)
    await page.getByRole('radio', { name: 'pousse' }).check()
    await page.getByRole('button', { name: 'Fonder le groupe' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expectNoSidewaysScroll(page)
    if (how === 'with JavaScript') await expectNoBarrier(page)
  })

  test(`one comes in, and goes out again, ${how}`, async ({ comeAs }) => {
    const page = await comeAs({ ...phone, ...options })
    await comeHome(page, ines)
    await page.goto('/groups')
    await page.getByRole('searchbox', { name: 'Chercher un groupe' }).fill('BRICOLAGE DU')
    await page.getByRole('button', { name: 'Chercher' }).click()
    // It stood in the list before, too.
    await page.waitForURL(/\?q=/)
    await expect(page.locator('html')).not.toHaveAttribute('aria-busy')
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Entrer dans le groupe' }).click()
    await expect(page.getByText(`Vous voilà dans «\u00a0${name}\u00a0».`)).toBeVisible()
    await page.getByRole('link', { name: 'Quitter' }).click()
    await expect(page.getByText('Ce que vous y avez écrit reste.')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Quitter' }).click()
    await expect(page.getByText(`Vous avez quitté «\u00a0${name}\u00a0».`)).toBeVisible()
  })
}

test('whoever knocks is read and answered', async ({ comeAs }) => {
  const host = await comeAs()
  await comeHome(host, tom)
  await host.goto('/groups/new')
  await host.getByLabel('Son nom').fill('Écrivains publics')
  await host.getByRole('radio', { name: /^Privé/ }).check()
  await host.getByRole('radio', { name: /^Sur demande/ }).check()
  await host.getByRole('button', { name: 'Fonder le groupe' }).click()
  await expect(host.getByRole('heading', { level: 1 })).toHaveText('Écrivains publics')

  const guest = await comeAs(phone)
  await comeHome(guest, ines)
  await guest.goto(host.url())
  await expectNoBarrier(guest)
  await guest.getByRole('link', { name: 'Demander à entrer' }).click()
  await guest.getByLabel('Quelques mots').fill('J’ai été écrivaine publique dix ans.')
  await guest.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(guest.getByText('Votre demande attend une réponse.')).toBeVisible()

  await host.reload()
  await host.getByRole('link', { name: /quelqu’un attend/ }).click()
  await expect(host.getByText('J’ai été écrivaine publique dix ans.')).toBeVisible()
  await expectNoBarrier(host)
  await host.getByRole('button', { name: 'Accueillir' }).click()
  await expect(host.getByText('Tom Le Goff a accueilli Inès Carvalho')).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('link', { name: 'Quitter' })).toBeVisible()
})

test('a hidden group is entered with a link, and the role of moderator is given in a menu', async ({ comeAs }) => {
  const host = await comeAs()
  await comeHome(host, tom)
  await host.goto('/groups/new')
  await host.getByLabel('Son nom').fill('La surprise')
  await host.getByRole('radio', { name: /^Caché/ }).check()
  await host.getByRole('button', { name: 'Fonder le groupe' }).click()
  await host.getByRole('link', { name: 'Inviter' }).click()
  await host.getByRole('button', { name: 'Créer un lien' }).click()
  const link = await host.getByLabel('Le lien').inputValue()
  await expectNoBarrier(host)

  const guest = await comeAs(phone)
  await comeHome(guest, ines)
  await guest.goto(link)
  await expectNoBarrier(guest)
  await guest.getByRole('button', { name: 'Entrer' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('La surprise')

  await host.getByRole('link', { name: 'Membres', exact: true }).last().click()
  await host.getByRole('button', { name: 'Gestes pour Inès Carvalho' }).click()
  await host.getByRole('button', { name: 'Confier la modération' }).click()
  await expect(host.getByText('modère, bénévole').first()).toBeVisible()
})

test('two people knock at a space from their phones; whoever takes care of it lets one in and sends one away', async ({ comeAs }) => {
  const host = await comeAs(phone)
  await comeHome(host, maya)
  await host.goto('/spaces/new')
  await host.getByLabel('Son nom').fill('Les relais de quartier')
  await host.getByRole('radio', { name: /^Privé/ }).check()
  await host.getByRole('radio', { name: /^Sur demande/ }).check()
  await expectNoSidewaysScroll(host)
  await host.getByRole('button', { name: 'Ouvrir l’espace' }).click()
  await expect(host.getByRole('heading', { level: 1 })).toHaveText('Les relais de quartier')
  const space = new URL(host.url()).pathname

  const hers = await comeAs(phone)
  const his = await comeAs(phone)
  for (const [page, who, words] of [[hers, ines, 'Je tiens la permanence du mardi.'], [his, tom, 'Je voudrais voir.']] as const) {
    await comeHome(page, who)
    await page.goto(space)
    await expect(page.getByText('Ses groupes se voient entre membres.')).toBeVisible()
    await page.getByRole('link', { name: 'Demander à entrer' }).click()
    await page.getByLabel('Quelques mots').fill(words)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(page.getByText('Votre demande attend une réponse.')).toBeVisible()
  }

  await host.reload()
  await host.getByRole('link', { name: /quelqu’un attend/ }).click()
  const knock = (words: string) => host.getByRole('article').filter({ hasText: words })
  await expectNoBarrier(host)
  await expectNoSidewaysScroll(host)
  await knock('permanence').getByRole('button', { name: 'Accueillir' }).click()
  await expect(host.getByText('Maya Haddad a accueilli Inès Carvalho')).toBeVisible()
  await knock('voudrais voir').getByLabel('Un mot de réponse').fill('Cet espace est celui des relais : le groupe Coups de main vous attend.')
  await knock('voudrais voir').getByRole('button', { name: 'Refuser' }).click()
  await expect(host.getByText('Maya Haddad a refusé Tom Le Goff')).toBeVisible()
  await expect(host.getByText('Personne n’attend à la porte.')).toBeVisible()

  await hers.reload()
  await expect(hers.getByRole('link', { name: 'Quitter' })).toBeVisible()
  await expect(hers.getByRole('link', { name: 'Membres' }).last()).toBeVisible()
  await his.reload()
  await expect(his.getByText('Votre demande n’a pas été acceptée.')).toBeVisible()
  await expect(his.getByText('Coups de main vous attend')).toBeVisible()
  await expectNoBarrier(his)
  await expect(his.getByRole('link', { name: 'Demander à nouveau' })).toBeVisible()
})
