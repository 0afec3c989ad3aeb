/** Naming people, groups and conversations while one writes: with the keyboard, with a finger, with signs or without. */
import type { Page } from '@playwright/test'
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, maya, odile, phone, test, tom } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

const field = (page: Page) => page.locator('textarea[name=text]')
const options = (page: Page) => page.getByRole('listbox').getByRole('option')

async function write(page: Page): Promise<void> {
  await field(page).click()
  await expect(page.getByRole('button', { name: 'Aperçu' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Écrire/ })).toBeVisible()
}

/** From one letter to another of a paragraph, as a hand does. */
const select = (page: Page, words: string, from: number, to: number | undefined): Promise<void> =>
  page
    .locator('.post .body > p', { hasText: words })
    .last()
    .evaluate(
      (paragraph, [start, end]) => {
        const last = paragraph.lastChild
        if (paragraph.firstChild && last)
          getSelection()?.setBaseAndExtent(paragraph.firstChild, start ?? 0, last, end ?? last.textContent?.length ?? 0)
      },
      [from, to] as const,
    )

test('a question stands there, asked by Tom', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.getByLabel('De quoi s’agit-il').fill('La chaudière affiche F28')
  await write(page)
  await page.keyboard.type('Que faire ?')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La chaudière affiche F28')
  conversation = new URL(page.url()).pathname
})

test('Odile names Tom with the keyboard alone, and hears what is suggested', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, odile)
  await page.goto(conversation)
  await write(page)
  const box = page.getByRole('textbox', { name: 'Votre réponse' })
  await page.keyboard.type('Bonjour @')
  await expect(page.getByRole('listbox', { name: 'Personnes et groupes' })).toBeVisible()
  await expect(options(page).first()).toHaveText(/Tom Le Goff.*a écrit ici/)
  await page.keyboard.type('m')
  await expect(options(page)).toHaveText([/Maya Haddad/])
  await expect(page.getByText('1 suggestion. Flèches pour la choisir, Entrée pour l’écrire.')).toBeAttached()
  await expectNoBarrier(page)
  await page.keyboard.press('Backspace')
  await expect(options(page).first()).toHaveText(/Tom Le Goff/)
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  const named = await box.getAttribute('aria-activedescendant')
  await expect(options(page).first()).toHaveAttribute('id', named ?? 'none')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.type('et @haddad')
  await expect(options(page)).toHaveText([/Maya Haddad/])
  await page.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await page.keyboard.type('aussi, pas @odi')
  await expect(field(page)).toHaveValue(
    /^Bonjour \[@Tom Le Goff\]\(\/people\/\d+\) et \[@Maya Haddad\]\(\/people\/\d+\) aussi, pas @odi$/,
  )
  await expect(options(page)).toHaveCount(0)
})

test('Escape sends the list away until another sign; Enter is then a new line', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, odile)
  await page.goto(conversation)
  await write(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('@may')
  await expect(options(page)).toHaveText([/Maya/])
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.type('a')
  await page.keyboard.press('Enter')
  await page.keyboard.type('puis @to')
  await expect(options(page)).toHaveText([/Tom/])
  await page.keyboard.press('Home')
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('@maya\n\npuis @to')
})

test('with signs, on a phone, a finger chooses; what is typed stays in sight', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, odile)
  await page.goto(conversation)
  await write(page)
  await page.getByRole('button', { name: 'Écrire en Markdown' }).click()
  await field(page).fill('')
  await page.keyboard.type('Une ligne\net `@tom` puis @coups')
  await expect(options(page)).toHaveText([/Coups de main.*groupe/])
  const list = await page.getByRole('listbox').boundingBox()
  const option = await options(page).first().boundingBox()
  const line = await field(page).boundingBox()
  expect(option?.height).toBeGreaterThanOrEqual(44)
  // Two lines of text from the top of the field: the list begins under the second, or ends over the first.
  const under = (list?.y ?? 0) >= (line?.y ?? 0) + 50
  expect(under || (list?.y ?? 0) + (list?.height ?? 0) <= (line?.y ?? 0) + 40).toBe(true)
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await options(page).first().tap()
  await expect(field(page)).toHaveValue(/^Une ligne\net `@tom` puis \[@Coups de main\]\(\/groups\/coups-de-main\) $/)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('et @tom')
  await options(page).first().tap()
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue(/et @tom$/)
  // What comes back is selected; one goes on behind it.
  await page.keyboard.press('End')
  await expect(options(page)).toHaveText([/Tom Le Goff/])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post a.mention', { hasText: '@Tom Le Goff' })).toBeVisible()
  await page.locator('.post').getByRole('link', { name: '@Coups de main' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coups de main')
})

