/** The first hour of a home: Maya opens it, Tom comes in on his phone. */
import { expect, expectNoBarrier, expectNoSidewaysScroll, joinBy, maya, odile, phone, signIn, tabTo, test, tom, withoutScript } from './walking.ts'

test.describe.configure({ mode: 'serial' })

let invitation = ''

test('the one-time link makes its opener the host, and four short pages open the home', async ({ comeAs, home }) => {
  const page = await comeAs()
  await joinBy(page, home.firstLink, maya)
  await expect(page).toHaveURL(/\/welcome$/)
  await expectNoBarrier(page)
  await page.getByLabel('Son nom').fill('Les Voisins solidaires')
  await expect(page.getByLabel('Aperçu')).toContainText('Les Voisins solidaires')
  await page.getByRole('button', { name: 'Continuer' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Qu’est-ce qui vous rassemble/)
  await expectNoBarrier(page)
  await page.getByRole('radio', { name: /Une association/ }).check()
  await expect(page.getByLabel('Ce qui s’ouvre')).toContainText('La vie du club')
  await page.getByRole('radio', { name: /Un quartier/ }).check()
  await expect(page.getByText('Ce qui fuit, ce qui grince')).toBeVisible()
  await page.getByLabel('Une phrase pour ceux qui passent').fill('Ici, on se répond entre voisins.')
  await page.getByRole('button', { name: 'Ouvrir la maison' }).click()

  await expectNoBarrier(page)
  await page.getByRole('link', { name: /Qui connaît un bon réparateur/ }).click()
  await expect(page.getByLabel('Votre question')).toHaveValue(/réparateur/)
  await page.getByLabel('Ce que vous en dites').fill('Pour un vélo. Un nom, une rue, ce que cela vous a coûté.')
  await page.getByRole('button', { name: 'Publier' }).click()

  await expect(page.getByRole('heading', { name: 'La maison est ouverte.' })).toBeVisible()
  await expect(page.getByText('C’est dit, dans')).toBeVisible()
  await expectNoBarrier(page)
  invitation = await page.getByLabel('À copier, ou à montrer').inputValue()
  expect(invitation).toContain('/join/')
  invitation = `${home.address}${new URL(invitation).pathname}`
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click()
  await expect(page.getByRole('navigation', { name: 'La maison' }).getByRole('link', { name: 'Coups de main' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Qui connaît un bon réparateur près d’ici' })).toBeVisible()
})

const colours = ['#ffe600', '#fffde7', '#ffffff', '#00ff00', '#a6ff00', '#00e5ff', '#7f7f7f', '#000000', '#101a6b', '#ff0000', '#ff7ab6', '#6b3e1f', 'oklch(0.65 0.2 250)', 'oklch(0.7 0.3 150)']

for (const theme of ['light', 'dark'] as const) {
  test(`whatever colour a host takes, it is read everywhere (${theme})`, async ({ comeAs }) => {
    const page = await comeAs({ colorScheme: theme })
    await signIn(page, maya)
    await page.waitForURL(/\/$/)
    await page.goto('/home/look')
    await page.getByRole('radio', { name: 'la vôtre' }).check()
    for (const colour of colours) {
      await page.getByLabel('Votre couleur').fill(colour)
      await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--host'))).toBe(colour)
      const worst = await page.evaluate(readContrast)
      expect(worst.text, `text in ${colour}`).toBeGreaterThanOrEqual(4.5)
      expect(worst.edge, `edges in ${colour}`).toBeGreaterThanOrEqual(3)
      await expect(page.getByLabel('Aperçu')).toContainText('pour 1')
    }
    // Left without being kept, the colour stays behind.
    await page.getByRole('link', { name: 'Groupes', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groupes')
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--host'))).toBe('')
  })
}

/** In the page: the least contrast of what is written in the home's colour, and of the lines drawn in it (WCAG 2.2). */
function readContrast(): { text: number; edge: number } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const probe = document.body.appendChild(document.createElement('i'))
  const luminance = (name: string): number => {
    if (!canvas) return 0
    probe.style.setProperty('color', `var(--${name})`)
    canvas.fillStyle = getComputedStyle(probe).color
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ratio = (one: string, other: string): number => {
    const [a, b] = [luminance(one), luminance(other)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }
  const grounds = ['paper', 'paper-sunk', 'surface', 'ember-tint', 'ember-wash']
  const text = [ratio('on-ember', 'ember-fill'), ...grounds.map((ground) => ratio('ember-ink', ground)), ...grounds.map((ground) => ratio('ink', ground))]
  const worst = { text: Math.min(...text), edge: Math.min(ratio('ember-edge', 'paper'), ratio('ember-edge', 'surface')) }
  probe.remove()
  return worst
}

test('the link works once: who comes second is told so, and what to do', async ({ comeAs, home }) => {
  const page = await comeAs()
  const answer = await page.goto(home.firstLink)
  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette invitation ne s’ouvre plus.')
  await expectNoBarrier(page)
})

test('the colour is seen before it is kept, and after that everywhere', async ({ comeAs, home }) => {
  const page = await comeAs()
  await page.goto(home.address)
  const colour = () => page.locator('main .button').first().evaluate((button) => getComputedStyle(button).backgroundColor)
  const before = await colour()
  const host = await comeAs()
  await host.goto('/sign-in')
  await host.locator('[name=email]').first().fill(maya.email)
  await host.locator('[name=password]').fill(maya.password)
  await host.getByRole('button', { name: 'Se connecter' }).click()
  await host.waitForURL(home.address + '/')
  await host.goto('/home/look')
  await host.getByRole('radio', { name: 'large' }).check()
  const preview = await host.locator('.mini .button').first().evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(preview).not.toBe(before)
  await host.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(host.getByText('La maison a changé d’allure.')).toBeVisible()
  await page.reload()
  expect(await colour()).toBe(preview)
})

test('Tom opens the invitation on his phone, in French, and is at home', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await page.goto(invitation)
  await expect(page.getByText('Maya Haddad vous invite à nous rejoindre.')).toBeVisible()
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await joinBy(page, invitation, tom)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Tom\.$/)
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('navigation', { name: 'Sous le pouce' }).getByRole('link', { name: 'Groupes' }).click()
  // The page before has a link of that name too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Groupes')
  await page.getByRole('link', { name: 'Coups de main' }).click()
  await page.getByRole('button', { name: 'Entrer dans le groupe' }).click()
  await expect(page.getByRole('link', { name: 'Quitter' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('Odile comes in without JavaScript', async ({ comeAs }) => {
  const page = await comeAs({ ...phone, ...withoutScript })
  await joinBy(page, invitation, odile)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Odile\.$/)
})

test('an invitation can be opened with the keyboard alone', async ({ comeAs }) => {
  const page = await comeAs()
  await page.goto(invitation)
  const again: string[] = []
  page.on('request', (request) => void (request.url().startsWith(invitation) && again.push(request.url())))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (const [field, typed] of [['name', 'Zeynep Yıldız'], ['email', 'zeynep@voisins.example'], ['password', 'mardi au café du douze']] as const) {
    await tabTo(page, page.locator(`[name=${field}]`))
    await page.keyboard.type(typed)
  }
  // A page that comes again in the middle takes along what was typed.
  expect(again).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bon(jour|soir) Zeynep\.$/)
})
