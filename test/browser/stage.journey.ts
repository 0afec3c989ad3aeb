/**
 * A gathering happens: pictures and sound go from Maya to whoever comes, a hand is raised, somebody is brought up and sent back, the
 * engine falls and everybody sees again without leaving the page, and the stage goes on while one reads elsewhere in the home. The
 * browser's own devices stand in for a camera and a microphone.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { launching } from './launching.ts'
import { comeHome, expect, expectNoBarrier, expectNoSidewaysScroll, ines, maya, phone, test, tom } from './walking.ts'

const usual = launching(process.env['FOYER_CHROMIUM'])
test.use({
  village: 'live',
  begins: 'settled',
  launchOptions: {
    ...usual,
    args: [
      ...usual.args,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // Everybody is on one machine, and browsers do not look for one another there.
      '--allow-loopback-in-peer-connection',
      '--auto-select-desktop-capture-source=Entire screen',
    ],
  },
})

/** Pictures of somebody that this page has decoded so far. */
const framesOf = (page: Page, name: string): Promise<number> =>
  page.evaluate((who) => {
    const seat = [...document.querySelectorAll('#live-stage .seat')].find((one) => one.textContent?.includes(who))
    return seat?.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0
  }, name)

/** More of them arrive from now on. */
async function sees(page: Page, name: string): Promise<void> {
  const before = await framesOf(page, name)
  await expect.poll(() => framesOf(page, name), { timeout: 20_000, intervals: [100] }).toBeGreaterThan(before + 5)
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
const enter = (page: Page) => page.getByRole('button', { name: 'Entrer', exact: true }).click()
const seatOf = (page: Page, name: string) => page.locator('#live-stage .seat', { hasText: name })

/** The process that forwards, found below the home's own: not every machine has `pgrep`. */
function engineOf(home: number): number {
  const isEngine = (pid: string): boolean => {
    try {
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1]
      return parent === String(home) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('media/apart')
    } catch {
      return false
    }
  }
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isEngine(name))
  if (!found) throw new Error('nobody forwards')
  return Number(found)
}

test('an evening, from the curtain to the end', async ({ comeAs, home }) => {
  const hers = await comeAs()
  const his = await comeAs(phone)
  const third = await comeAs()
  let room = ''

  await test.step('Maya sets up behind the curtain, and opens', async () => {
    await comeHome(hers, maya)
    const held = await hers.request.post('/gatherings', {
      form: {
        title: 'Passer l’hiver',
        text: '',
        where: 'home',
        day: '2027-03-18',
        from: '20:00',
        until: '21:30',
        zone: 'Europe/Paris',
        how: 'online',
      },
      headers: { origin: home.address },
      maxRedirects: 0,
    })
    room = `/gatherings/${/\/gatherings\/(\d+)/.exec(held.headers()['location'] ?? '')?.[1]}/live`
    await hers.goto(room)
    await expectNoBarrier(hers)
    await enter(hers)
    await hers.getByRole('button', { name: 'Caméra' }).click()
    await hers.getByRole('button', { name: 'Parler' }).click()
    await sees(hers, maya.name)
    await tab(hers, /Régie/)
    await hers.getByRole('button', { name: 'Ouvrir au public' }).click()
    await expect(hers.getByRole('button', { name: 'Fermer la porte' })).toBeVisible()
  })

  await test.step('Tom on his telephone and Inès see her, each after one press', async () => {
    await comeHome(his, tom)
    await comeHome(third, ines)
    for (const page of [his, third]) {
      await page.goto(room)
      await enter(page)
      await sees(page, maya.name)
    }
    await expectNoSidewaysScroll(his)
    await expectNoBarrier(his)
  })

  await test.step('what Tom writes and asks stands in front of everybody', async () => {
    await his.getByLabel('Écrire à tous').fill('Bonsoir depuis le café.')
    await his.getByLabel('Écrire à tous').press('Enter')
    await expect(third.getByText('Bonsoir depuis le café.')).toBeVisible()
    await tab(his, /Questions/)
    await his.getByLabel('Votre question').fill('Éteinte ou allumée ?')
    await his.getByLabel('Votre question').press('Enter')
    await tab(third, /Questions/)
    await third.getByRole('button', { name: /Donner ma voix, 0/ }).click()
    await expect(hers.getByRole('tab', { name: /Questions 1/ })).toBeVisible()
    await expect(his.getByRole('button', { name: /Donner ma voix, 1/ })).toBeVisible()
  })

  await test.step('Tom raises a hand, is invited, and is seen by Inès', async () => {
    await his.getByRole('button', { name: 'Lever la main' }).click()
    await tab(hers, /Présents/)
    await hers.getByRole('button', { name: 'Inviter sur scène : Tom Le Goff' }).click()
    await expect(his.getByText('On vous invite sur scène.')).toBeVisible()
    await his.getByRole('button', { name: 'Caméra' }).click()
    await sees(third, tom.name)
    await sees(hers, tom.name)
  })

  await test.step('the engine falls, and everybody sees again by themselves', async () => {
    process.kill(engineOf(home.pid), 'SIGKILL')
    await Promise.all([sees(third, maya.name), sees(third, tom.name), sees(his, maya.name)])
  })

  await test.step('Inès reads elsewhere in the home, and it goes on in a corner', async () => {
    await third.getByRole('link', { name: /Revenir à la maison/ }).click()
    await expect(third.locator('body > #live-stage')).toBeVisible()
    await sees(third, maya.name)
    await third.getByRole('link', { name: 'Revenir à la rencontre' }).click()
    await expect(third.locator('.live-room #live-stage')).toBeVisible()
    await sees(third, maya.name)
  })

  await test.step('Tom is sent back to the audience, and then out', async () => {
    await hers.getByRole('button', { name: 'Renvoyer au public : Tom Le Goff' }).click()
    await expect(seatOf(third, tom.name)).toHaveCount(0)
    await expect(his.getByRole('button', { name: 'Lever la main' })).toBeVisible()
  })

  await test.step('Maya ends it for everybody', async () => {
    await tab(hers, /Régie/)
    await hers.getByText('Terminer pour tous').first().click()
    await hers.getByRole('button', { name: 'Terminer pour tous' }).click()
    await expect(third.getByText('La rencontre est terminée.')).toBeVisible()
  })
})
