/**
 * One needs, another offers, they meet, the first says thanks: in two browsers at a phone's width, with JavaScript and then
 * without it. What was confided is read by the one who was accepted, and by nobody once it is over.
 */
import type { BrowserContextOptions } from '@playwright/test'
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

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const ways: readonly (readonly [string, BrowserContextOptions, boolean])[] = [
  ['with JavaScript', phone, true],
  ['without JavaScript', { ...phone, ...withoutScript }, false],
]

for (const [way, options, script] of ways) {
  test(`Odile needs, Tom offers, they meet, Odile says thanks: ${way}`, async ({ comeAs }) => {
    const title = script ? 'Monter un frigo au quatrième' : 'Descendre un canapé'
    const [asking, helping, other] = [await comeAs(options), await comeAs(options), await comeAs(options)]
    await comeHome(asking, odile)
    await comeHome(helping, tom)
    await comeHome(other, maya)

    await asking.goto('/aid')
    await expectNoSidewaysScroll(asking)
    await asking.getByRole('link', { name: 'Demander un coup de main' }).first().click()
    await asking.getByLabel('De quoi avez-vous besoin').fill('Un')
    await asking.getByLabel('Où, à peu près').fill('Bellevue')
    await asking.getByText('Comment vous joindre').click()
    await asking.getByLabel('Téléphone').fill('06 12 34 56 78')
    await asking.getByRole('button', { name: 'Demander', exact: true }).click()
    await expect(asking.getByRole('alert')).toBeVisible()
    await expect(asking.getByLabel('Téléphone')).toHaveValue('06 12 34 56 78')
    await asking.getByLabel('De quoi avez-vous besoin').fill(title)
    await asking.getByRole('button', { name: 'Demander', exact: true }).click()
    await expect(asking.getByRole('heading', { level: 1 })).toHaveText(title)
    const page = new URL(asking.url()).pathname
    if (script) await expectNoBarrier(asking)

    await helping.goto('/aid')
    await helping.getByRole('link', { name: title }).click()
    await expect(helping.getByText('06 12 34 56 78')).toHaveCount(0)
    await helping.getByLabel('Un mot').fill('Je passe jeudi avec une sangle.')
    await helping.getByRole('button', { name: 'Proposer mon aide' }).click()
    await expect(helping.getByText('Votre main est tendue')).toBeVisible()
    await expectNoSidewaysScroll(helping)

    // With a script the page that is open moves by itself.
    if (!script) await asking.goto(page)
    await expect(asking.getByText('Je passe jeudi avec une sangle.')).toBeVisible()
    await other.goto(page)
    await expect(other.getByLabel('Un mot')).toBeVisible()
    await asking.getByRole('button', { name: 'Accepter' }).click()
    if (script) {
      await expect(helping.getByText('06 12 34 56 78')).toBeVisible()
      await expect(other.getByLabel('Un mot')).toHaveCount(0)
      await expect(other.getByText('Une aide acceptée')).toBeVisible()
    }
    await asking.getByRole('link', { name: 'Écrire à Tom' }).click()
    await asking.getByLabel('Écrire').fill('Jeudi 18 h, devant la boulangerie ?')
    await asking.getByRole('button', { name: 'Envoyer' }).click()
    await expect(asking.getByText('devant la boulangerie ?')).toBeVisible()
    if (script) await expectNoBarrier(asking)

    await helping.goto('/notifications')
    await helping.getByRole('link', { name: title }).first().click()
    await expect(helping.getByText('06 12 34 56 78')).toBeVisible()
    await helping.getByRole('link', { name: 'Écrire à Odile' }).click()
    await expect(helping.getByText('devant la boulangerie ?')).toBeVisible()
    if (script) {
      await helping.getByLabel('Écrire').fill('Oui, j’y serai.')
      await asking.getByLabel('Écrire').fill('Et si')
      await helping.getByRole('button', { name: 'Envoyer' }).click()
      // What one was typing stays.
      await expect(asking.getByText('Oui, j’y serai.')).toBeVisible()
      await expect(asking.getByLabel('Écrire')).toHaveValue('Et si')
    }
    await other.goto(page)
    await expect(other.getByText('06 12 34 56 78')).toHaveCount(0)
    await expect(other.getByText('Je passe jeudi')).toHaveCount(0)

    await asking.goto(page)
    await asking.getByRole('link', { name: 'C’est fini' }).click()
    await asking.getByLabel('Un merci ?').fill('Dix-huit minutes, et des crêpes.')
    await expectNoSidewaysScroll(asking)
    await helping.goto(page)
    await asking.getByRole('button', { name: 'Refermer' }).click()
    await expect(asking.getByText('Dix-huit minutes, et des crêpes.')).toBeVisible()

    if (!script) await helping.goto(page)
    await expect(helping.getByText('Dix-huit minutes, et des crêpes.')).toBeVisible()
    await expect(helping.getByText('06 12 34 56 78')).toHaveCount(0)
    await other.goto('/aid')
    await expect(other.getByText('Dix-huit minutes, et des crêpes.').first()).toBeVisible()
  })
}
