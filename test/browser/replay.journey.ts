/**
 * A gathering is recorded and watched again: Maya chooses it, Tom reads it before he goes up, and soon after the end whoever was not
 * there plays it to its end, with sound; then Tom takes himself off it. The browser's own devices stand in for camera and microphone.
 */
import type { Page } from '@playwright/test'
import { launching } from './launching.ts'
import {
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  ines,
  maya,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

const usual = launching(process.env['FOYER_CHROMIUM'])
test.use({
  begins: 'settled',
  launchOptions: {
    ...usual,
    args: [
      ...usual.args,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
    ],
  },
})

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
const enter = (page: Page) => page.getByRole('button', { name: 'Entrer', exact: true }).click()
const player = (page: Page) => page.getByRole('region', { name: /^Lecteur/ })
const seekBar = (page: Page) => player(page).getByRole('slider')

/** Pictures and sound that the films of this page have decoded so far, the least of them; how far apart their clocks are. */
const played = (page: Page) =>
  player(page).evaluate((section) => {
    const films = [...section.querySelectorAll<HTMLVideoElement & { webkitAudioDecodedByteCount: number }>('.replay-face:not([hidden]) video')]
    const least = (of: (film: (typeof films)[number]) => number) => Math.min(...films.map(of))
    return {
      films: films.length,
      frames: least((film) => film.getVideoPlaybackQuality().totalVideoFrames),
      sound: least((film) => film.webkitAudioDecodedByteCount),
    }
  }) // prettier-ignore

test('an evening is recorded, watched again, and somebody takes themselves off it', async ({ comeAs, home }) => {
  const hers = await comeAs()
  const his = await comeAs(phone)
  let gathering = ''

  await test.step('Maya chooses to record, and Tom reads it before he comes in', async () => {
    await comeHome(hers, maya)
    const held = await hers.request.post('/gatherings', {
      form: { title: 'Passer l’hiver', text: '', where: 'home', day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris', how: 'online' },
      headers: { origin: home.address },
      maxRedirects: 0,
    }) // prettier-ignore
    gathering = held.headers()['location'] ?? ''
    await hers.goto(gathering)
    await hers.getByRole('button', { name: 'Enregistrer la rencontre' }).click()
    await expect(hers.getByText('Cette rencontre est enregistrée.')).toBeVisible()
    await hers.goto(`${gathering.replace(/(\d+).*/, '$1')}/live`)
    await expect(hers.getByText('Enregistré', { exact: true })).toBeVisible()
    await enter(hers)
    await hers.getByRole('button', { name: 'Caméra' }).click()
    await hers.getByRole('button', { name: 'Parler' }).click()
    await hers.getByLabel('Vos commandes').getByRole('button', { name: 'Ouvrir au public' }).click()
    await tab(hers, /Régie/)
    await expect(hers.getByRole('button', { name: 'Fermer la porte' })).toBeVisible()
    await comeHome(his, tom)
    await his.goto(gathering)
    await expect(his.getByText('Cette rencontre est enregistrée.')).toBeVisible()
    await his.getByRole('link', { name: /La salle est ouverte/ }).click()
    await expect(his.getByText('Cette rencontre est enregistrée.')).toBeVisible()
    await enter(his)
  })

  await test.step('Tom goes up, which he knows is a yes; then Maya ends it', async () => {
    await his.getByRole('button', { name: 'Lever la main' }).click()
    await tab(hers, /Présents/)
    await hers.getByRole('button', { name: 'Inviter sur scène : Tom Le Goff' }).click()
    await expect(his.getByText(/Monter sur scène, c’est accepter/)).toBeVisible()
    // His line is slow: he speaks up before the home has heard of his camera.
    const spoken = Promise.withResolvers<void>()
    await his.route(/live\/publishing/, (route) => spoken.promise.then(() => route.continue()), { times: 1 })
    const offered = his.waitForRequest(/live\/publishing/)
    await his.getByRole('button', { name: 'Caméra' }).click()
    await offered
    await his.getByRole('button', { name: 'Parler' }).click()
    await expect(his.getByRole('button', { name: 'Couper', exact: true })).toBeVisible()
    spoken.resolve()
    const seat = hers.locator('#live-stage .seat', { hasText: tom.name })
    await expect(seat).toContainText('micro allumé')
    const toms = seat.locator('video')
    const frames = () => toms.evaluate((film: HTMLVideoElement) => film.getVideoPlaybackQuality().totalVideoFrames)
    await expect.poll(frames).toBeGreaterThan(60)
    await tab(hers, /Régie/)
    await hers.getByText('Terminer pour tous').first().click()
    await hers.getByRole('button', { name: 'Terminer pour tous' }).click()
  })

  await test.step('soon after, it stands on the page as a draft, and plays to its end with sound', async () => {
    await expect(async () => {
      await hers.goto(gathering)
      await expect(player(hers)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await expect(hers.getByText('Un brouillon')).toBeVisible()
    await player(hers).getByRole('button', { name: 'Lire' }).click()
    await expect.poll(async () => (await played(hers)).frames).toBeGreaterThan(10)
    await expect.poll(async () => (await played(hers)).sound).toBeGreaterThan(1000)
    await seekBar(hers).press('End')
    const end = Number(await seekBar(hers).getAttribute('max'))
    expect(end).toBeGreaterThan(5000)
    await expect(player(hers).getByRole('button', { name: 'Lire' })).toBeVisible()
    expect(Number(await seekBar(hers).inputValue())).toBeGreaterThan(end - 200)
    // Near the end both are there: what plays from there on is decoded from there.
    await seekBar(hers).press('j')
    await player(hers).getByRole('button', { name: 'Lire' }).click()
    const before = await played(hers)
    await expect.poll(async () => (await played(hers)).frames).toBeGreaterThan(before.frames + 5)
    await expect.poll(async () => Number(await seekBar(hers).inputValue())).toBeGreaterThan(end - 100)
  })

  await test.step('Maya publishes it; Inès, who was not there, watches, and reads its files without a script', async () => {
    await hers.getByRole('link', { name: 'Ouvrir avec ses chapitres' }).click()
    await expectNoBarrier(hers)
    await hers.getByRole('button', { name: 'Publier' }).click()
    await expect(hers.getByText('La rencontre peut être revue.')).toBeVisible()
    const third = await comeAs(phone)
    await comeHome(third, ines)
    await third.goto(`${gathering}`)
    await expectNoSidewaysScroll(third)
    await expectNoBarrier(third)
    await player(third).getByRole('button', { name: 'Lire' }).click()
    await expect.poll(async () => (await played(third)).frames).toBeGreaterThan(10)
    const plain = await comeAs(withoutScript)
    await comeHome(plain, ines)
    await plain.goto(new URL(hers.url()).pathname)
    await expect(plain.getByRole('link', { name: /Tom Le Goff, à partir de/ })).toBeVisible()
  })

  await test.step('Tom cuts his part, and is neither seen nor heard any more', async () => {
    await his.goto(new URL(hers.url()).pathname)
    await his.getByText('Couper toute ma part').first().click()
    await his.getByRole('button', { name: 'Couper toute ma part' }).click()
    await expect(his.getByText('C’est coupé')).toBeVisible()
    await hers.reload()
    await expect(hers.getByRole('link', { name: /Maya Haddad, à partir de/ })).toBeVisible()
    await expect(hers.getByRole('link', { name: /Tom Le Goff, à partir de/ })).toHaveCount(0)
  })
})
