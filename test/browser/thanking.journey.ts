/** Saying thanks: « Merci », then a word, which moves a bell; and on a phone without a script, between two people. */
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

test('Maya thanks Tom for his answer with a word, his bell moves, and he lets it be seen', async ({ comeAs }) => {
  const hers = await comeAs()
  await comeHome(hers, maya)
  const conversation = await askForALadder(hers)
  const his = await comeAs(phone)
  await comeHome(his, tom)
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await his.goto(conversation)
  await his.locator('textarea[name=text]').fill('J’en ai une, je passe samedi.')
  await his.getByRole('button', { name: 'Répondre' }).click()
  await expect(his.locator('.post', { hasText: 'je passe samedi' })).toBeVisible()
  await his.goto('/people')

  await hers.goto(conversation)
  const answer = hers.locator('.post', { hasText: 'je passe samedi' })
  await answer.getByRole('button', { name: 'Merci' }).click()
  await answer.getByRole('link', { name: 'Ajouter un mot' }).click()
  await expectNoBarrier(hers)
  await hers.locator('textarea[name=word]').fill('On a vu le toit, enfin.')
  await hers.getByRole('button', { name: 'Dire merci' }).click()
  await expect(answer.getByRole('link', { name: '1 mot de merci' })).toBeVisible()

  await expect(his.locator('.bell-count:visible')).toHaveText('1')
  await his.goto('/notifications')
  await his.locator('.row.unread a').click()
  await expect(his.locator('.thanks .word')).toHaveText('On a vu le toit, enfin.')
  await his.getByRole('button', { name: 'Montrer sur ma page' }).click()
  await expect(his.getByText('Ce mot se voit sur votre page.')).toBeVisible()
  await his.getByLabel('Mon nom peut être sur la page d’accueil').check()
  await his.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(his.getByText('C’est noté.')).toBeVisible()
  await his.goto('/me/thanks')
  await expectNoSidewaysScroll(his)
  await expectNoBarrier(his)

  await hers.goto('/')
  await expect(hers.locator('.thanked-week')).toContainText('On a vu le toit, enfin.')
})

test('without a script, on a phone, Tom says it to Maya alone', async ({ comeAs }) => {
  const his = await comeAs({ ...phone, ...withoutScript })
  await comeHome(his, tom)
  await his.goto('/people?q=maya')
  await his.getByRole('link', { name: maya.name }).click()
  await his.getByRole('link', { name: 'Dire merci' }).click()
  await his.getByRole('button', { name: 'Dire merci' }).click()
  await expect(his.locator('.problems')).toBeVisible()
  await his.locator('textarea[name=word]').fill('Vous avez ouvert cette maison.')
  await his.getByLabel('Entre vous deux').check()
  await expectNoSidewaysScroll(his)
  await his.getByRole('button', { name: 'Dire merci' }).click()
  await expect(his.locator('body')).not.toContainText('Vous avez ouvert cette maison.')

  const hers = await comeAs({ ...phone, ...withoutScript })
  await comeHome(hers, maya)
  await hers.goto('/notifications')
  await hers.locator('.row.unread a').first().click()
  await expect(hers.locator('.thanks')).toContainText('Vous avez ouvert cette maison.')
  await expect(hers.locator('.thanks')).toContainText('entre vous deux')
})
