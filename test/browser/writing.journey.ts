/** Writing: with the buttons, with signs, with pictures; without losing a word. */
import type { Page } from '@playwright/test'
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, maya, odile, phone, signIn, test, tom, withoutScript } from './walking.ts'

test.use({ serviceWorkers: 'allow', begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

test('Maya writes with the buttons, and the page says what she saw', async ({ comeAs }) => {
  const page = await comeAs()
  await comeHome(page, maya)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.getByLabel('De quoi s’agit-il').fill('Une gouttière à déboucher')
  await page.getByText('Votre message', { exact: true }).click()
  const text = page.getByRole('textbox', { name: 'Votre message' })
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.keyboard.type('Pour ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('samedi')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(', il faut :')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.keyboard.type('une échelle')
  await page.keyboard.press('Enter')
  await page.keyboard.type('des gants')
  await expect(text.locator('li')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Voir le plan')
  // A browser tells of a selection after the key, which no hand is quick enough to notice; who listens is there before.
  await page.evaluate(() => {
    const selected = new Promise<void>((told) => {
      document.addEventListener('selectionchange', () => String(getSelection()) === 'plan' && setTimeout(told))
    })
    Object.assign(window, { selected })
  })
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await page.evaluate(() => (window as unknown as { selected: Promise<void> }).selected)
  await page.keyboard.press('Control+k')
  await page.getByLabel('Adresse du lien').fill('exemple.fr/plan')
  await page.keyboard.press('Enter')
  await expectNoBarrier(page)
  await expect(page.locator('textarea[name=text]')).toHaveValue(
    'Pour **samedi**, il faut :\n\n- une échelle\n- des gants\n\nVoir le [plan](https://exemple.fr/plan)',
  )
  await page.getByRole('button', { name: 'Aperçu' }).click()
  await expect(page.getByRole('region', { name: 'Aperçu' }).locator('strong')).toHaveText('samedi')
  await expectNoBarrier(page)
  await page.getByRole('button', { name: 'Continuer à écrire' }).click()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une gouttière à déboucher')
  await expect(page.locator('.post li')).toHaveText(['une échelle', 'des gants'])
  conversation = new URL(page.url()).pathname
})

test('whoever types before the page to write on has come loses nothing when it comes, not even the last space', async ({ comeAs }) => {
  const page = await comeAs({ serviceWorkers: 'block' })
  const held = Promise.withResolvers<void>()
  await page.route(/\/assets\/editor-/, async (route) => {
    await held.promise
    await route.continue()
  })
  await comeHome(page, maya)
  await page.goto(conversation)
  const field = page.locator('textarea[name=text]')
  await field.pressSequentially('J’en ')
  held.resolve()
  await expect(page.locator('.writing-page')).toBeFocused()
  await page.keyboard.type('ai une.')
  await expect(field).toHaveValue('J’en ai une.')
})

test('Tom, on his phone, prefers signs; what he writes is the same, and he may turn back', async ({ comeAs }) => {
  const page = await comeAs(phone)
  await comeHome(page, tom)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.keyboard.type('J’ai **une échelle** de _trois_ mètres & 2 * 3 gants')
  await expect(page.locator('.writing-page strong')).toHaveText('une échelle')
  await expectNoBarrier(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Écrire en Markdown' }).click()
  await expect(page.locator('textarea[name=text]')).toHaveValue(
    'J’ai **une échelle** de *trois* mètres & 2 \\* 3 gants',
  )
  await page.getByRole('button', { name: 'Écrire avec la mise en forme' }).click()
  await expect(page.locator('.writing-page em')).toHaveText('trois')
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post').getByText('mètres & 2 * 3 gants')).toBeVisible()
})

test('what Odile pastes keeps its words and its form, and a picture is described where it stands', async ({
  comeAs,
}) => {
  const page = await comeAs()
  await comeHome(page, odile)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Odile\.$/)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await paste(page, { html: fromWord, text: 'Le programme\n·un\n·deux' })
  await expect(page.locator('textarea[name=text]')).toHaveValue(
    'Le **programme** de *samedi*\n\n- un\n  - deux\n- trois\n\n[la carte](https://exemple.fr/)',
  )
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await paste(page, { picture: true })
  await page.getByLabel('Ce que l’on voit sur l’image').fill('une échelle [rouge]')
  await page.getByRole('button', { name: 'Décrire' }).click()
  await expect(page.locator('textarea[name=text]')).toHaveValue(
    /!\[une échelle \\\[rouge\\\]\]\(\/files\/\d+\/[\w-]+\.webp\)$/,
  )
  await expect(page.getByText('L’image est là.')).toBeVisible()
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.locator('.post img[alt="une échelle [rouge]"]')).toBeVisible()
  await page.reload()
  await expect(page.locator('.post img[alt="une échelle [rouge]"]')).toHaveJSProperty('complete', true)
  await expect(page.locator('.post img[alt="une échelle [rouge]"]')).not.toHaveJSProperty('naturalWidth', 0)
})

test('from Google Docs, from a page with a table: the words and what they mean', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, odile)
  await page.waitForURL(`${home.address}/`)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await paste(page, { html: fromDocs, text: 'Bonjour' })
  const field = page.locator('textarea[name=text]')
  await expect(field).toHaveValue('Bonjour **à tous** et *merci*.\n\nlundi | mardi\n\nparc | école')
  await page.keyboard.press('Control+a')
  await paste(page, { text: 'voir ici' })
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await paste(page, { text: 'https://exemple.fr/a?b=1' })
  await expect(field).toHaveValue('voir [ici](https://exemple.fr/a?b=1)')
  await page.keyboard.press('Control+a')
  await paste(page, { text: '## Programme\n\n1. **un**\n2. deux' })
  await expect(page.locator('.writing-page :is(h3, h4)')).toHaveText('Programme')
  await expect(field).toHaveValue('## Programme\n\n1. **un**\n2. deux')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('voir [ici](https://exemple.fr/a?b=1)')
})

test('a text that formatting would change stays as it was written', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, odile)
  await page.waitForURL(`${home.address}/`)
  await page.goto(conversation)
  const strange = 'Un *mot *dans* un mot* et\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  await page.evaluate((text) => {
    const field = document.querySelector('textarea')
    if (field) field.value = text
  }, strange)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByText(/il reste en Markdown/)).toBeVisible()
  await expect(page.locator('textarea[name=text]')).toHaveValue(strange)
  await expectNoBarrier(page)
})

