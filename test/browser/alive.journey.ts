/** The home moves: two people in two browsers see each other, a cut line loses nothing, tabs share one connection. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Page } from '@playwright/test'
import { askForALadder, comeHome, expect, expectNoBarrier, maya, phone, signIn, test, tom } from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

let conversation = ''

const postSaying = (page: Page, text: string) => page.locator('.post', { hasText: text })

test('what Tom writes and what Maya thanks him for appear while they look', async ({ comeAs }) => {
  const hers = await comeAs()
  await comeHome(hers, maya)
  conversation = await askForALadder(hers)

  const his = await comeAs(phone)
  await comeHome(his, tom)
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(/Tom\.$/)
  await his.goto(conversation)
  await expect(hers.getByText('Tom Le Goff est là aussi.')).toBeVisible()
  await expect(his.getByText('Maya Haddad est là aussi.')).toBeVisible()
  await his.locator('textarea[name=text]').pressSequentially('J’en ai une.')
  await expect(hers.getByText('Tom Le Goff écrit…')).toBeVisible()
  await his.getByRole('button', { name: 'Répondre' }).click()
  await expect(postSaying(hers, 'J’en ai une.')).toBeVisible()
  await expect(hers.getByText('Tom Le Goff écrit…')).toBeHidden()
  await expect(hers.locator('[data-answers]')).toHaveText('1 réponse')
  await expectNoBarrier(hers)

  await postSaying(hers, 'J’en ai une.').getByRole('button', { name: 'Merci' }).click()
  await expect(postSaying(his, 'J’en ai une.').locator('.reacts')).toContainText(/Merci\s*1/)
  await postSaying(hers, 'J’en ai une.').getByRole('button', { name: /Merci/, pressed: true }).click()
  await expect(postSaying(his, 'J’en ai une.').locator('.reacts')).not.toContainText('1')
})

test('the front page says that there is something new, moves nothing that one reads, and shows it when asked', async ({ comeAs }) => {
  const [hers, his] = await both(comeAs)
  await his.goto('/')
  const line = his.getByRole('status').filter({ hasText: 'a du nouveau' })
  const standing = his.locator('.news > li', { hasText: 'Qui a une échelle ?' })
  await expect(standing).toContainText('Qui a une échelle ?')
  await expect(line).toBeHidden()
  const before = await standing.boundingBox()
  await say(hers, 'Alors samedi, vers dix heures.')
  await expect(line).toHaveText('1 conversation a du nouveau')
  expect(await standing.boundingBox()).toEqual(before)
  await expectNoBarrier(his)
  await say(hers, 'Devant la maison.')
  await expect(line).toHaveText('1 conversation a du nouveau')
  await line.getByRole('link').click()
  await expect(standing).toContainText('Devant la maison.')
  await expect(line).toBeHidden()
})

test('an edit is seen in place, a removal leaves its trace, and nothing that one writes moves', async ({ comeAs }) => {
  const [hers, his] = await both(comeAs)
  await hers.locator('textarea[name=text]').focus()
  await expect(hers.getByRole('toolbar', { name: 'Mise en forme' })).toBeVisible()
  const before = await hers.locator('.composer').boundingBox()
  await say(his, 'La mienne fait trois mètres.')
  await expect(postSaying(hers, 'trois mètres')).toBeVisible()
  expect((await hers.locator('.composer').boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1)
  await postSaying(his, 'trois mètres').getByRole('link', { name: /Plus/ }).click()
  await his.getByRole('link', { name: 'Modifier' }).click()
  await his.locator('textarea[name=text]').fill('La mienne fait quatre mètres.')
  await his.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(postSaying(hers, 'quatre mètres')).toBeVisible()
  await expect(postSaying(hers, 'trois mètres')).toBeHidden()
  await postSaying(his, 'quatre mètres').getByRole('link', { name: /Plus/ }).click()
  await his.getByRole('button', { name: 'Retirer' }).click()
  await expect(postSaying(hers, 'quatre mètres')).toBeHidden()
  await expect(hers.locator('.voices .gone')).toBeVisible()
})

// Newcomers have limits on how much they write: Maya speaks, Tom looks.
test('what comes further down is said within reach of the thumb, and leads there', async ({ comeAs }) => {
  const [hers, his] = await both(comeAs)
  for (let n = 0; n < 6; n++) await say(hers, `Et encore ${n} : il faut la tenir à deux, elle est lourde.`)
  await his.reload()
  await his.setViewportSize({ width: 700, height: 320 })
  await his.evaluate(() => scrollTo(0, 0))
  await say(hers, 'La toute dernière.')
  const pill = his.getByRole('link', { name: '1 nouveau message, plus bas' })
  await expect(pill).toBeVisible()
  await pill.click()
  await expect(postSaying(his, 'La toute dernière.')).toBeInViewport()
  await expect(pill).toBeHidden()
})

test('a line that was cut loses nothing and repeats nothing', async ({ comeAs, home, browser }) => {
  const hers = await comeAs()
  await signIn(hers, maya)
  await hers.waitForURL(`${home.address}/`)
  const wire = await wireTo(home.address)
  const his = await (await browser.newContext({ locale: 'fr-FR', baseURL: wire.address })).newPage()
  await signIn(his, tom)
  await his.waitForURL(`${wire.address}/`)
  await his.goto(conversation)
  await expect(his.locator('.voices')).toBeVisible()
  await say(hers, 'Avant la coupure.')
  await expect(postSaying(his, 'Avant la coupure.')).toBeVisible()
  await wire.cut()
  for (let n = 0; n < 5; n++) await say(hers, `Pendant la coupure ${n}.`)
  await expect(postSaying(his, 'Pendant la coupure')).toHaveCount(0)
  await wire.mend()
  for (let n = 0; n < 5; n++) await expect(postSaying(his, `Pendant la coupure ${n}.`)).toHaveCount(1)
  await say(hers, 'Après.')
  await expect(postSaying(his, 'Après.')).toHaveCount(1)
  await his.context().close()
  await wire.end()
})

test('two tabs share one connection; when the one that holds it is closed the other goes on', async ({ comeAs }) => {
  const [hers, his] = await both(comeAs)
  const lines: string[] = []
  his.context().on('request', (request) => request.url().includes('/live?') && lines.push(request.url()))
  const second = await his.context().newPage()
  await second.goto(conversation)
  await say(hers, 'Pour deux onglets.')
  await expect(postSaying(his, 'Pour deux onglets.')).toBeVisible()
  await expect(postSaying(second, 'Pour deux onglets.')).toBeVisible()
  expect(lines).toEqual([])
  await his.close()
  await say(hers, 'Pour celui qui reste.')
  await expect(postSaying(second, 'Pour celui qui reste.')).toBeVisible()
})

test('the rail lights up where something was said, and a group’s list says so', async ({ comeAs, home }) => {
  // Maya has said all that somebody may say in a minute.
  const [reads, says] = await both(comeAs)
  await reads.setViewportSize({ width: 1100, height: 800 })
  await reads.goto('/')
  await say(says, 'Depuis ailleurs.')
  await expect(reads.locator('.rail a[href="/groups/coups-de-main"] .dot')).toBeVisible()
  await reads.goto('/groups/coups-de-main')
  await say(says, 'Et encore.')
  await expect(reads.getByText('1 nouveau message dans ce groupe')).toBeVisible()
  await reads.getByRole('link', { name: 'Les voir' }).click()
  await expect(reads.getByText('Et encore.')).toBeVisible()
  expect(reads.url()).toBe(`${home.address}/groups/coups-de-main`)
})

/** The wire between a browser and the home, to be cut: the browser's own "offline" leaves open lines as they are. */
async function wireTo(address: string) {
  const home = Number(new URL(address).port)
  const lines = new Set<Socket>()
  const wire = createServer((from) => {
    const to = connect(home, '127.0.0.1')
    for (const end of [from, to]) {
      lines.add(end)
      end.on('error', () => end.destroy())
      end.once('close', () => {
        lines.delete(end)
        ;(end === from ? to : from).destroy()
      })
    }
    from.pipe(to).pipe(from)
  })
  const open = async (port: number): Promise<void> => void (await once(wire.listen(port, '127.0.0.1'), 'listening'))
  await open(0)
  const { port } = wire.address() as AddressInfo
  const cut = async (): Promise<void> => {
    const closed = once(wire, 'close')
    wire.close()
    for (const line of lines) line.destroy()
    await closed
  }
  return { address: `http://127.0.0.1:${port}`, cut, mend: () => open(port), end: cut }
}

type ComeAs = (options?: object) => Promise<Page>

async function both(comeAs: ComeAs): Promise<[Page, Page]> {
  const [hers, his] = [await comeAs(), await comeAs(phone)]
  for (const [page, who] of [[hers, maya], [his, tom]] as const) {
    await signIn(page, who)
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto(conversation)
  }
  await expect(hers.getByText('Tom Le Goff est là aussi.')).toBeVisible()
  await expect(his.getByText('Maya Haddad est là aussi.')).toBeVisible()
  return [hers, his]
}

async function say(page: Page, text: string): Promise<void> {
  if (!page.url().includes('/conversations/')) await page.goto(conversation)
  await page.locator('textarea[name=text]').fill(text)
  await page.getByRole('button', { name: 'Répondre' }).click()
  await expect(postSaying(page, text)).toBeVisible()
}