test('a conversation is named after a #, an emoji after a colon, in French or in English; an hour stays an hour', async ({
  comeAs,
}) => {
  const page = await comeAs()
  await comeHome(page, odile)
  await page.goto('/groups/coups-de-main/conversations/new')
  await write(page)
  await page.keyboard.type('Voir #chaud')
  await expect(page.getByRole('listbox', { name: 'Conversations' })).toBeVisible()
  await expect(options(page)).toHaveText([/La chaudière affiche F28/])
  await expectNoBarrier(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('à 10:30 : c’est :coeu')
  await expect(options(page).filter({ hasText: 'cœur rouge' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.type('r')
  await expect(options(page).first().locator('.suggestion-sign')).toHaveText('❤️')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Écrire en Markdown' }).click()
  await expect(field(page)).toHaveValue(/^Voir \[La chaudière affiche F28\]\(\/conversations\/\d+\) à 10:30 : c’est ❤️/)
  await page.keyboard.type(':party')
  await page.keyboard.press('ArrowDown')
  await options(page).filter({ hasText: 'cotillons' }).click()
  await expect(field(page)).toHaveValue(/🎉.? $/u)
  await page.keyboard.type('#f28')
  await expect(options(page)).toHaveText([/La chaudière/])
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(/🎉.? \[La chaudière affiche F28\]\(\/conversations\/\d+\) $/u)
})

test('in a private group, whoever cannot read it is said to', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.goto('/groups')
  await page.getByRole('link', { name: 'Fonder un groupe' }).first().click()
  await page.getByLabel('Son nom').fill('Le bureau')
  await page.getByRole('radio', { name: /^Privé/ }).check()
  await page.getByRole('button', { name: 'Fonder le groupe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le bureau')
  await page.goto('/groups/le-bureau/conversations/new')
  await write(page)
  await page.keyboard.type('Avec @odile')
  await expect(options(page)).toHaveText([/Odile Marchand.*ne peut pas lire ce groupe/])
  await expectNoBarrier(page)
})

test('words selected in a post are quoted in the answer, with the keyboard, after what one had begun', async ({
  comeAs,
}) => {
  const page = await comeAs()
  await comeHome(page, tom)
  await page.goto(conversation)
  await write(page)
  await page.keyboard.type('Je commence')
  await select(page, 'Que faire ?', 4, 9)
  const quote = page.getByRole('button', { name: 'Citer ces mots de Tom Le Goff' })
  await expect(quote).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await expect(quote).toBeHidden()
  await page.locator('.post .body > p', { hasText: 'Que faire ?' }).click({ clickCount: 3 })
  await expect(quote).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(quote).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Votre réponse' })).toBeFocused()
  await expect(field(page)).toHaveValue(/^Je commence\n\n> \*\*\[Tom Le Goff\]\(\/posts\/\d+\)\*\*\n> Que faire \?\n*$/)
  await page.keyboard.type('Appeler **vite**, puis attendre.')
  await page.getByRole('button', { name: 'Répondre' }).click()
  const answer = page.locator('.post', { hasText: 'puis attendre' })
  await expect(answer.locator('blockquote')).toHaveText(/Tom Le Goff\s*Que faire \?\s*$/)
  await expect(answer.locator('.body > p')).toHaveText(['Je commence', 'Appeler vite, puis attendre.'])
  await answer.locator('blockquote').getByRole('link', { name: 'Tom Le Goff' }).click()
  await expect(page).toHaveURL(/#post-\d+$/)
})

test('on a phone a finger quotes; the form of the words comes along, and nothing is said in somebody else’s name', async ({
  comeAs,
}) => {
  const page = await comeAs(phone)
  await comeHome(page, odile)
  await page.goto(conversation)
  await select(page, 'puis attendre', 0, undefined)
  const quote = page.getByRole('button', { name: 'Citer ces mots de Tom Le Goff' })
  await expect(quote).toBeVisible()
  expect((await quote.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await expectNoSidewaysScroll(page)
  await quote.tap()
  await expect(page.getByRole('button', { name: 'Écrire en Markdown' })).toBeVisible()
  await page.keyboard.type('D’accord.')
  await expect(field(page)).toHaveValue(
    /^> \*\*\[Tom Le Goff\]\(\/posts\/\d+\)\*\*\n> Appeler \*\*vite\*\*, puis attendre\.\n\nD’accord\.$/,
  )
  // What Tom had quoted is nobody's word here.
  await select(page, 'puis attendre', 0, undefined)
  await expect(quote).toBeVisible()
  await page.locator('.post blockquote p').first().selectText()
  await expect(quote).toBeHidden()
})

test('answers that come late and out of order change nothing', async ({ comeAs }) => {
  // What a service worker lets through is not seen, nor held, from here.
  const page = await comeAs({ serviceWorkers: 'block' })
  await comeHome(page, odile)
  await page.goto(conversation)
  // The first question is answered once the second is.
  let answer: () => void = () => undefined
  const until = new Promise<void>((go) => (answer = go))
  await page.route(/\/writing\/names\?q=to&/, async (route) => {
    const response = await route.fetch()
    await until
    await route.fulfill({ response }).catch(() => undefined)
  })
  await write(page)
  await page.keyboard.press('Control+a')
  const asked = page.waitForRequest(/q=to&/)
  await page.keyboard.type('@to')
  await asked
  for (const key of ['Backspace', 'Backspace', 'm', 'a', 'y']) await page.keyboard.press(key)
  await expect(options(page)).toHaveText([/Maya/])
  answer()
  await page.unrouteAll({ behavior: 'wait' })
  // What is asked after it is answered after it.
  await page.evaluate(async () => {
    await (await fetch('/about')).text()
    await new Promise(requestAnimationFrame)
  })
  await expect(options(page)).toHaveText([/Maya/])
})