test('without JavaScript one looks at a text before publishing it, and loses nothing', async ({ comeAs, home }) => {
  const page = await comeAs(withoutScript)
  await signIn(page, tom)
  await page.waitForURL(`${home.address}/`)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').fill('J’apporte **des gants**, @Odile.')
  const [looked] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Aperçu' }).click()])
  await expect(looked.locator('strong')).toHaveText('des gants')
  await expect(looked.locator('a.mention')).toHaveText('@Odile Marchand')
  await expect(page.locator('textarea[name=text]')).toHaveValue('J’apporte **des gants**, @Odile.')
})

test('what Tom was writing is there after a crash, on his other device, and gone once it is published', async ({
  comeAs,
  home,
}) => {
  const first = await comeAs()
  await signIn(first, tom)
  await first.waitForURL(`${home.address}/`)
  await first.goto(conversation)
  await first.locator('textarea[name=text]').click()
  await expect(first.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await first.keyboard.type('Je passe **samedi** matin')
  await expect(first.getByText(/Brouillon gardé/)).toBeVisible()
  await first.keyboard.type(', vers dix heures.')
  // The home hears no more of it, and then the browser is gone.
  await first.evaluate(() => void (window.fetch = () => Promise.reject(new TypeError('gone'))))
  await first.keyboard.type(' Avec la remorque.')
  await first.close({ runBeforeUnload: false })
  const context = first.context()
  const again = await context.newPage()
  await again.goto(conversation)
  await expect(again.locator('textarea[name=text]')).toHaveValue(
    'Je passe **samedi** matin, vers dix heures. Avec la remorque.',
  )
  await expect(again.getByText(/Retrouvé sur cet appareil/)).toBeVisible()
  await expect(again.getByText(/Brouillon gardé/)).toBeVisible()
  await expectNoBarrier(again)
  await again.goto('/')
  await again.getByRole('link', { name: 'Brouillons' }).first().click()
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Brouillons')
  await expectNoBarrier(again)

  const other = await comeAs({ ...phone, ...withoutScript })
  await signIn(other, tom)
  await other.goto('/drafts')
  await expectNoSidewaysScroll(other)
  await other.getByRole('link', { name: 'Continuer' }).click()
  await expect(other.locator('textarea[name=text]')).toHaveValue(
    'Je passe **samedi** matin, vers dix heures. Avec la remorque.',
  )
  await other.getByRole('button', { name: 'Répondre' }).click()
  await expect(other.locator('.post').getByText('Avec la remorque.')).toBeVisible()
  await again.goto(conversation)
  await expect(again.locator('textarea[name=text]')).toHaveValue('')
  await again.close()
})

test('two devices: the newer words stay, and the others can be taken', async ({ comeAs, home }) => {
  const open = async () => {
    const page = await comeAs()
    await signIn(page, odile)
    await page.waitForURL(`${home.address}/`)
    await page.goto('/groups/coups-de-main/conversations/new')
    return page
  }
  const [desk, sofa] = [await open(), await open()]
  await desk.getByLabel('De quoi s’agit-il').fill('Un goûter')
  await desk.getByText('Votre message', { exact: true }).click()
  await expect(desk.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await desk.keyboard.type('écrit au bureau')
  await expect(desk.getByText(/Brouillon gardé/)).toBeVisible()
  await sofa.getByText('Votre message', { exact: true }).click()
  await expect(sofa.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await sofa.keyboard.type('écrit sur le canapé')
  await expect(sofa.getByText(/Une autre version est gardée ailleurs/)).toBeVisible()
  await expectNoBarrier(sofa)
  await sofa.getByRole('button', { name: 'La prendre' }).click()
  await expect(sofa.locator('.writing-page')).toHaveText('écrit au bureau')
  await expect(sofa.getByLabel('De quoi s’agit-il')).toHaveValue('Un goûter')
  await expect(sofa.getByText(/Brouillon gardé/)).toBeVisible()
  await sofa.getByRole('button', { name: 'Le jeter' }).click()
  await expect(sofa.getByText('Le brouillon est jeté.')).toBeVisible()
  await expect(sofa.getByLabel('De quoi s’agit-il')).toHaveValue('')
})

test('on a slow line one’s own words are no other version of them', async ({ comeAs, home }) => {
  // What a service worker lets through is not held from here.
  const page = await comeAs({ serviceWorkers: 'block' })
  await signIn(page, odile)
  await page.waitForURL(`${home.address}/`)
  await page.clock.install()
  await page.goto(conversation)
  const line = Promise.withResolvers<void>()
  let slow = true
  await page.route('**/drafts', async (route) => {
    const response = await route.fetch()
    if (slow) await line.promise
    await route.fulfill({ response }).catch(() => undefined)
  })
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  const asked = page.waitForRequest('**/drafts')
  await page.keyboard.type('Un peu')
  await asked
  await page.keyboard.type(' plus tard')
  await page.clock.fastForward(5000)
  slow = false
  const kept = page.waitForResponse((one) => one.url().endsWith('/drafts') && (one.request().postData() ?? '').includes('tard'))
  line.resolve()
  await kept
  await expect(page.getByText(/Brouillon gardé/)).toBeVisible()
  await expect(page.getByText(/Une autre version/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Le jeter' }).click()
  await expect(page.getByText(/Brouillon gardé/)).toHaveCount(0)
})

test('signing out leaves nothing in the browser', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, tom)
  await page.waitForURL(`${home.address}/`)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.keyboard.type('secret')
  await page.context().setOffline(true)
  await paste(page, { picture: true })
  await expect(page.getByText('L’image attend le réseau')).toBeVisible()
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('foyer.draft')))
  expect(await kept()).toHaveLength(1)
  expect(await picturesKept(page)).toBe(1)
  await page.route('**/writing/pictures', (route) => route.abort())
  await page.context().setOffline(false)
  const leave = page.getByRole('button', { name: 'Se déconnecter' })
  // What answers for the home without a network hears a moment later than the page that there is one again.
  await expect(async () => {
    await page.goto('/me')
    expect(await leave.count()).toBe(1)
  }).toPass()
  await leave.click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  expect(await kept()).toEqual([])
  await expect.poll(() => picturesKept(page)).toBe(0)
})

test('written without the network, it waits in its place and goes out once, whatever the number of tabs', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, tom)
  await page.waitForURL(`${home.address}/`)
  const second = await page.context().newPage()
  for (const tab of [page, second]) await tab.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type('Depuis le train, ')
  await paste(page, { picture: true })
  await page.getByLabel('Ce que l’on voit sur l’image').fill('le quai')
  await page.keyboard.press('Enter')
  await expect(page.getByText('L’image attend le réseau')).toBeVisible()
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.getByText('Ce message attend le réseau.')).toBeVisible()
  await expect(page.locator('.waiting-post')).toContainText('Depuis le train')
  await expect(page.locator('.waiting-post img[alt="le quai"]')).toBeVisible()
  await expect(page.locator('textarea[name=text]')).toHaveValue('')
  await expectNoBarrier(page)
  await page.context().setOffline(false)
  await expect(page.getByText('Ce message attend le réseau.')).toBeHidden()
  await expect(page.locator('.post', { hasText: 'Depuis le train' })).toHaveCount(1)
  await expect(page.locator('.post img[alt="le quai"]')).toBeVisible()
  await second.goto(conversation)
  await expect(second.locator('.post', { hasText: 'Depuis le train' })).toHaveCount(1)
  await second.close()
})

