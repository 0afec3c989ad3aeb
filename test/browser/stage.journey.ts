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
const framesOf = (page: Page, name: string, which = ''): Promise<number> =>
  page.evaluate(
    ([who, what]) => {
      const seats = [...document.querySelectorAll(`#live-stage .seat${what}`)]
      const seat = seats.find((one) => one.textContent?.includes(who ?? ''))
      return seat?.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0
    },
    [name, which],
  )

/** More of them arrive from now on. A picture that is taken out and put back counts from nothing. */
async function sees(page: Page, name: string, which = ''): Promise<void> {
  let before = Infinity
  const more = async (): Promise<number> => {
    const now = await framesOf(page, name, which)
    before = Math.min(before, now)
    return now - before
  }
  try {
    await expect.poll(more, { intervals: [100] }).toBeGreaterThan(5)
  } catch (notSeen) {
    throw new Error(`${name} ${which} is not seen. On the page: ${await stageOn(page)}`, { cause: notSeen })
  }
}

/** Why somebody is not seen, as far as a page can tell. */
const stageOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const stage = document.querySelector('#live-stage')
    const seats = [...(stage?.querySelectorAll<HTMLElement>('.seat') ?? [])].map((seat) => {
      const video = seat.querySelector('video')
      const stream = video?.srcObject instanceof MediaStream ? video.srcObject : undefined
      return {
        seat: `${seat.className} ${seat.dataset['person']} ${seat.innerText}`,
        video: video && [
          video.hidden,
          video.paused,
          video.readyState,
          video.getVideoPlaybackQuality().totalVideoFrames,
        ],
        tracks: stream?.getTracks().map(({ kind, muted, readyState }) => [kind, muted, readyState]),
      }
    })
    return JSON.stringify({ line: stage?.querySelector('.live-line')?.textContent, seats })
  })

/** How loud somebody is in this page, over more than the second between two beeps of the browser's own microphone. */
const loudness = (page: Page, seat: string): Promise<number> =>
  page.evaluate(async (where) => {
    const stream = document.querySelector<HTMLVideoElement>(`#live-stage ${where} video`)?.srcObject
    if (!(stream instanceof MediaStream)) return 0
    const context = new AudioContext()
    const listening = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(listening)
    const samples = new Float32Array(listening.fftSize)
    let most = 0
    for (const until = performance.now() + 1400; performance.now() < until;) {
      await new Promise(requestAnimationFrame)
      listening.getFloatTimeDomainData(samples)
      for (const one of samples) most = Math.max(most, Math.abs(one))
    }
    await context.close()
    return most
  }, seat)
