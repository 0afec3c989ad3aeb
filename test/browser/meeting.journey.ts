/**
 * On phones, without JavaScript: a member proposes a gathering with one seat, its facilitator says yes, one comes, one waits, the
 * first gives the seat back and the list moves up by itself. With JavaScript, far away: the hour is one's own.
 */
import {
  comeHome,
  expect,
  expectNoBarrier,
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

const onPhone = { ...phone, ...withoutScript }

test('Tom proposes, Maya says yes, Odile comes, Inès waits and moves up; far away the hour is another', async ({
  comeAs,
}) => {
  const [proposing, hosting] = [await comeAs(onPhone), await comeAs(onPhone)]
  await comeHome(proposing, tom)
  await comeHome(hosting, maya)

  await proposing.goto('/')
  const thumb = proposing.getByRole('navigation', { name: 'Sous le pouce' })
  await thumb.getByRole('link', { name: 'Rencontres' }).click()
  await expect(proposing.getByText('Pas encore de rencontre')).toBeVisible()
  await proposing.getByRole('link', { name: 'Proposer une rencontre' }).click()
  await proposing.getByLabel('De quoi s’agit-il').fill('Atelier vélo')
  await proposing.getByLabel('Quel jour ?', { exact: true }).fill('2027-03-18')
  await proposing.getByLabel('De', { exact: true }).fill('20:00')
  await proposing.getByLabel('à', { exact: true }).fill('21:30')
  await proposing.getByText('Nombre de places, inscription').click()
  await proposing.getByLabel('Combien de places').fill('1')
  await proposing.getByRole('button', { name: 'Proposer' }).click()
  await expect(proposing.getByRole('alert')).toContainText('Dites où l’on se retrouve')
  await expect(proposing.getByLabel('De quoi s’agit-il')).toHaveValue('Atelier vélo')
  await proposing.getByLabel('Où ?', { exact: true }).fill('Café du 12, Nantes')
  await proposing.getByRole('button', { name: 'Proposer' }).click()
  await expect(proposing.getByRole('heading', { level: 1 })).toHaveText('Atelier vélo')
  await expect(proposing.getByText('Elle attend un oui')).toBeVisible()
  await expectNoSidewaysScroll(proposing)
  const page = new URL(proposing.url()).pathname

  await hosting.goto('/gatherings')
  await hosting.getByRole('link', { name: 'Atelier vélo' }).click()
  await hosting.getByRole('button', { name: 'Oui, qu’elle ait lieu' }).click()
  await expect(hosting.getByText('tout le monde la voit')).toBeVisible()

  const [coming, waiting] = [await comeAs(onPhone), await comeAs(onPhone)]
  await comeHome(coming, odile)
  await comeHome(waiting, ines)
  await coming.goto(page)
  await coming.getByRole('button', { name: 'Je viens', exact: true }).click()
  await expect(coming.getByText('Vous venez.', { exact: true })).toBeVisible()
  await waiting.goto(page)
  await waiting.getByRole('button', { name: 'Attendre une place' }).click()
  await expect(waiting.getByText('Vous êtes le premier nom de la liste d’attente')).toBeVisible()
  await waiting.getByText('Poser la vôtre').click()
  await waiting.getByLabel('Votre question').fill('Faut-il apporter ses outils ?')
  await waiting.getByRole('button', { name: 'La poser' }).click()
  await coming.goto(page)
  await coming.getByRole('button', { name: 'Donner ma voix' }).click()
  await expect(coming.getByRole('button', { name: 'Retirer ma voix, 2 voix' })).toBeVisible()
  await coming.getByText('Changer d’avis').click()
  await coming.getByRole('button', { name: 'Je ne viens plus' }).click()
  await expect(coming.getByText('Vous ne venez pas.', { exact: true })).toBeVisible()
  await waiting.reload()
  await expect(waiting.getByText('Vous venez.', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(waiting)

  const far = await comeAs({ ...phone, timezoneId: 'Indian/Reunion' })
  await comeHome(far, ines)
  await far.goto(page)
  await expect(far.getByLabel('Quand et où')).toContainText(/de 23\sh à 0\sh\s30/)
  await expect(far.getByLabel('Quand et où')).toContainText(/20\sh à Paris/)
  await expect(far.getByText('là où l’on accueille')).toBeVisible()
  await expectNoBarrier(far)
  // What one reads moves while it is open; nobody has to ask for it again.
  await expect(far.getByRole('heading', { name: 'Une personne vient' })).toBeVisible()
  await coming.getByText('Changer d’avis').click()
  await coming.getByRole('button', { name: 'Attendre une place' }).click()
  await expect(far.getByText('Une personne attend une place')).toBeVisible()

  // What is open to the world takes whoever has no account, by a link that they keep.
  await hosting.goto('/gatherings/new')
  await hosting.getByLabel('De quoi s’agit-il').fill('Portes ouvertes')
  await hosting.getByLabel('Qui la voit').selectOption({ label: 'Le monde entier' })
  await hosting.getByLabel('Quel jour ?', { exact: true }).fill('2027-03-19')
  await hosting.getByLabel('De', { exact: true }).fill('20:00')
  await hosting.getByLabel('à', { exact: true }).fill('21:30')
  await hosting.getByLabel('Où ?', { exact: true }).fill('Café du 12, Nantes')
  await hosting.getByRole('button', { name: 'Proposer' }).click()
  await expect(hosting.getByText('Votre rencontre est là')).toBeVisible()
  const stranger = await comeAs(onPhone)
  await stranger.goto(new URL(hosting.url()).pathname)
  await stranger.getByText('Venir sans compte').click()
  await stranger.getByLabel('Votre nom').fill('Zoé du marché')
  await stranger.getByRole('button', { name: 'Je viens' }).click()
  await expect(stranger.getByText('Vous venez.', { exact: true })).toBeVisible()
  await expect(stranger.getByText('Gardez cette page')).toBeVisible()
  await expectNoSidewaysScroll(stranger)
  await hosting.reload()
  await expect(hosting.getByText('Dont une personne de l’extérieur.')).toBeVisible()
  // Where the reader's clock shows what the hosts' does, it is said once.
  const near = await comeAs({ ...phone, timezoneId: 'Europe/Brussels' })
  await near.goto(new URL(hosting.url()).pathname)
  await expect(near.getByLabel('Quand et où')).toContainText(/de 20\sh à 21\sh\s30/)
  await expect(near.getByText('là où l’on accueille')).toBeHidden()
  await expectNoBarrier(near)
})

test('proposing asks for what applies, and never hides what is wrong', async ({ comeAs }) => {
  const page = await comeAs(withoutScript)
  await comeHome(page, tom)
  await page.goto('/gatherings/new')
  const where = page.getByLabel('Où ?', { exact: true })
  const weekdays = page.getByRole('group', { name: 'D’autres jours de la semaine' })
  const until = page.getByLabel('Jusqu’à quel jour ?')
  await expect(where).toBeVisible()
  await expect(weekdays).toBeHidden()
  await expect(until).toBeHidden()
  await page.getByLabel('Revient-elle ?').selectOption('week')
  await expect(weekdays).toBeVisible()
  await expect(until).toBeVisible()
  await page.getByLabel('Revient-elle ?').selectOption('no')
  await page.getByLabel('De', { exact: true }).fill('20:00')
  await page.getByLabel('à', { exact: true }).fill('21:00')
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([/^De quoi s’agit-il \? /, /^Quel jour \? /])
  const boxes = page.locator('.when-fields > .field > input')
  const tops = await boxes.evaluateAll((all) => all.map((box) => Math.round(box.getBoundingClientRect().top)))
  expect(new Set(tops).size).toBe(1)
  await page.getByLabel('De quoi s’agit-il').fill('Un appel du soir')
  await page.getByLabel('Quel jour ?', { exact: true }).fill('2027-03-18')
  await page.getByRole('button', { name: 'Proposer' }).click()
  await page.getByLabel('En ligne', { exact: true }).check()
  await expect(where).toBeVisible()
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un appel du soir')
  await page.goto('/gatherings/new')
  await page.getByLabel('En ligne', { exact: true }).check()
  await expect(where).toBeHidden()
})
