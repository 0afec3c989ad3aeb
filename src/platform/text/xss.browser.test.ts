/**
 * Known attacks (as collected by OWASP and cure53, written out by hand) against what is rendered, in a real browser and
 * without any content security policy, so that our own walls are what is proved. First without walls: they are alive.
 */
import { chromium, type Browser } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderMarkdown } from './index.ts'
import { createParser } from './parser.ts'
import { sanitise } from './sanitise.ts'

const vectors = readFileSync(new URL('./xss.vectors.txt', import.meta.url), 'utf8').split('\n%%\n')
const ours = 'https://foyer.test'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.FOYER_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})
afterAll(() => browser.close())

const naked = createParser({ html: true })
naked.validateLink = () => true
naked.core.ruler.disable('foyer')

test('without walls these attacks work', async () => {
  const { struck } = await attack((source) => naked.render(source))
  // 66 of 97 under Chromium 156; the others need another browser, another sanitiser, or fail on Markdown's own escapes.
  expect(struck.length).toBeGreaterThanOrEqual(60)
})

test('what is rendered withstands all of them', async () => {
  const withPeople = { mentions: () => ({ name: '<img src=x onerror=hit()>', href: '/people/12' }) }
  expect(await attack((source) => renderMarkdown(source, withPeople))).toEqual({ struck: [], dialogs: 0 })
})

test('the parser alone withstands them', async () => {
  const parser = createParser()
  expect(await attack((source) => parser.render(source))).toEqual({ struck: [], dialogs: 0 })
})

test('the sanitiser alone withstands them, were every HTML tag and every link let through', async () => {
  expect(await attack((source) => sanitise(naked.render(source)))).toEqual({ struck: [], dialogs: 0 })
  expect(await attack((source) => sanitise(source))).toEqual({ struck: [], dialogs: 0 })
})

/** Each attack in a frame of its own; then everything in it is pointed at, focused and pressed. Returns those that ran. */
async function attack(render: (source: string) => string): Promise<{ struck: string[]; dialogs: number }> {
  const context = await browser.newContext()
  const struck = new Set<number>()
  let dialogs = 0
  await context.route('**', async (route) => {
    const url = new URL(route.request().url())
    const foreign = /^v(\d+)\.evil\.test$/.exec(url.hostname)?.[1]
    if (foreign !== undefined) struck.add(Number(foreign))
    const frame = /^\/v\/(\d+)$/.exec(url.pathname)?.[1]
    if (url.origin !== ours) return route.abort()
    if (frame !== undefined) return route.fulfill({ contentType: 'text/html', body: pageOf(Number(frame), render) })
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: frames })
    return route.fulfill({ status: 404, body: '' })
  })
  await context.exposeFunction('struckAt', (path: string) => struck.add(Number(path.slice('/v/'.length))))
  await context.addInitScript(() => {
    const path = location.pathname
    const { struckAt } = window as unknown as { struckAt: (path: string) => void }
    Object.assign(window, { hit: () => struckAt(path) })
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.goto(`${ours}/`, { waitUntil: 'load' })
  await Promise.all(page.frames().map((frame) => frame.evaluate(provoke).catch(() => undefined)))
  await page.waitForTimeout(600)
  await context.close()
  return { struck: [...struck].sort((a, b) => a - b).map((i) => vectors[i] ?? String(i)), dialogs }
}

const frames = `<!doctype html>${vectors.map((_, i) => `<iframe src="/v/${i}"></iframe>`).join('')}`
const pageOf = (i: number, render: (source: string) => string): string =>
  `<!doctype html><meta charset="utf-8"><main>${render((vectors[i] ?? '').replaceAll('evil.test', `v${i}.evil.test`))}</main>`

function provoke(): void {
  // A link that leads somewhere may be followed; what must not happen is that pressing it runs something here.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link && /^(?:https?|mailto|tel):/.test((link as HTMLAnchorElement).href)) event.preventDefault()
  })
  for (const element of document.querySelectorAll('*')) {
    for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'focus'])
      element.dispatchEvent(new Event(kind, { bubbles: true }))
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    if (element instanceof HTMLElement) element.focus()
  }
}