const hears = (page: Page, seat: string) =>
  expect.poll(() => loudness(page, seat), { intervals: [10] }).toBeGreaterThan(0.01)

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
    await comeHome(his, tom)
    await his.goto(room)
    await expect(his.getByText('La salle ouvre bientôt')).toBeVisible()
    await expect(hers.getByText('Tom Le Goff est là.')).toBeVisible()
    await hers.getByLabel('Vos commandes').getByRole('button', { name: 'Ouvrir au public' }).click()
    await tab(hers, /Régie/)
    await expect(hers.getByRole('button', { name: 'Fermer la porte' })).toBeVisible()
    await expect(hers.getByText('Tom Le Goff est là.')).toBeHidden()
  })

  await test.step('Tom on his telephone and Inès see her, each after one press', async () => {
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
    // Maya looks at what hosts decide: that somebody wrote stands on its tab, until she has read it.
    await expect(hers.getByRole('tab', { name: 'Discussion 1' })).toBeVisible()
    await tab(hers, /Discussion/)
    await expect(hers.getByRole('tab', { name: 'Discussion', exact: true })).toBeVisible()
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

  await test.step('Tom speaks, and is muted by Maya for everybody; he may turn his microphone on again', async () => {
    await his.getByRole('button', { name: 'Parler' }).click()
    const hisSeat = `[data-person="${await seatOf(third, tom.name).getAttribute('data-person')}"]`
    await hears(third, hisSeat)
    await hers.getByRole('button', { name: 'Couper son micro : Tom Le Goff' }).click()
    await expect(his.getByText('Votre micro a été coupé par qui accueille.')).toBeVisible()
    await expect.poll(() => loudness(third, hisSeat), { intervals: [10] }).toBeLessThan(0.001)
    await his.getByRole('button', { name: 'Parler' }).click()
    await hears(third, hisSeat)
  })

  await test.step('Maya shows her screen with its sound, beside whoever speaks', async () => {
    await hers.getByRole('button', { name: 'Partager' }).click()
    const screen = third.locator('#live-stage .seat[data-what=screen]')
    await expect(screen).toHaveClass(/main/)
    await sees(third, maya.name, '[data-what=screen]')
    await hears(third, '[data-what=screen]')
    await tab(hers, /Régie/)
    await hers.getByRole('button', { name: 'Écran et qui parle' }).click()
    await expect(third.locator('#live-stage .stage.with-screen')).toBeVisible()
    await expect(third.locator('#live-stage .seat.beside')).toBeVisible()
    const [wide, beside] = await Promise.all([
      screen.boundingBox(),
      third.locator('#live-stage .seat.beside').boundingBox(),
    ])
    expect(wide?.width ?? 0).toBeGreaterThan(2 * (beside?.width ?? Infinity))
    await hers.getByRole('button', { name: 'Arrêter' }).click()
    await expect(screen).toHaveCount(0)
    await expect(third.locator('#live-stage .stage.speaker')).toBeVisible()
    await tab(hers, /Présents/)
  })

  await test.step('the engine falls, and everybody sees again by themselves', async () => {
    process.kill(engineOf(home.pid), 'SIGKILL')
    await Promise.all([sees(third, maya.name), sees(third, tom.name), sees(his, maya.name)])
  })

  await test.step('the home is closed and opened again, and they are back without leaving the page', async () => {
    await home.restart()
    await Promise.all([sees(third, maya.name), sees(third, tom.name), sees(his, maya.name)])
  })

  await test.step('Inès reads elsewhere in the home, and it goes on in a corner', async () => {
    // The window above all others is the browser's: the one that comes with the tests has none.
    const floats = await third.evaluate(() => document.pictureInPictureEnabled)
    if (floats) await third.getByRole('button', { name: 'Détacher' }).click()
    await third.getByRole('link', { name: /Revenir à la maison/ }).click()
    await expect(third.locator('body > #live-stage')).toBeVisible()
    await sees(third, maya.name)
    await third.locator('.rail a[href="/groups"], nav a[href="/groups"]').first().click()
    await expect(third).toHaveURL(/groups/)
    await sees(third, maya.name)
    if (floats) {
      const drawn = () =>
        third.evaluate(
          () =>
            (document.pictureInPictureElement as HTMLVideoElement | null)?.getVideoPlaybackQuality().totalVideoFrames ??
            0,
        )
      const before = await drawn()
      await expect.poll(drawn).toBeGreaterThan(before + 5)
      expect(before).toBeGreaterThan(0)
    }
    await third.getByRole('link', { name: 'Revenir à la rencontre' }).click()
    await expect(third.locator('.live-room #live-stage')).toBeVisible()
    await sees(third, maya.name)
  })

  await test.step('Tom is sent back to the audience, and then out', async () => {
    await hers.getByRole('button', { name: 'Renvoyer au public : Tom Le Goff' }).click()
    await expect(seatOf(third, tom.name)).toHaveCount(0)
    await expect(his.getByRole('button', { name: 'Lever la main' })).toBeVisible()
    await his.getByRole('button', { name: 'Lever la main' }).click()
    await hers.getByRole('button', { name: 'Mettre dehors : Tom Le Goff' }).click()
    await expect(his.getByText('Vous avez été mis hors de cette salle')).toBeVisible()
    await sees(third, maya.name)
  })

  await test.step('Maya ends it for everybody', async () => {
    await tab(hers, /Régie/)
    await hers.getByText('Terminer pour tous').first().click()
    await hers.getByRole('button', { name: 'Terminer pour tous' }).click()
    await expect(third.getByText('La rencontre est terminée.')).toBeVisible()
    for (const page of [hers, third]) await expect(page.locator('#live-stage .seat')).toHaveCount(0)
    await third.getByRole('link', { name: 'Aller à la page de la rencontre' }).click()
    await expect(third.getByRole('heading', { level: 1, name: 'Passer l’hiver' })).toBeVisible()
  })
})
