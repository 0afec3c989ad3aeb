/** A good answer becomes a guide; two change it at the same moment, and neither loses a word; one says that it helped. */
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, odile, phone, test, tom, withoutScript } from './walking.ts'

test.use({ village: 'library', begins: 'settled' })
test.setTimeout(120_000)
test.describe.configure({ mode: 'serial' })

const asked = 'Comment purger les radiateurs du salon ?'
const steps = '## Avant\n\nFermez la chaudière.\n\n## Pendant\n\nTournez la vis d’un quart de tour.'
let guide = ''

test('Tom makes a guide of what Odile answered, without a script, and it says that it was hers', async ({ comeAs }) => {
  const his = await comeAs(withoutScript)
  await comeHome(his, tom)
  await his.goto('/groups/coups-de-main/conversations/new')
  await his.getByLabel('De quoi s’agit-il').fill(asked)
  await his.locator('textarea[name=text]').fill('Ils chantent toute la nuit.')
  await his.getByRole('button', { name: 'Publier' }).click()
  const talk = his.url()
  const hers = await comeAs({ ...withoutScript, ...phone })
  await comeHome(hers, odile)
  await hers.goto(talk)
  await hers.locator('textarea[name=text]').fill('Une clé, un chiffon, et le plus haut d’abord.')
  await hers.getByRole('button', { name: 'Répondre' }).click()
  await his.goto(talk)
  await his.locator('article.post').last().locator('a[href$="/actions"]').click()
  await his.getByRole('link', { name: 'En faire un guide' }).click()
  await expect(his.locator('textarea[name=text]')).toHaveValue('Une clé, un chiffon, et le plus haut d’abord.')
  await his.locator('textarea[name=text]').fill(steps)
  await his.getByRole('button', { name: 'Publier' }).click()
  guide = new URL(his.url()).pathname
  await expect(his.locator('.grew')).toContainText('Né d’une réponse de Odile Marchand')
  await hers.goto(talk)
  await hers.getByRole('link', { name: /Un guide en est né/ }).click()
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(asked)
})

test('both change it at the same moment: in two places both stand there, in one place the second sees both and decides', async ({ comeAs }) => {
  const his = await comeAs()
  await comeHome(his, tom)
  const hers = await comeAs({ ...withoutScript, ...phone })
  await comeHome(hers, odile)
  const edition = `${/^\/library\/\d+/.exec(guide)?.[0]}/edition`
  const save = (page: typeof his) => page.getByRole('button', { name: 'Enregistrer' }).click()
  for (const page of [his, hers]) await page.goto(edition)
  await hers.locator('textarea[name=text]').fill(steps.replace('la chaudière', 'la chaudière, et attendez'))
  await save(hers)
  await his.locator('textarea[name=text]').fill(`${steps}\n\nRefermez quand l’eau vient.`)
  await save(his)
  await expect(his.locator('article.resource')).toContainText('Fermez la chaudière, et attendez.')
  await expect(his.locator('article.resource')).toContainText('Refermez quand l’eau vient.')
  for (const page of [his, hers]) await page.goto(edition)
  const both = await hers.locator('textarea[name=text]').inputValue()
  await hers.locator('textarea[name=text]').fill(both.replace('quart de tour', 'demi-tour'))
  await save(hers)
  await his.locator('textarea[name=text]').fill(both.replace('quart de tour', 'huitième de tour'))
  await save(his)
  await expect(his.getByRole('alert')).toContainText('Quelqu’un a enregistré une autre version')
  await expect(his.locator('.comparison ins')).toContainText('demi')
  await expect(his.locator('textarea[name=text]')).toHaveValue(/huitième de tour/)
  await expectNoBarrier(his)
  await save(his)
  await expect(his.locator('article.resource')).toContainText('huitième de tour')
})

test('Odile says that it helped her, and reads on her phone how it came to be', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, odile)
  await page.goto(guide)
  await page.getByRole('button', { name: 'Cela m’a aidé' }).click()
  await expect(page.getByText('a aidé 1 personne')).toBeVisible()
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: '5 versions' }).click()
  await page.getByRole('link', { name: 'Version 3' }).click()
  await expect(page.locator('.comparison ins')).toContainText('Refermez')
  await expectNoSidewaysScroll(page)
})
