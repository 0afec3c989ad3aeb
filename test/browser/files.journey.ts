/** A report, a poster and an evening of singing come to the library from a phone: seen, played from anywhere, found by their words, taken away. */
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { pdfOf, toneOf } from '../../src/platform/documents/test-documents.ts'
import {
  comeHome,
  expect,
  expectNoBarrier,
  expectNoSidewaysScroll,
  odile,
  phone,
  test,
  tom,
  withoutScript,
} from './walking.ts'

test.use({ begins: 'settled' })
test.describe.configure({ mode: 'serial' })

const report = pdfOf(['Les framboisiers sont plantes.', 'Le banc est repare par Hugo.'])
/** A minute: long enough that nobody has all of it before they ask for its end. */
const song = toneOf(60)
const poster = () =>
  sharp({ create: { width: 1600, height: 2000, channels: 3, background: '#c5472f' } })
    .jpeg()
    .toBuffer()

let brought: Record<'report' | 'poster' | 'song', string>

async function bring(
  page: Page,
  title: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<string> {
  await page.goto('/library/files/new')
  await page.locator('[name=title]').fill(title)
  await page.locator('input[type=file]').setInputFiles(file)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Apporter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return new URL(page.url()).pathname
}

test('Tom brings a report and a song from his phone; Odile a poster from hers, without a script', async ({ comeAs }) => {
  const his = await comeAs(phone)
  await comeHome(his, tom)
  const hers = await comeAs({ ...phone, ...withoutScript })
  await comeHome(hers, odile)
  brought = {
    report: await bring(his, 'Compte rendu de mars', {
      name: 'compte-rendu.pdf',
      mimeType: 'application/pdf',
      buffer: report,
    }),
    song: await bring(his, 'La chorale de jeudi', { name: 'chorale.wav', mimeType: 'audio/wav', buffer: song }),
    poster: await bring(hers, 'L’affiche de la fête', {
      name: 'affiche.jpg',
      mimeType: 'image/jpeg',
      buffer: await poster(),
    }),
  }
  await expect(hers.locator('.file-picture img')).toHaveJSProperty('naturalWidth', 960)
  await expectNoSidewaysScroll(hers)
})

test('the report is read page by page and found by its words, with a script and without', async ({ comeAs }) => {
  const his = await comeAs(phone)
  await comeHome(his, tom)
  // The home reads it by itself, in a moment: whoever looks again sees it.
  await expect(async () => {
    await his.goto(brought.report)
    await expect(his.getByRole('link', { name: 'Lire ici' })).toBeVisible({ timeout: 200 })
  }).toPass()
  await expectNoBarrier(his)
  const hers = await comeAs({ ...phone, ...withoutScript })
  await comeHome(hers, odile)
  await hers.goto('/search?q=framboisiers')
  await hers.getByRole('link', { name: 'Compte rendu de mars' }).click()
  await hers.getByRole('link', { name: 'Lire ici' }).click()
  const pages = hers.locator('.file-pages img')
  await expect(pages).toHaveCount(2)
  await pages.last().scrollIntoViewIfNeeded()
  await expect.poll(() => pages.last().evaluate((page: HTMLImageElement) => page.naturalHeight)).toBe(1400)
  await expectNoSidewaysScroll(hers)
  const saved = await hers.request.get(`${/^\/library\/\d+/.exec(brought.report)?.[0]}/files/1`)
  expect((await saved.body()).equals(report)).toBe(true)
})

test('the song is played from where one puts the needle', async ({ comeAs }) => {
  const hers = await comeAs(phone)
  await comeHome(hers, odile)
  const parts: number[] = []
  hers.on('response', (answer) => void (answer.url().endsWith('/shown') && parts.push(answer.status())))
  await hers.goto(brought.song)
  const player = hers.locator('audio')
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(60)
  await player.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true
    audio.currentTime = 57
    await audio.play()
  })
  await expect
    .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime > 57.2 && audio.error === null))
    .toBe(true)
  expect(parts).toContain(206)
  const part = await hers.request.get((await player.getAttribute('src')) ?? '', { headers: { range: 'bytes=-50' } })
  expect([part.status(), (await part.body()).equals(song.subarray(-50))]).toEqual([206, true])
  await expectNoBarrier(hers)
})

test('what is taken away is there for nobody else, neither its page nor its bytes nor its words', async ({
  comeAs,
}) => {
  const his = await comeAs({ ...phone, ...withoutScript })
  await comeHome(his, tom)
  await his.goto(`${/^\/library\/\d+/.exec(brought.report)?.[0]}/tending`)
  await his.getByRole('button', { name: 'Retirer de la bibliothèque' }).click()
  await expect(his.getByText('gardé jusqu’au')).toBeVisible()
  const hers = await comeAs(phone)
  await comeHome(hers, odile)
  const at = /^\/library\/\d+/.exec(brought.report)?.[0]
  for (const way of ['', '/files/1', '/files/1/cover', '/files/1/pages/1'])
    expect((await hers.request.get(`${at}${way}`)).status()).toBe(404)
  await expect(async () => {
    await hers.goto('/search?q=framboisiers')
    await expect(hers.getByRole('link', { name: 'Compte rendu de mars' })).toHaveCount(0, { timeout: 200 })
  }).toPass()
  await hers.goto('/library')
  await expect(hers.getByRole('link', { name: 'La chorale de jeudi' })).toBeVisible()
  await expect(hers.getByRole('link', { name: 'Compte rendu de mars' })).toHaveCount(0)
})
