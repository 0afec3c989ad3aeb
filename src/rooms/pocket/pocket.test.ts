import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { suspend } from '#people'
import { changeLook } from '#spaces'
import { world } from '#test/world.ts'

const shown = (page: string): string => /<meta name="foyer-reader" content="(\w+)"/.exec(page)?.[1] ?? 'unsaid'

test('the home stands on a phone under its own name, in its language and colours, with signs that any mask may cut', async () => {
  const at = await world()
  await at.act(at.maya, (ctx) => changeLook(ctx, at.home, { name: 'Les Voisins solidaires', accent: '#1a6b3c' }))
  expect(await at.as(at.zed).text('/')).toContain('<link rel="manifest" href="/manifest.webmanifest"')
  const manifest = JSON.parse(await at.as(at.zed).text('/manifest.webmanifest'))
  expect(manifest).toMatchObject({ name: 'Les Voisins solidaires', short_name: 'solidaires', lang: 'fr', start_url: '/', scope: '/', display: 'standalone', theme_color: '#1a6b3c' })
  for (const { src, sizes, purpose } of manifest.icons as { src: string; sizes: string; purpose: string }[]) {
    const answer = await at.as(at.zed).get(src)
    expect([src, answer.status, answer.headers['cache-control']]).toEqual([src, 200, 'public, max-age=31536000, immutable'])
    expect(['any', 'maskable']).toContain(purpose)
    expect(sizes).toMatch(/^(192x192|512x512)$/)
  }
  expect((await at.as(at.zed).get('/home/icons/64.png')).status).toBe(404)
})

test('a maskable sign leaves its rim to the mask; a logo takes the place of ours', async () => {
  const at = await world()
  /** Red, green, blue and how much can be seen through, in one place. */
  const at512 = async (file: string, place: number): Promise<number[]> =>
    [...(await sharp((await at.as(at.zed).get(file)).bytes).ensureAlpha().extract({ left: place, top: place, width: 1, height: 1 }).raw().toBuffer())]
  expect((await at512('/home/icons/maskable-512.png', 2))[3]).toBe(255)
  expect((await at512('/home/icons/512.png', 2))[3]).toBe(0)
  const blue = await sharp({ create: { width: 90, height: 40, channels: 3, background: '#0000ff' } }).png().toBuffer()
  await at.act(at.maya, (ctx) => changeLook(ctx, at.home, { logo: { name: 'logo.png', bytes: blue, size: blue.length } }))
  const [r = 0, g = 0, b = 0] = await at512('/home/icons/maskable-512.png', 256)
  expect(b).toBeGreaterThan(200)
  expect(r + g).toBeLessThan(80)
})

test('only a member’s page asks for something to be kept on the device, and says whose it is', async () => {
  const at = await world()
  expect(shown(await at.as(at.tom).text('/'))).toBe(String(at.tom.person))
  expect((await at.as(at.tom).get('/')).headers['foyer-reader']).toBe(String(at.tom.person))
  expect(shown(await at.as(at.zed).text('/'))).toBe('none')
  expect((await at.as(at.zed).get('/')).headers['foyer-reader']).toBe('none')
  // A page that was not found tells nothing of who reads: it must not empty anything.
  expect((await at.as(at.tom).get('/nowhere')).headers['foyer-reader']).toBeUndefined()
  expect(shown((await at.as(at.tom).get('/nowhere')).text)).toBe('unsaid')
  await at.act(at.ines, (ctx) => suspend(ctx, { person: at.odile.person ?? 0, until: null, because: 'essai' }))
  expect(shown(await at.as(at.odile).text('/'))).toBe('none')
})

test('the worker may speak for the whole home, is asked for anew each time, and changes with the build and the look', async () => {
  const at = await world()
  const { text, headers } = await at.as(at.zed).get('/worker.js')
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'service-worker-allowed': '/' })
  expect(headers['content-type']).toContain('text/javascript')
  const house = JSON.parse(/^const FOYER_HOUSE = (.*);$/m.exec(text)?.[1] ?? 'null')
  const built = JSON.parse(await readFile(join(at.home.config.root, 'dist/client/.vite/manifest.json'), 'utf8'))
  expect(house.shell).toContain(`/${built['src/client/app.ts'].file}`)
  for (const file of [...house.shell, ...house.pieces]) expect([file, (await at.as(at.zed).get(file)).status]).toEqual([file, 200])
  expect(JSON.stringify(house)).not.toMatch(/Maya|Tom|example/)
  expect((await at.as(at.zed).get('/worker.js', { 'if-none-match': String(headers['etag']) })).status).toBe(304)
  await at.act(at.maya, (ctx) => changeLook(ctx, at.home, { name: 'Les Voisins' }))
  expect((await at.as(at.zed).get('/worker.js', { 'if-none-match': String(headers['etag']) })).status).toBe(200)
})

test('the page for want of a network is the same for everybody, and holds nobody’s name', async () => {
  const at = await world()
  const page = await at.as(at.zed).text('/offline')
  expect(page).toContain('La maison est trop loin.')
  expect(page).toContain('<ul class="rows" id="kept"></ul>')
  expect((await at.as(at.zed).get('/offline', { 'accept-language': 'en' })).text).toContain('Home is too far away.')
})