test('on a phone, what was written without the network comes into view with its notice, and is said once it went out', async ({ comeAs, home }) => {
  const page = await comeAs(phone)
  await signIn(page, odile)
  await page.waitForURL(`${home.address}/`)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.getByLabel('De quoi s’agit-il').fill('Une échelle pour dimanche')
  await page.getByText('Votre message', { exact: true }).click()
  await expect(page.locator('.writing-page')).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type('La mienne est trop courte.')
  await page.getByRole('button', { name: 'Publier' }).click()
  const waiting = page.locator('.waiting-post')
  await expect(waiting).toContainText('Ce message attend le réseau.')
  await expect(waiting).toBeInViewport()
  await expect(waiting).toBeFocused()
  await expectNoBarrier(page)
  await page.context().setOffline(false)
  await expect(waiting).toBeHidden()
  await page.getByRole('link', { name: 'Le voir' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une échelle pour dimanche')
})

test('what the home does not take comes back into the form, with its sentence', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, odile)
  await page.waitForURL(`${home.address}/`)
  await page.goto('/groups/coups-de-main/conversations/new')
  await page.getByLabel('De quoi s’agit-il').fill('Ah')
  await page.getByText('Votre message', { exact: true }).click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type('Un titre bien court.')
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('Ce message attend le réseau.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText(/Ce message n’a pas été publié\./)).toBeVisible()
  await expect(page.getByLabel('De quoi s’agit-il')).toHaveValue('Ah')
  await expect(page.locator('.writing-page')).toHaveText('Un titre bien court.')
  await expectNoBarrier(page)
})

test('in a browser that several people use, nobody’s waiting post is said by another', async ({ comeAs, home }) => {
  const page = await comeAs()
  await signIn(page, tom)
  await page.waitForURL(`${home.address}/`)
  await page.goto(conversation)
  await page.locator('textarea[name=text]').click()
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type('De Tom, et de lui seul.')
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(page.getByText('Ce message attend le réseau.')).toBeVisible()
  await page.close()
  await page.context().clearCookies()
  await page.context().setOffline(false)
  const hers = await page.context().newPage()
  await signIn(hers, odile)
  await hers.waitForURL(`${home.address}/`)
  await hers.goto(conversation)
  await expect(hers.locator('.voices')).toBeVisible()
  await expect(hers.getByText('De Tom, et de lui seul.')).toHaveCount(0)
  await hers.close()
  await page.context().clearCookies()
  const his = await page.context().newPage()
  await signIn(his, tom)
  await his.waitForURL(`${home.address}/`)
  await his.goto(conversation)
  await expect(his.locator('.post', { hasText: 'De Tom, et de lui seul.' })).toHaveCount(1)
  await his.close()
})

const fromWord = `<html><head><style>p { color: red }</style></head><body>
<p class="MsoNormal" style="margin:0">Le <b style="mso-bidi-font-weight:normal">programme</b> de <span style="font-style:italic">samedi</span><o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>un</p>
<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp;&nbsp; </span></span>deux</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>trois</p>
<p><a href="https://exemple.fr/" style="color:blue">la carte</a><img src="https://ailleurs.example/espion.gif"></p></body></html>`

const fromDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span
 style="font-size:11pt;font-weight:400">Bonjour </span><span style="font-size:11pt;font-weight:700">à tous</span><span> et </span><span
 style="font-style:italic">merci</span><span>.</span></p></b>
<table style="border:0"><tr><td style="width:3em"><p>lundi</p></td><td>mardi</td></tr><tr><td>parc</td><td>école</td></tr></table>`

/** What the clipboard of a desktop brings. */
async function paste(page: Page, brought: { html?: string; text?: string; picture?: boolean }): Promise<void> {
  await page.locator('.writing-page').evaluate(async (place, { html, text, picture }) => {
    const clipboardData = new DataTransfer()
    if (html) clipboardData.setData('text/html', html)
    if (text) clipboardData.setData('text/plain', text)
    if (picture) {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 })
      const blob = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn))
      if (blob) clipboardData.items.add(new File([blob], 'capture.png', { type: 'image/png' }))
    }
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, brought)
}

/** Pictures that the home has not taken yet lie in the browser's own database. */
const picturesKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((counted) => {
        const opening = indexedDB.open('foyer', 1)
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('pictures').objectStore('pictures').count()
          all.addEventListener('success', () => counted(all.result))
        })
      }),
  )
